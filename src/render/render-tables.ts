import { toHtml } from 'hast-util-to-html'
import type { Edition } from '../model/edition.ts'
import { tableToHast } from './table-to-hast.ts'
import { registerTable } from './tables/index.ts'
import { type SharingFilter, sharingMatrix } from './tables/sharing-matrix.ts'
import type { TableRequest } from './tables/table.ts'

/** A table of a register for a page of its own. Its rows carry their records’ ids, so that links lead to them; `anchors: false` leaves them out. */
export function renderRegisterTable(
  edition: Edition,
  request: TableRequest,
  { base, anchors = true }: { base: string; anchors?: boolean | undefined },
): string {
  return toHtml(tableToHast(registerTable(edition, request), { base, anchors }))
}

/** The sharing matrix, whole or for one agency or cohort. */
export function renderSharingMatrix(edition: Edition, filter: SharingFilter, { base }: { base: string }): string {
  return toHtml(tableToHast(sharingMatrix(edition, filter), { base }))
}
