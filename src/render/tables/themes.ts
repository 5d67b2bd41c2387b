import { dateOf, type Edition } from '../../model/edition.ts'
import { comesAfter } from '../../model/partial-date.ts'
import type { Entry } from '../../model/register.ts'
import { joinPieces, linesOf, placeLink, type Words } from '../words.ts'
import { NONE, oneGroup, type Row, requestedRecords, type TableMaker } from './table.ts'

const STANDING = {
  tracked: 'Tracked, and answered here',
  'reported-account': 'A reported account, not a finding',
  'not-accepted': 'Recommended, and not accepted',
  horizon: 'May change the text later',
  'out-of-scope': 'Out of scope: noted only',
} as const

const AFTER = { yes: 'After the date of this edition', unclear: 'May be after the date of this edition', no: undefined } as const

/** Findings, accounts and plans that are tracked beside the recommendations. What lies on the horizon has a view of its own. */
export const themesTable: TableMaker = (edition, request) => {
  const records = requestedRecords(edition, edition.registers.themes, request).filter((theme) => theme.standing !== 'horizon')
  const rows: Row[] = records.map((theme) => ({
    id: theme.id,
    cells: [theme.title, saidBy(edition, theme), theme.text, answer(edition, theme), STANDING[theme.standing]],
  }))
  return {
    caption: 'Other themes',
    columns: ['Theme', 'Who said it, and when', 'What it says', 'Answered by', 'Standing'],
    groups: oneGroup(rows),
    empty: NONE,
  }
}

/** What is expected and may change the text later. */
export const horizonTable: TableMaker = (edition, request) => {
  const records = requestedRecords(edition, edition.registers.themes, request).filter((theme) => theme.standing === 'horizon')
  const rows: Row[] = records.map((theme) => ({ id: theme.id, cells: [theme.title, saidBy(edition, theme), theme.text, answer(edition, theme)] }))
  return { caption: 'On the horizon', columns: ['Item', 'Who said it, and when', 'What it says', 'Where it bears'], groups: oneGroup(rows), empty: NONE }
}

function saidBy(edition: Edition, theme: Entry<'themes'>) {
  const after = theme.date === undefined ? undefined : AFTER[comesAfter(theme.date, dateOf(edition))]
  return linesOf([theme.saidBy, ...(after === undefined ? [] : [after])])
}

const answer = (edition: Edition, theme: Entry<'themes'>): Words =>
  theme.answeredBy.length === 0 ? 'No section' : joinPieces(theme.answeredBy.map((id) => placeLink(edition, id)))
