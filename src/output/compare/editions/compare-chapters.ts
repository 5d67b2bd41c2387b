import type { ChapterChange } from '#schemas'
import { chapterOf, type Edition } from '../../../model/edition.ts'
import type { Chapter } from '../../../model/section.ts'
import type { Renames } from './renames.ts'

/** Every chapter of two editions by its id: its number is not part of its text, so a chapter that only has another number is unchanged. */
export function compareChapters(old: Edition, fresh: Edition, renames: Renames): ChapterChange[] {
  const present = fresh.chapters.map((chapter): ChapterChange => {
    const before = chapterOf(old, chapter.id)
    if (before === undefined) return { id: chapter.id, status: 'added', renumbered: false, new: placeOf(chapter) }
    const isSame = renames.apply(before.title) === chapter.title && renames.apply(before.purpose) === chapter.purpose
    return {
      id: chapter.id,
      status: isSame ? 'unchanged' : 'changed',
      renumbered: before.number !== chapter.number,
      old: placeOf(before),
      new: placeOf(chapter),
    }
  })
  const gone = old.chapters.filter(({ id }) => chapterOf(fresh, id) === undefined)
  return [...present, ...gone.map((chapter): ChapterChange => ({ id: chapter.id, status: 'withdrawn', renumbered: false, old: placeOf(chapter) }))]
}

const placeOf = ({ number, title }: Chapter) => ({ number, title })
