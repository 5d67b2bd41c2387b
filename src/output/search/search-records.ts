import type { Edition } from '../../model/edition.ts'
import { registerRecords } from './register-records.ts'
import type { SearchRecord, SearchSetting } from './search-record.ts'
import { dutyRecord, sectionRecord } from './section-records.ts'

/** A record for each section and each duty, in reading order, then one for each register and each of its records. */
export function searchRecords(edition: Edition, setting: SearchSetting): SearchRecord[] {
  const texts = [...edition.sections.values()].flatMap((section) => [
    sectionRecord(edition, section, setting.base),
    ...section.duties.map((duty) => dutyRecord(edition, { duty, section, base: setting.base })),
  ])
  return [...texts, ...registerRecords(edition, setting)]
}
