import type { Chapter } from '../../model/section.ts'
import type { Rule } from '../rule.ts'

export const nm301: Rule = {
  code: 'NM301',
  title: 'Two chapters with one id',
  severity: 'error',
  why: 'sections of both would have the same addresses, and only one of them could be read',
  example: { wrong: 'chapters/04-roles/\nchapters/05-roles/', right: 'chapters/04-roles/\nchapters/05-handover/' },
  check: {
    on: 'edition',
    *find({ chapters }) {
      const first = new Map<string, Chapter>()
      for (const chapter of chapters) {
        const other = first.get(chapter.id)
        if (other === undefined) first.set(chapter.id, chapter)
        else {
          yield {
            message: `two chapters have the id \`${chapter.id}\``,
            place: chapter.document.at(['id']),
            label: `folder ${chapter.folder}`,
            second: { place: other.document.at(['id']), label: `folder ${other.folder}` },
            help: 'give one of the folders another id, or put their sections together',
            about: [chapter.id],
          }
        }
      }
    },
  },
}
