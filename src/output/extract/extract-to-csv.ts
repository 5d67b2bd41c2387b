import type { DutyLine, ExtractLine } from '#schemas'
import { csvCell } from './csv-cell.ts'
import { type AnyPart, describeExtract, type Extract, partsOfExtract } from './describe-extract.ts'

const titles = (items: readonly { readonly title: string }[]) => items.map(({ title }) => title).join('; ')
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).join('; ')

type Cell = (line: DutyLine | ExtractLine, part: AnyPart) => string | number | undefined

/** Columns about the duty, in order. */
const DUTY_COLUMNS: Readonly<Record<string, Cell>> = {
  part: (_line, part) => part.heading,
  number: (line) => line.number,
  modality: (line) => line.modality,
  sentence: (line) => line.sentence,
  trigger: (line) => line.trigger,
  deadline: (line) => line.deadline,
  cohorts: (line) => titles(line.cohorts),
  'cohort ids': (line) => ids(line.cohorts),
  except: (line) => titles(line.except),
  conditions: (line) => titles(line.conditions),
  record: (line) => line.record,
  unless: (line) => line.unless,
  shares: (line) => line.shares.map(shareWords).join('; '),
  binding: (line) => line.binding,
  'binding note': (line) => line.bindingNote,
  'who may read it': (line) => line.audience,
  basis: (line) => titles(line.basis),
  recommendations: (line) => ids(line.recommendations),
  role: (line) => line.role.title,
  support: (line) => titles(line.support),
  section: (line) => `${line.section.number} ${line.section.title}`,
  'section id': (line) => line.section.id,
  stage: (line) => line.stage?.title,
  reasons: (line) => ('reasons' in line ? line.reasons.map(({ words }) => words).join('; ') : undefined),
  id: (line) => line.id,
  rev: (line) => line.rev,
  fingerprint: (line) => line.fingerprint,
  address: (line) => line.address,
  'changed address': (line) => line.changedAddress,
}

/** The columns about each duty, with their cells as text: one row a duty. */
export function dutyTable(extract: Extract): { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const hasReasons = extract.format === 'role-extract/1'
  const hasAudiences = partsOfExtract(extract).some(({ duties }) => duties.some(({ audience }) => audience !== undefined))
  const columns = Object.entries(DUTY_COLUMNS).filter(([name]) => (hasReasons || name !== 'reasons') && (hasAudiences || name !== 'who may read it'))
  const rows = partsOfExtract(extract).flatMap((part) => part.duties.map((line) => columns.map(([, cell]) => String(cell(line, part) ?? ''))))
  return { header: columns.map(([name]) => name), rows }
}

/** Columns about the extract, the same in every row, so that a row can be traced after sorting and copying. */
const aboutColumns = (extract: Extract): Readonly<Record<string, string | undefined>> => {
  const { title, filter, leftOut } = describeExtract(extract)
  const { manual, edition, digest, toolVersion, note, notice } = extract
  return {
    'extract of': title,
    filter,
    'left out': leftOut,
    manual: manual.title,
    edition: edition.number,
    status: edition.status,
    ...(edition.audience === undefined ? {} : { 'version for': edition.audience.title }),
    'law as at': edition.lawAsAt,
    'edition digest': edition.digest,
    'extract digest': digest,
    tool: toolVersion,
    note,
    notice,
  }
}

/** An extract as comma-separated values (RFC 4180, UTF-8 with no byte order mark): one row a duty; one row that says why there are none. */
export function extractToCsv(extract: Extract): string {
  const about = aboutColumns(extract)
  const { header, rows } = dutyTable(extract)
  const filled = rows.length > 0 ? rows : [header.map(() => '')]
  return [[...header, ...Object.keys(about)], ...filled.map((row) => [...row, ...Object.values(about)])]
    .map((row) => `${row.map((cell) => csvCell(cell ?? '')).join(',')}\r\n`)
    .join('')
}

function shareWords(share: DutyLine['shares'][number]): string {
  return `${titles(share.information)} ${share.direction === 'out' ? 'to' : 'from'} ${titles(share.with)} under ${share.gateway.title}`
}
