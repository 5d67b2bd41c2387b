import type { Edition } from '../../../model/edition.ts'
import type { Duty } from '../../../model/section.ts'

/** A duty with the edition that holds it, whose registers say what its ids are called. */
export interface PlacedDuty {
  readonly edition: Edition
  readonly duty: Duty
}
