import { readingLists } from '../../model/reading-list.ts'
import type { Entry } from '../../model/register.ts'
import { countOf } from '../../model/wording.ts'
import { linesOf, recordLink, recordNameLink } from '../words.ts'
import { NONE, oneGroup, requestedRecords, type TableMaker } from './table.ts'

/** The posts: body, rank or grade, what each is for, and how many duties it answers for. */
export const rolesTable: TableMaker = (edition, request) => {
  const duties = [...edition.duties.values()]
  const held = (role: Entry<'roles'>) => duties.filter((duty) => duty.role === role.id).length
  const rows = requestedRecords(edition, edition.registers.roles, request).map((role) => ({
    id: role.id,
    cells: [
      [recordLink(edition, 'roles', role.id)],
      role.agency === undefined ? '' : [recordNameLink(edition, 'agencies', role.agency)],
      role.grade ?? '',
      role.summary,
      countOf(held(role), 'duty', 'duties'),
    ],
  }))
  return { caption: 'Posts', columns: ['Post', 'Body', 'Rank or grade', 'What the post is for', 'Answers for'], groups: oneGroup(rows), empty: NONE }
}

/** Who reads what: each post against the chapters in which its duties stand. */
export const roleChaptersTable: TableMaker = (edition, request) => {
  const asked = new Set(requestedRecords(edition, edition.registers.roles, request).map((role) => role.id))
  const rows = readingLists(edition)
    .filter(({ role }) => asked.has(role.id))
    .map(({ role, chapters }) => ({
      cells: [
        [recordLink(edition, 'roles', role.id)],
        linesOf(
          chapters.map(({ chapter, duties }) => [
            { text: `${chapter.number}. ${chapter.title}`, to: { to: 'chapter' as const, id: chapter.id } },
            `: ${countOf(duties, 'duty', 'duties')}`,
          ]),
        ),
      ],
    }))
  return { caption: 'Posts and the chapters that hold their duties', columns: ['Post', 'Chapters'], groups: oneGroup(rows), empty: NONE }
}
