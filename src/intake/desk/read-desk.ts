import { type CommentGroup, type CommentState, type DraftWords, groupAlike } from '#engine'
import type { Intake } from '../intake.ts'
import { fromRow } from '../store/comment-row.ts'
import { inParts } from '../store/read-standing.ts'
import { type DeskLine, deskLines } from './desk-line.ts'
import { type AnchorFinder, anchorFinder } from './draft/find-anchors.ts'
import { keptDraft } from './draft/kept-drafts.ts'
import { type Draft, readDraft } from './draft/read-draft.ts'

/** All comments of a consultation as they stand, beside the draft as it stands. */
export interface Desk {
  readonly intake: Intake
  /** Undefined where the server has no manual’s folder: then nothing is said of the draft. */
  readonly draft: Draft | undefined
  /** The words of the draft as it was when the consultation opened; undefined where they are not kept. */
  readonly consulted: DraftWords | undefined
  readonly states: ReadonlyMap<string, CommentState>
  readonly lines: readonly DeskLine[]
  readonly anchorOf: AnchorFinder
  readonly groups: readonly CommentGroup[]
  readonly groupOf: (id: string) => CommentGroup | undefined
}

interface Kept {
  /** Events of the log that the states are made of. */
  length: number
  readonly states: Map<string, CommentState>
  groups?: { readonly of: string; readonly found: readonly CommentGroup[]; readonly byId: ReadonlyMap<string, CommentGroup> } | undefined
  anchors?: { readonly of: string; readonly find: AnchorFinder } | undefined
  consulted?: { readonly words: DraftWords | undefined }
}

const kept = new WeakMap<Intake, Kept>()

/** States in which the words of a comment still speak: near-duplicates are looked for among these. */
const SPEAKS = new Set(['submitted', 'receipted', 'admitted', 'late'])

/**
 * Opens the desk. What was read before is kept, and only comments that changed since are read again, so that a page of the desk costs
 * little however many comments there are.
 */
export async function readDesk(intake: Intake): Promise<Desk> {
  const own = kept.get(intake) ?? { length: 0, states: new Map<string, CommentState>() }
  kept.set(intake, own)
  await readChanged(intake, own)
  const draft = intake.manualFolder === undefined ? undefined : readDraft(intake.manualFolder.root)
  const anchorOf = await anchorsOf(intake, own, draft)
  const sent = [...own.states.values()].sort((a, b) => a.since - b.since)
  const { found, byId } = groupsOf(own, sent)
  return {
    ...{ intake, draft, consulted: await consultedIn(intake, own), states: own.states, anchorOf },
    lines: deskLines(sent, { draft, anchorOf, consultation: intake.consultation, now: intake.clock() }),
    groups: found,
    groupOf: (id) => byId.get(id),
  }
}

async function readChanged({ store, consultation }: Intake, own: Kept): Promise<void> {
  const { length } = await store.comments.selectFrom('consultation').select('length').where('id', '=', consultation.id).executeTakeFirstOrThrow()
  if (length === own.length) return
  const changed = await store.comments
    .selectFrom('event')
    .select('comment')
    .distinct()
    .where('consultation', '=', consultation.id)
    .where('seq', '>=', own.length)
    .where('comment', 'is not', null)
    .execute()
  const states = store.comments.selectFrom('comment').select('state').where('consultation', '=', consultation.id)
  const ids = changed.flatMap(({ comment }) => comment ?? [])
  const rows = own.length === 0 ? await states.execute() : (await Promise.all(inParts(ids, 500).map((part) => states.where('id', 'in', part).execute()))).flat()
  for (const row of rows) {
    const state = fromRow(row)
    own.states.set(state.comment.id, state)
  }
  own.length = length
}

/** A text never changes under its digest, so it is read once. */
async function consultedIn({ store, consultation }: Intake, own: Kept): Promise<DraftWords | undefined> {
  const { digest } = consultation.on
  own.consulted ??= { words: digest === undefined ? undefined : await keptDraft(store, digest) }
  return own.consulted.words
}

async function anchorsOf({ store }: Intake, own: Kept, draft: Draft | undefined): Promise<AnchorFinder> {
  if (draft === undefined) return () => undefined
  const digests = [...new Set([...own.states.values()].map(({ comment }) => comment.target.digest))]
  const of = [draft.key, ...digests].join(' ')
  if (own.anchors?.of !== of) own.anchors = { of, find: await anchorFinder(store, draft, digests) }
  return own.anchors.find
}

function groupsOf(own: Kept, sent: readonly CommentState[]): NonNullable<Kept['groups']> {
  const speaking = sent.filter(({ submission }) => SPEAKS.has(submission.state))
  const of = speaking.map(({ comment, since }) => `${comment.id} ${since}`).join('\n')
  if (own.groups?.of === of) return own.groups
  const found = groupAlike(speaking.map(({ comment }) => comment)).toSorted((a, b) => b.ids.length - a.ids.length)
  own.groups = { of, found, byId: new Map(found.flatMap((group) => group.ids.map((id) => [id, group] as const))) }
  return own.groups
}
