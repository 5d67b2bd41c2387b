import { REGISTER_NAMES } from '#schemas'
import { audienceWords, recordAudience } from '../../model/audience.ts'
import type { Edition } from '../../model/edition.ts'
import { isList, linesOf } from '../words.ts'
import { agenciesTable } from './agencies.ts'
import { anyRegisterTable } from './any-register.ts'
import { cohortLeadsTable, cohortMovesTable, cohortsTable } from './cohorts.ts'
import { conditionClassesTable } from './condition-classes.ts'
import { deviceMatchingTable, devicesTable } from './devices.ts'
import { dutiesByRoleTable, dutiesTable, dutyTimelineTable } from './duties.ts'
import { editionsTable } from './editions.ts'
import { coverageTable, functionsTable } from './functions.ts'
import { gatewaysTable } from './gateways.ts'
import { glossaryTable } from './glossary.ts'
import { informationTable } from './information.ts'
import { lawTable } from './law.ts'
import { recommendationsTable } from './recommendations.ts'
import { regionsTable } from './regions.ts'
import { requirementsTable } from './requirements.ts'
import { returnsTable } from './returns.ts'
import { roleChaptersTable, rolesTable } from './roles.ts'
import { relatedTable, sectionsTable } from './sections.ts'
import { sourcesTable } from './sources.ts'
import type { Row, Table, TableMaker, TableRequest } from './table.ts'
import { horizonTable, themesTable } from './themes.ts'
import { trainingTable } from './training.ts'

/** Every table an author can ask for: a register, or a register and a view of it. */
export const TABLES: Readonly<Record<string, TableMaker>> = {
  agencies: agenciesTable,
  cohorts: cohortsTable,
  'cohorts leads': cohortLeadsTable,
  'cohorts moves': cohortMovesTable,
  'condition-classes': conditionClassesTable,
  'condition-classes matching': deviceMatchingTable,
  devices: devicesTable,
  duties: dutiesTable,
  'duties by-role': dutiesByRoleTable,
  'duties timeline': dutyTimelineTable,
  editions: editionsTable,
  functions: functionsTable,
  'functions coverage': coverageTable,
  gateways: gatewaysTable,
  glossary: glossaryTable,
  information: informationTable,
  law: lawTable,
  recommendations: recommendationsTable,
  regions: regionsTable,
  requirements: requirementsTable,
  returns: returnsTable,
  roles: rolesTable,
  'roles chapters': roleChaptersTable,
  sections: sectionsTable,
  'sections related': relatedTable,
  sources: sourcesTable,
  themes: themesTable,
  'themes horizon': horizonTable,
  training: trainingTable,
}

/** The table asked for. An unknown view gives the register’s plain table, an unknown register an empty one; both are findings. */
export function registerTable(edition: Edition, request: TableRequest): Table {
  const name = request.view === undefined ? request.register : `${request.register} ${request.view}`
  const maker = [name, request.register].find((key) => Object.hasOwn(TABLES, key))
  const table = (maker === undefined ? anyRegisterTable : (TABLES[maker] as TableMaker))(edition, request)
  return edition.config.audiences === undefined ? table : withAudiences(edition, request.register, table)
}

/** Says under the heading of each row that shows a record who may read it, where not everyone may. */
function withAudiences(edition: Edition, register: string, table: Table): Table {
  const name = REGISTER_NAMES.find((known) => known === register)
  if (name === undefined) return table
  const marked = (row: Row): Row => {
    const record = edition.registers[name].records.get(row.id ?? '')
    const words = record && audienceWords(edition.config, recordAudience(name, record))
    const [head = '', ...cells] = row.cells
    if (words === undefined) return row
    return { ...row, cells: [linesOf([...(isList(head) ? head.list : [head]), words]), ...cells] }
  }
  return { ...table, groups: table.groups.map((group) => ({ ...group, rows: group.rows.map(marked) })) }
}

const FURTHER: Readonly<Record<string, readonly Omit<TableRequest, 'register'>[]>> = {
  cohorts: [{ kind: 'overlay' }, { kind: 'group' }, { view: 'leads' }, { view: 'moves' }],
  'condition-classes': [{ view: 'matching' }],
  functions: [{ view: 'coverage' }],
  roles: [{ view: 'chapters' }],
  themes: [{ view: 'horizon' }],
}

/** The tables of a register’s own page: first the plain one, then those that show the rest of it. */
export const wholeRegister = (register: string): TableRequest[] => [{ register }, ...(FURTHER[register] ?? []).map((further) => ({ register, ...further }))]
