import type { DutyExtract } from '#schemas'
import type { Edition } from '../../model/edition.ts'
import { dutiesSharingTo, sharingRows } from '../../model/sharing-rows.ts'
import { dutyLine } from './extract-line.ts'
import { makeDutyExtract } from './make-duty-extract.ts'

/**
 * The extract of an agency: the duties under which it receives information, and those under which it gives it. The id is one of
 * the edition.
 */
export function extractForAgency(edition: Edition, id: string, toolVersion: string): DutyExtract {
  const agency = edition.registers.agencies.records.get(id)
  if (agency === undefined) throw new Error(`extractForAgency was asked for \`${id}\`, which is not in the edition`)
  const rows = sharingRows(edition)
  const part = (kind: 'receives' | 'gives', heading: string) => ({
    kind,
    heading,
    duties: dutiesSharingTo(rows, id, kind === 'receives' ? 'out' : 'in').map((duty) => dutyLine(edition, duty)),
  })
  return makeDutyExtract(edition, {
    toolVersion,
    subject: { kind: 'agency', id, title: agency.title },
    target: { to: 'record', register: 'agencies', id },
    none: `No duty of edition ${edition.data.edition} shares information with this agency.`,
    parts: [part('receives', `What ${agency.name} receives`), part('gives', `What ${agency.name} gives`)],
  })
}
