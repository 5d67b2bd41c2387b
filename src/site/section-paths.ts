import type { Section } from '#engine'
import { edition } from './manual.ts'

type Params = Readonly<Record<string, string | undefined>>

/** The parts of every section’s address. */
export const sectionPaths = (): { params: { chapter: string; section: string } }[] =>
  [...edition.sections.values()].map(({ id, chapter }) => ({ params: { chapter, section: id.slice(chapter.length + 1) } }))

/** The section that stands at an address. */
export function sectionOfPath({ chapter, section }: Params): Section {
  const found = edition.sections.get(`${chapter}.${section}`)
  if (found === undefined) throw new Error(`no section stands at ${chapter}/${section}`)
  return found
}
