import { openManual } from './manual.ts'
import { draftView, frontView } from './view.ts'

/** An edition that the search page can look in. */
export interface SearchedEdition {
  /** What the address of a search says of it: nothing of the edition at the front. */
  readonly value: string
  readonly name: string
  /** Where its index stands. */
  readonly index: string
}

/** The edition at the front, then the others: the latest first, and the draft last. */
export function searchedEditions(): SearchedEdition[] {
  const { base, edition } = frontView()
  const { manual } = openManual()
  const front = manual.config.inForce
  const draft = draftView()
  return [
    { value: '', name: front === undefined ? 'Draft' : `${edition.data.edition}, in force`, index: `${base}search/` },
    ...manual.editions
      .filter(({ number }) => number !== front)
      .map(({ number }) => ({ value: number, name: number, index: `/edition/${number}/search/` }))
      .reverse(),
    ...(draft === undefined ? [] : [{ value: 'draft', name: 'Draft', index: `${draft.base}search/` }]),
  ]
}
