import { type DraftWords, type NewEvent, sha256 } from '#engine'
import type { ConsultationEvent } from '#schemas'
import type { Intake } from '../../intake.ts'
import type { Store } from '../../store/open-store.ts'
import type { CommentTables } from '../../store/tables.ts'
import { Refusal } from '../../store/write-batch.ts'

/** A draft as it is kept: what comments written on it are looked for in later drafts with. */
type KeptWords = Omit<DraftWords, 'sections'> & { readonly sections: readonly (readonly [string, string])[] }

/** SHA-256 of the words as they are kept: the draft’s own digest is of its files, which are not. */
interface Sealed {
  readonly sha256?: string
}

type DraftKept = Extract<ConsultationEvent, { type: 'draft.kept' }>

const sealOf = (words: KeptWords): string => sha256(JSON.stringify(words))

/**
 * Keeps the words of the draft that comments are taken on, once, and writes into the log which they are. The log is told, too, of drafts
 * that were kept before logs said so: from then on none can be altered or taken away unseen.
 */
export async function keepDraft({ store, writer, consultation, draft }: Pick<Intake, 'store' | 'writer' | 'consultation' | 'draft'>): Promise<void> {
  const body: KeptWords = { ...draft, sections: [...draft.sections] }
  await store.comments
    .insertInto('draft')
    .values({ digest: draft.digest, edition: draft.edition, body: JSON.stringify({ ...body, sha256: sealOf(body) }) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const said = await saidInLog(store, consultation.id)
  const rows = await draftsOf(store, draft.edition)
  // What was altered before the log was told stays a fault: the log is not made to vouch for it.
  const events = rows
    .filter((row) => !said.has(row.digest) && isAsKept(row))
    .map(({ digest, edition, body: kept }): NewEvent => {
      const data = { digest, edition, words: sealOf(unsealed(kept).words) }
      return { type: 'draft.kept', by: { kind: 'system', ref: 's-rule' }, consultation: consultation.id, data }
    })
  if (events.length === 0) return
  const written = await writer.write({ consultation: consultation.id, comments: [], decide: () => events })
  if (written instanceof Refusal) throw written
}

/** The words of a draft that comments were taken on; undefined where it was not kept. */
export async function keptDraft({ comments }: Pick<Store, 'comments'>, digest: string): Promise<DraftWords | undefined> {
  // What is no digest is not looked for: PostgreSQL fails when it is asked for a NUL.
  const row = /^[0-9a-f]{64}$/.test(digest) ? await comments.selectFrom('draft').select('body').where('digest', '=', digest).executeTakeFirst() : undefined
  if (row === undefined) return undefined
  const { words } = unsealed(row.body)
  return { ...words, sections: new Map(words.sections) }
}

/** What is not sound in the drafts that are kept, in words, and what of it nobody can tell. */
export async function judgeDrafts(
  store: Pick<Store, 'comments'>,
  { edition, said }: { readonly edition: string; readonly said: readonly DraftKept['data'][] },
): Promise<{ readonly faults: readonly string[]; readonly notes: readonly string[] }> {
  const rows = await draftsOf(store, edition)
  const there = new Set(rows.map(({ digest }) => digest))
  // The first says what was kept; a later one cannot take it back.
  const words = new Map(said.map(({ digest, words }) => [digest, words] as const).toReversed())
  return {
    faults: [
      ...rows
        .filter((row) => !isAsKept(row, words.get(row.digest)))
        .map(({ digest }) => `The words of the draft ${digest} are not as they were kept; they were altered.`),
      ...[...words.keys()].filter((digest) => !there.has(digest)).map((digest) => `The words of the draft ${digest} were kept, and are gone.`),
    ],
    notes: rows
      .filter(({ digest }) => !words.has(digest))
      .map(
        ({ digest }) =>
          `The log does not say which words of the draft ${digest} were kept: they are held only against a hash beside them. The next start of the server writes them into the log.`,
      ),
  }
}

/** Digests of the drafts that a log says were kept. */
async function saidInLog({ comments }: Pick<Store, 'comments'>, consultation: string): Promise<ReadonlySet<string>> {
  const rows = await comments
    .selectFrom('event')
    .select('body')
    .where('consultation', '=', consultation)
    // Few entries are about no comment, and an index finds them.
    .where('comment', 'is', null)
    .where('type', '=', 'draft.kept')
    .execute()
  return new Set(rows.map(({ body }) => (JSON.parse(body) as DraftKept).data.digest))
}

const draftsOf = ({ comments }: Pick<Store, 'comments'>, edition: string): Promise<CommentTables['draft'][]> =>
  comments.selectFrom('draft').selectAll().where('edition', '=', edition).orderBy('digest').execute()

/** Whether a draft is as it was kept: of the digest and edition that its row says, and not one word of it altered since the log, or a hash beside it, said which. */
function isAsKept({ digest, edition, body }: CommentTables['draft'], said?: string | undefined): boolean {
  try {
    const { seal, words } = unsealed(body)
    const now = sealOf(words)
    return words.digest === digest && words.edition === edition && (seal ?? now) === now && (said ?? now) === now
  } catch {
    return false
  }
}

function unsealed(body: string): { readonly seal: string | undefined; readonly words: KeptWords } {
  const { sha256: seal, ...words } = JSON.parse(body) as KeptWords & Sealed
  return { seal, words }
}
