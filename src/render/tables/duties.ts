import { BINDING, deadlineWords, dutySentence } from '../../model/duty-sentence.ts'
import { dutyTimeline } from '../../model/duty-timeline.ts'
import { type Edition, liveRecords, sectionOf } from '../../model/edition.ts'
import type { Duty } from '../../model/section.ts'
import { capitalise, countOf } from '../../model/wording.ts'
import { type Cell, dutyNumberLink, joinPieces, recordLink, type Words } from '../words.ts'
import { NONE, oneGroup, type TableMaker } from './table.ts'

/** Every duty under the one post that answers for it, in reading order. */
export const dutiesByRoleTable: TableMaker = (edition, request) => {
  const only = request.only?.split(/\s+/)
  const groups = liveRecords(edition, edition.registers.roles).flatMap((role) => {
    const duties = [...edition.duties.values()].filter((duty) => duty.role === role.id)
    if (duties.length === 0 || only?.includes(role.id) === false) return []
    const rows = duties.map((duty) => ({
      cells: [whereCell(edition, duty), capitalise(BINDING[duty.modality]), capitalise(duty.action), aboutCell(edition, duty), timeCell(duty)],
    }))
    return [{ title: [recordLink(edition, 'roles', role.id), `: ${countOf(duties.length, 'duty', 'duties')}`], rows }]
  })
  return { caption: 'Duties by post', columns: ['Where', 'Strength', 'What is done', 'For', 'Time limit'], groups, empty: NONE }
}

/** The duties counted from one event, in order of time. */
export const dutyTimelineTable: TableMaker = (edition, request) => {
  const rows = dutyTimeline(edition, request.of ?? '').map((duty) => ({
    cells: [capitalise(deadlineWords(duty.deadline)), dutySentence(edition, duty).text, whereCell(edition, duty)],
  }))
  return { caption: `Duties counted from ${request.of ?? 'an event'}`, columns: ['When', 'Duty', 'Where'], groups: oneGroup(rows), empty: NONE }
}

/** All duties, in reading order. */
export const dutiesTable: TableMaker = (edition) => {
  const rows = [...edition.duties.values()].map((duty) => ({
    id: duty.id,
    cells: [whereCell(edition, duty), dutySentence(edition, duty).text, aboutCell(edition, duty)],
  }))
  return { caption: 'Duties', columns: ['Where', 'Duty', 'For'], groups: oneGroup(rows), empty: NONE }
}

const whereCell = (edition: Edition, duty: Duty): Words => [dutyNumberLink(duty), ` ${sectionOf(edition, duty).title}`]

function aboutCell(edition: Edition, duty: Duty): Cell {
  if (duty.scope === 'organisation') return 'The organisation'
  const except = duty.except ?? []
  const cohorts = joinPieces(duty.cohorts.map((id) => recordLink(edition, 'cohorts', id)))
  return except.length === 0 ? cohorts : [...cohorts, ', except ', ...joinPieces(except.map((id) => recordLink(edition, 'cohorts', id)))]
}

function timeCell(duty: Duty): string {
  const words = deadlineWords(duty.deadline)
  return words === '' ? capitalise(duty.trigger === undefined ? '' : `when ${duty.trigger}`) : capitalise(words)
}
