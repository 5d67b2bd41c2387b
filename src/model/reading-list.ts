import { type Edition, liveRecords } from './edition.ts'
import type { Entry } from './register.ts'
import type { Chapter } from './section.ts'

/** A post, and the chapters that hold its duties with how many, in reading order. */
export interface ReadingList {
  readonly role: Entry<'roles'>
  readonly chapters: readonly { readonly chapter: Chapter; readonly duties: number }[]
}

/** Who reads what: each live post against the chapters in which its own duties stand. Groups come only if they hold a duty. */
export function readingLists(edition: Edition): ReadingList[] {
  const lists = liveRecords(edition, edition.registers.roles).map((role) => ({
    role,
    chapters: edition.chapters.flatMap((chapter) => {
      const duties = chapter.sections.flatMap((section) => section.duties).filter((duty) => duty.role === role.id).length
      return duties === 0 ? [] : [{ chapter, duties }]
    }),
  }))
  return lists.filter((list) => list.role.kind === 'post' || list.chapters.length > 0)
}
