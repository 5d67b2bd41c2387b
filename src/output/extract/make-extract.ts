import type { ExtractOf } from '../../model/address.ts'
import type { Edition } from '../../model/edition.ts'
import type { Extract } from './describe-extract.ts'
import { extractForAgency } from './extract-for-agency.ts'
import { extractForRole } from './extract-for-role.ts'
import { extractForChapter, extractForEdition } from './extract-for-text.ts'
import type { ExtractOrder } from './order-duties.ts'

interface Setting {
  readonly toolVersion: string
  /** Of a post’s extract; the others are in the order of the manual. */
  readonly order?: ExtractOrder | undefined
}

/** The extract of whatever is asked for. Its ids exist in the edition. */
export function makeExtract(edition: Edition, of: ExtractOf, { toolVersion, order }: Setting): Extract {
  switch (of.what) {
    case 'role':
      return extractForRole(edition, of.id, { toolVersion, cohort: of.cohort, order })
    case 'agency':
      return extractForAgency(edition, of.id, toolVersion)
    case 'chapter':
      return extractForChapter(edition, of.id, toolVersion)
    case 'edition':
      return extractForEdition(edition, toolVersion)
  }
}
