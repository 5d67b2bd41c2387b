import type { DraftWords } from '#engine'
import type { Store } from '../../store/open-store.ts'

/** A draft as it is kept: what comments written on it are looked for in later drafts with. */
type KeptWords = Omit<DraftWords, 'sections'> & { readonly sections: readonly (readonly [string, string])[] }

/** Keeps the words of a draft that comments are taken on, once. */
export async function keepDraft({ comments }: Pick<Store, 'comments'>, draft: DraftWords): Promise<void> {
  const body: KeptWords = { ...draft, sections: [...draft.sections] }
  await comments
    .insertInto('draft')
    .values({ digest: draft.digest, edition: draft.edition, body: JSON.stringify(body) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The words of a draft that comments were taken on; undefined where it was not kept. */
export async function keptDraft({ comments }: Pick<Store, 'comments'>, digest: string): Promise<DraftWords | undefined> {
  const row = await comments.selectFrom('draft').select('body').where('digest', '=', digest).executeTakeFirst()
  if (row === undefined) return undefined
  const kept = JSON.parse(row.body) as KeptWords
  return { ...kept, sections: new Map(kept.sections) }
}
