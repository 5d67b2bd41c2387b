import { type DraftWords, sha256 } from '#engine'
import type { Store } from '../../store/open-store.ts'
import type { CommentTables } from '../../store/tables.ts'

/** A draft as it is kept: what comments written on it are looked for in later drafts with. */
type KeptWords = Omit<DraftWords, 'sections'> & { readonly sections: readonly (readonly [string, string])[] }

/** SHA-256 of the words as they are kept: the draft’s own digest is of its files, which are not. */
interface Sealed {
  readonly sha256?: string
}

const sealOf = (words: KeptWords): string => sha256(JSON.stringify(words))

/** Keeps the words of a draft that comments are taken on, once. */
export async function keepDraft({ comments }: Pick<Store, 'comments'>, draft: DraftWords): Promise<void> {
  const body: KeptWords = { ...draft, sections: [...draft.sections] }
  await comments
    .insertInto('draft')
    .values({ digest: draft.digest, edition: draft.edition, body: JSON.stringify({ ...body, sha256: sealOf(body) }) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The words of a draft that comments were taken on; undefined where it was not kept. */
export async function keptDraft({ comments }: Pick<Store, 'comments'>, digest: string): Promise<DraftWords | undefined> {
  const row = await comments.selectFrom('draft').select('body').where('digest', '=', digest).executeTakeFirst()
  if (row === undefined) return undefined
  const { sha256: _seal, ...kept } = JSON.parse(row.body) as KeptWords & Sealed
  return { ...kept, sections: new Map(kept.sections) }
}

/**
 * Whether a draft is as it was kept: of the digest and edition that its row says, and not one word of it altered. One
 * that was kept without a digest of its words is judged by the rest.
 */
export function isAsKept({ digest, edition, body }: CommentTables['draft']): boolean {
  try {
    const { sha256: seal, ...words } = JSON.parse(body) as KeptWords & Sealed
    return words.digest === digest && words.edition === edition && (seal === undefined || seal === sealOf(words))
  } catch {
    return false
  }
}
