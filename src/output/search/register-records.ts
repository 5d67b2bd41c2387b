import { REGISTER_NAMES, type RegisterName } from '#schemas'
import { addressOf, RECORD_PAGES } from '../../model/address.ts'
import { type Edition, liveRecords } from '../../model/edition.ts'
import { recordTitle } from '../../model/record-title.ts'
import { capitalise } from '../../model/wording.ts'
import { registerTable } from '../../render/tables/index.ts'
import { type Cell, isList, piecesOf, type Words } from '../../render/words.ts'
import { cohortsReached } from './cohorts-reached.ts'
import type { Facets, RecordPart, SearchRecord, SearchSetting } from './search-record.ts'

/** Fields of a record that are other names for it. */
const NAMES = ['name', 'abbreviation', 'synonyms'] as const
/** Fields that say what a record is, where no table prints them. */
const WORDS = ['definition', 'summary', 'meaning', 'text', 'what', 'detail', 'note'] as const

/**
 * A record for each register that holds any, and for each of its live records with the words of its row as it prints. A record
 * that has neither a row nor a page of its own is left out: nothing could be led to.
 */
export function registerRecords(edition: Edition, { base, about }: SearchSetting): SearchRecord[] {
  return REGISTER_NAMES.flatMap((name) => {
    const live = liveRecords(edition, edition.registers[name] as Edition['registers'][RegisterName])
    if (live.length === 0) return []
    const { title, lists } = about(name)
    const whole: SearchRecord = {
      id: `register:${name}`,
      kind: 'record',
      title,
      url: addressOf({ to: 'register', name }, base),
      group: name,
      facets: {},
      parts: [
        { kind: 'title', text: title },
        { kind: 'text', text: lists },
      ],
    }
    const rows = rowWords(edition, name)
    const shown = live.filter(({ id }) => rows.has(id) || (RECORD_PAGES as readonly RegisterName[]).includes(name))
    return [whole, ...shown.map((record) => recordOf(edition, { name, record, base, words: rows.get(record.id) }))]
  })
}

type AnyRecord = { readonly id: string }

function recordOf(edition: Edition, of: { name: RegisterName; record: AnyRecord; base: string; words: readonly string[] | undefined }): SearchRecord {
  const { name, record, base } = of
  const title = capitalise(recordTitle(edition, name, record.id))
  const names = wordsIn(record, NAMES).filter((words) => words !== title)
  const words = of.words ?? wordsIn(record, WORDS)
  return {
    id: `${name}:${record.id}`,
    kind: name === 'glossary' ? 'term' : 'record',
    register: name,
    title,
    url: addressOf({ to: 'record', register: name, id: record.id }, base),
    group: name,
    facets: facetsOf(edition, name, record),
    parts: [
      { kind: 'title', text: title },
      { kind: 'alias', text: [...names, record.id].join(' . ') },
      ...words.filter((line) => line !== '').map((text): RecordPart => ({ kind: 'text', text })),
    ],
  }
}

/** The words of each row of a register’s own table, after the row’s heading, and of each group of rows, by the record’s id. */
function rowWords(edition: Edition, register: RegisterName): Map<string, string[]> {
  const words = new Map<string, string[]>()
  for (const { id: group, lines = [], rows } of registerTable(edition, { register }).groups) {
    if (group !== undefined) words.set(group, [...lines.map(lineWords), ...rows.map(({ cells }) => cells.map(cellWords).join(': '))])
    for (const { id, cells } of rows) if (id !== undefined) words.set(id, cells.slice(1).map(cellWords))
  }
  return words
}

const cellWords = (cell: Cell): string => (isList(cell) ? cell.list.map(lineWords).join('. ') : lineWords(cell))
const lineWords = (words: Words): string =>
  piecesOf(words)
    .map((piece) => (typeof piece === 'string' ? piece : 'text' in piece ? piece.text : piece.strong))
    .join('')

function wordsIn(record: AnyRecord, fields: readonly string[]): string[] {
  const values = record as Readonly<Record<string, unknown>>
  return fields.flatMap((field) => values[field] ?? []).filter((value): value is string => typeof value === 'string')
}

/** By what a record can be narrowed: what it is, and the posts, cohorts and agencies it names. */
function facetsOf(edition: Edition, name: RegisterName, { id }: AnyRecord): Facets {
  const { registers } = edition
  const of = (cohorts: readonly string[] | undefined) => (cohorts === undefined ? {} : { cohort: cohortsReached(edition, cohorts, []) })
  switch (name) {
    case 'roles':
      return { role: [id] }
    case 'cohorts':
      return of([id])
    case 'agencies':
      return { agency: [id] }
    case 'information':
      return { information: [id] }
    case 'sources':
      return { source: [id] }
    case 'requirements':
      return of(registers.requirements.records.get(id)?.cohorts)
    case 'training':
      return of(registers.training.records.get(id)?.cohorts)
    default:
      return {}
  }
}
