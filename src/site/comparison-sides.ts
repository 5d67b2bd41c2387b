import { addressOf, DRAFT, formatDate, type Pair, publishedEdition, standingOf, type Target } from '#engine'
import type { EditionData } from '#schemas'
import { openManual } from './manual.ts'
import { draftView } from './view.ts'

/** One side of a comparison, as far as it is known without reading its sections. */
export interface ComparedSide {
  /** As comparisons name it: its number, or `draft`. */
  readonly key: string
  /** Inside a sentence: "edition 2.0", "the draft of edition 2.1". */
  readonly name: string
  /** As a heading: "Edition 2.0". */
  readonly heading: string
  /** "consultation draft, 29 January 2021". */
  readonly standing: string
  readonly data: EditionData
  /** The address of a target where this edition stands on the site. */
  readonly link: (target: Target) => string
}

/** A side by its name in a comparison. @throws where the manual has no such edition */
export function comparedSide(key: string): ComparedSide {
  const { manual } = openManual()
  const isDraft = key === DRAFT
  const data = isDraft ? draftView()?.edition.data : publishedEdition(manual, key)?.data
  if (data === undefined) throw new Error(`The manual has no edition ${key}.`)
  const base = isDraft ? '/draft/' : key === manual.config.inForce ? '/' : `/edition/${key}/`
  const name = isDraft ? `the draft of edition ${data.edition}` : `edition ${key}`
  return {
    key,
    name,
    heading: isDraft ? `Draft of edition ${data.edition}` : `Edition ${key}`,
    standing: standingOf({ data }),
    data,
    link: (target) => addressOf(target, base),
  }
}

/** "From edition 1.0 to edition 2.0". */
export const spanWords = ({ old, fresh }: Pair): string => `from ${comparedSide(old).name} to ${comparedSide(fresh).name}`

/** A side in full: "Edition 1.0, Consultation draft (consultation draft, 29 January 2021), law as at 29 January 2021". */
export const sideWords = ({ data, standing }: ComparedSide): string => `${data.title} (${standing}), law as at ${formatDate(data.lawAsAt)}`

/** Whether a comparison speaks of the draft. */
export const hasDraftSide = ({ old, fresh }: Pair): boolean => old === DRAFT || fresh === DRAFT
