import type { Chapter } from '../../model/section.ts'
import type { Rule } from '../rule.ts'

export const nm309: Rule = {
  code: 'NM309',
  title: 'Two chapters with one number',
  severity: 'error',
  why: 'paragraphs of both chapters would have the same numbers, and a citation could mean either',
  example: { wrong: 'chapters/04-roles/\nchapters/04-handover/', right: 'chapters/04-roles/\nchapters/05-handover/' },
  check: {
    on: 'edition',
    *find({ chapters }) {
      const first = new Map<number, Chapter>()
      for (const chapter of chapters) {
        const other = first.get(chapter.number)
        if (other === undefined) first.set(chapter.number, chapter)
        else {
          yield {
            message: `two chapters have the number ${chapter.number}`,
            place: chapter.document.at(['id']),
            label: `folder ${chapter.folder}`,
            second: { place: other.document.at(['id']), label: `folder ${other.folder}` },
            help: 'rename one of the folders with a number of its own',
            about: [chapter.id],
          }
        }
      }
    },
  },
}
