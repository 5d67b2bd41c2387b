import { REGISTER_NAMES } from '#schemas'
import { RECORD_PAGES } from '../../model/address.ts'
import { type Edition, liveRecords } from '../../model/edition.ts'
import type { Rule } from '../rule.ts'

/** Folders of the site that hold something else than a chapter. */
const TAKEN_BY_SITE: readonly string[] = [
  'search',
  'case',
  'checks',
  'site',
  'schemas',
  'figures',
  'all',
  'edition',
  'draft',
  'compare',
  'consultation',
  'changes',
  'id',
  'on',
]

export const nm326: Rule = {
  code: 'NM326',
  title: 'Two pages with one address',
  severity: 'error',
  why: 'only one of the pages could be read, and links to the other would lead to it',
  example: { wrong: 'chapters/05-roles/porter.mdx   # and a role porter: both are /roles/porter/', right: 'chapters/05-roles/the-porter.mdx' },
  check: {
    on: 'edition',
    *find(edition) {
      for (const chapter of edition.chapters) {
        if (TAKEN_BY_SITE.includes(chapter.id)) {
          yield {
            message: `the site has pages of its own under /${chapter.id}/`,
            place: chapter.document.at(['id']),
            label: 'not free for a chapter',
            help: 'give the chapter another id',
            about: [chapter.id],
          }
        }
        const taken = pagesUnder(edition, chapter.id)
        for (const section of chapter.sections) {
          const what = taken.get(section.id.slice(chapter.id.length + 1))
          if (what === undefined) continue
          yield {
            message: `section \`${section.id}\` and ${what} have the same address`,
            place: section.document.at(['id']),
            label: `/${section.id.replace('.', '/')}/ is taken`,
            help: 'give the section another id',
            about: [section.id],
          }
        }
      }
    },
  },
}

/** Names under a chapter’s address that other pages have, and what those pages are. */
function pagesUnder(edition: Edition, chapter: string): Map<string, string> {
  const taken = new Map([['all', 'the whole chapter on one page']])
  const add = (ids: Iterable<string>, what: string) => {
    for (const id of ids) taken.set(id.toLowerCase(), `${what} \`${id}\``)
  }
  for (const register of RECORD_PAGES)
    if (register === chapter)
      add(
        liveRecords(edition, edition.registers[register]).map((record) => record.id),
        'the record',
      )
  if (chapter === 'duties') add(edition.duties.keys(), 'the duty')
  if (chapter === 'recommendations') taken.set('report', 'the report')
  if (chapter === 'registers') add([...REGISTER_NAMES, 'sharing-matrix', 'coverage'], 'the table')
  return taken
}
