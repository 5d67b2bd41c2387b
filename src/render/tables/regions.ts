import { recordTitle } from '../../model/record-title.ts'
import { type Cell, linesOf } from '../words.ts'
import { NONE, oneGroup, type Row, requestedRecords, type TableMaker } from './table.ts'

const SCOPE = { 'in-scope': 'In scope', liaison: 'Liaison only: carries no duties', example: 'Placeholder' } as const

/** The regions and the number of each post, never people. Placeholders made for invented figures are left out. */
export const regionsTable: TableMaker = (edition, request) => {
  const regions = requestedRecords(edition, edition.registers.regions, request).filter((region) => region.scope !== 'example')
  const rows: Row[] = regions.map((region) => {
    const posts: Cell = region.posts.length === 0 ? 'None' : linesOf(region.posts.map((post) => `${recordTitle(edition, 'roles', post.role)}: ${post.number}`))
    const notes = [region.illustrative === true ? 'The numbers are illustrative.' : '', region.note ?? ''].filter((note) => note !== '')
    return { id: region.id, cells: [region.title, SCOPE[region.scope], posts, notes.join(' ')] }
  })
  return { caption: 'Regions and posts', columns: ['Region', 'Scope', 'Posts', 'Note'], groups: oneGroup(rows), empty: NONE }
}
