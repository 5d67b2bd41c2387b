import type { Edition } from './model/edition.ts'
import { idsOfRecord } from './model/edition-ids.ts'
import type { PublishedEdition } from './model/manual.ts'
import { mapOnDemand } from './model/map-on-demand.ts'
import type { Chapter, Duty, Section } from './model/section.ts'
import { parseEdition } from './parse/parse-edition.ts'
import { parseSection } from './parse/parse-section.ts'
import { readManualFolder } from './source/read-manual-folder.ts'

/**
 * A published edition of which each section is parsed when it is first asked for: its record says which sections there are, in
 * which files, and which duties stand in them. For those who need a few paragraphs of it. What was published passed its checks, so
 * nothing is said of mistakes; that no byte has changed since is held by `openManualFolder`, and what was damaged is read as far as it goes.
 */
export function openPublished(root: string, { key, record }: PublishedEdition): Edition {
  const source = readManualFolder(root, key)
  const { edition } = parseEdition({ ...source, files: new Map([...source.files].filter(([path]) => !path.endsWith('.mdx'))) }, key)
  const chapters = new Map(edition.chapters.map((chapter) => [`chapters/${chapter.folder}`, chapter]))
  const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/'))
  const sections: ReadonlyMap<string, Section> = mapOnDemand(Object.keys(record.sections), (id) => {
    const { file = '', number = '' } = record.sections[id] ?? {}
    const path = `${key}/${file}`
    const chapter = chapters.get(folderOf(file))
    return parseSection(source.files.get(path) ?? { path, text: '' }, { chapter: chapter?.id ?? '', stage: chapter?.stage, number }).section
  })
  const holders = idsOfRecord(record).duty
  const duties: ReadonlyMap<string, Duty> = mapOnDemand(holders.keys(), (id) => sections.get(holders.get(id) ?? '')?.duties.find((duty) => duty.id === id))
  const ofFolder = Map.groupBy(Object.entries(record.sections), ([, { file }]) => folderOf(file))
  return {
    ...edition,
    digest: record.digest,
    sections,
    duties,
    chapters: edition.chapters.map((chapter): Chapter => {
      const ids = (ofFolder.get(`chapters/${chapter.folder}`) ?? []).map(([id]) => id)
      return {
        ...chapter,
        get sections() {
          return ids.flatMap((id) => sections.get(id) ?? [])
        },
      }
    }),
  }
}
