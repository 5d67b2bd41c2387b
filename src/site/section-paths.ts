import type { Edition, Section } from '#engine'
import { goneSectionParts } from './gone.ts'
import { inEveryView } from './view-paths.ts'

type Params = Readonly<Record<string, string | undefined>>

/** The parts of the address of every section, and of every one that stood in an earlier edition only. */
export const sectionPaths = inEveryView(({ edition }) =>
  [...[...edition.sections.values()].map(({ id, chapter }) => ({ chapter, section: id.slice(chapter.length + 1) })), ...goneSectionParts(edition)].map(
    (params) => ({
      params,
    }),
  ),
)

/** The section that stands at an address; undefined where one of an earlier edition stood. */
export const sectionOfPath = (edition: Edition, { chapter, section }: Params): Section | undefined => edition.sections.get(`${chapter}.${section}`)
