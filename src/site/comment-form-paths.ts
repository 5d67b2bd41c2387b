import { consultationOn } from './consultations.ts'
import { inEveryView } from './view-paths.ts'

/** The parts of the address of every page of fields: one a section of the draft, while it takes comments. */
export const commentFormPaths = inEveryView((view) =>
  consultationOn(view) === undefined
    ? []
    : [...view.edition.sections.values()].map(({ id, chapter }) => ({ params: { chapter, section: id.slice(chapter.length + 1) } })),
)
