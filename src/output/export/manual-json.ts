import type { RegisterName } from '#schemas'
import { type Edition, liveRecords } from '../../model/edition.ts'
import { printedCounts } from '../../model/headcount.ts'
import { permanentAddress } from '../../model/permanent-address.ts'
import type { Entry, Register } from '../../model/register.ts'
import { dutyJson } from './duty-json.ts'
import { editionHeader } from './edition-header.ts'

/** The edition as data without its prose: chapters, sections with their addresses, and every live record of every register. */
export const manualJson = (edition: Edition) => ({
  format: 'manual/1',
  ...editionHeader(edition),
  chapters: edition.chapters.map(({ id, number, title, purpose, stage, sections }) => ({
    id,
    number,
    title,
    purpose,
    stage,
    address: permanentAddress(edition, { to: 'chapter', id }),
    sections: sections.map((section) => ({
      id: section.id,
      number: section.number,
      title: section.title,
      address: permanentAddress(edition, { to: 'section', id: section.id }),
      duties: section.duties.map((duty) => duty.id),
    })),
  })),
  registers: Object.fromEntries(
    Object.values(edition.registers as Record<string, Register>).map((register) => [register.name, liveRecords(edition, register).map(asPublished)]),
  ),
})

/** Every duty of the edition as data, in reading order. */
export const dutiesJson = (edition: Edition) => ({
  format: 'duties/1',
  ...editionHeader(edition),
  duties: [...edition.duties.values()].map((duty) => dutyJson(edition, duty)),
})

/** A record as it may be published: without silences, and small headcounts kept out as on the page. */
function asPublished(record: Entry<RegisterName>) {
  const published = withoutSilence(record)
  return isReturn(record) ? { ...published, ...printedCounts(record) } : published
}

const isReturn = (record: Entry<RegisterName>): record is Entry<'returns'> => 'statedTotal' in record

const withoutSilence = <T extends { silence?: unknown }>({ silence: _silence, ...record }: T) => record
