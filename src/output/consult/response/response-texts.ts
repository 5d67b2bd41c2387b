import type { ConsultedText, EditionComparison } from '#schemas'
import { addressOf, type Pair } from '../../../model/address.ts'
import type { Edition } from '../../../model/edition.ts'
import type { LineageEntry } from '../../../model/lineage.ts'

/** The texts that a response is made from, as far as they are kept. */
export interface ResponseTexts {
  /** The text that was consulted on; undefined where it was not published, so that only what comments quote of it is known. */
  readonly on: Edition | undefined
  /** The words of a draft that was consulted on and not published as it was, where the consultation keeps them. */
  readonly consulted?: ConsultedText | undefined
  /** The text that followed; undefined while there is none. */
  readonly after: Edition | undefined
  /** What differs between the two; given where both are. */
  readonly comparison: EditionComparison | undefined
  /** The pair under which the site compares them, if it does. */
  readonly pair: Pair | undefined
  readonly lineage: readonly LineageEntry[]
}

/** Where the two texts of a section are compared; undefined where the site does not, or nothing in it differs. */
export function comparedAt({ comparison, pair }: ResponseTexts, section: string | undefined): string | undefined {
  const change = comparison?.sections.find(({ id, old }) => id === section || old?.id === section)
  if (pair === undefined || change === undefined || (change.status === 'unchanged' && !change.generatedOnly)) return undefined
  return addressOf({ to: 'comparison', pair, of: { to: 'section', id: change.id } })
}

/** "4.2 Requests", or the id where an edition has no such section. */
export function sectionName(edition: Edition | undefined, id: string): string {
  const section = edition?.sections.get(id)
  return section === undefined ? id : `${section.number} ${section.title}`
}
