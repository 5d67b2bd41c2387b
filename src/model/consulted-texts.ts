import type { Consultation } from './consultation.ts'
import { compareEditionNumbers } from './edition.ts'
import type { Manual, PublishedEdition } from './manual.ts'

/** The texts around a consultation. */
export interface ConsultedTexts {
  /** The text that was consulted on, where it was published and so is kept. */
  readonly on: PublishedEdition | undefined
  /** The text that followed, in which accepted comments show: the next published edition, or the draft. */
  readonly after: PublishedEdition | 'draft' | undefined
}

/**
 * Which texts a consultation is held against. A published edition with its number is the text consulted on, unless the digest says
 * that it is a later state of it: then it is the text that followed.
 */
export function consultedTexts({ data, record }: Pick<Consultation, 'data' | 'record'>, manual: Pick<Manual, 'editions'>, draft: string): ConsultedTexts {
  const { edition: number, digest = record?.comments[0]?.target.digest } = data.on
  const same = manual.editions.find((edition) => edition.number === number)
  const on = same !== undefined && (digest === undefined || same.record.digest === digest) ? same : undefined
  const later = manual.editions.find((edition) => compareEditionNumbers(edition.number, number) > 0)
  const order = compareEditionNumbers(draft, number)
  const after = (on === undefined ? same : undefined) ?? later ?? (order > 0 || (order === 0 && same === undefined) ? 'draft' : undefined)
  return { on, after }
}
