import { leadTable } from '../../model/lead-table.ts'
import { capitalise } from '../../model/wording.ts'
import { linesOf, recordLink, recordNameLink, type Words } from '../words.ts'
import { NONE, oneGroup, type Row, requestedRecords, type TableMaker } from './table.ts'

/** The cohorts: who belongs, on what legal basis, from when until when, and who leads. Overlays and groups have tables of their own. */
export const cohortsTable: TableMaker = (edition, request) => {
  const asked = request.kind === undefined && request.only === undefined ? { ...request, kind: 'cohort' } : request
  const records = requestedRecords(edition, edition.registers.cohorts, asked)
  if (asked.kind === 'overlay') {
    const rows = records.map((overlay) => ({ id: overlay.id, cells: [[recordLink(edition, 'cohorts', overlay.id)], overlay.definition ?? ''] }))
    return { caption: 'Overlays, added on top of a cohort', columns: ['Overlay', 'What it means'], groups: oneGroup(rows), empty: NONE }
  }
  if (asked.kind === 'group') {
    const membersOf = (id: string) => [...edition.lattice.membersOf(id)].map((member): Words => [recordLink(edition, 'cohorts', member)])
    const rows: Row[] = records.map((group) => ({ id: group.id, cells: [[recordLink(edition, 'cohorts', group.id)], linesOf(membersOf(group.id))] }))
    return { caption: 'Named groups of cohorts', columns: ['Group', 'Cohorts in it'], groups: oneGroup(rows), empty: NONE }
  }
  const rows = records.map((cohort) => ({
    id: cohort.id,
    cells: [
      [recordLink(edition, 'cohorts', cohort.id)],
      cohort.definition ?? '',
      cohort.legalBasis ?? '',
      cohort.starts ?? '',
      cohort.ends ?? '',
      cohort.lead === undefined ? '' : [recordNameLink(edition, 'agencies', cohort.lead), cohort.leadNote === undefined ? '' : `, ${cohort.leadNote}`],
    ],
  }))
  return { caption: 'Cohorts', columns: ['Cohort', 'Who belongs', 'Legal basis', 'Begins', 'Ends', 'Lead agency'], groups: oneGroup(rows), empty: NONE }
}

/** Moves from one cohort to another, and the event behind each. */
export const cohortMovesTable: TableMaker = (edition, request) => {
  const rows = requestedRecords(edition, edition.registers.cohorts, request).flatMap((cohort) =>
    (cohort.moves ?? []).map((move) => ({ cells: [[recordLink(edition, 'cohorts', cohort.id)], move.when, [recordLink(edition, 'cohorts', move.to)]] })),
  )
  return { caption: 'Moves between cohorts', columns: ['From', 'Event', 'To'], groups: oneGroup(rows), empty: NONE }
}

/** Which agency leads for each cohort, and what our own side contributes. */
export const cohortLeadsTable: TableMaker = (edition, request) => {
  const asked = new Set(requestedRecords(edition, edition.registers.cohorts, request).map((cohort) => cohort.id))
  const rows = leadTable(edition)
    .filter(({ cohort }) => asked.has(cohort.id))
    .map(({ cohort, agency }) => {
      const note = cohort.leadNote === undefined ? '' : `, ${cohort.leadNote}`
      const lead: Words = agency === undefined ? 'Not set' : [recordLink(edition, 'agencies', agency.id), note]
      return { cells: [[recordLink(edition, 'cohorts', cohort.id)], lead, cohort.contribution ?? ''] }
    })
  const contribution = `${capitalise(edition.config.words.own)} contribution`
  return { caption: 'Lead agency for each cohort', columns: ['Cohort', 'Lead agency', contribution], groups: oneGroup(rows), empty: NONE }
}
