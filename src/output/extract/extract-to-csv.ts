import type { ExtractLine, ExtractPart, RoleExtract } from '#schemas'
import { csvCell } from './csv-cell.ts'

const titles = (items: readonly { readonly title: string }[]) => items.map(({ title }) => title).join('; ')
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).join('; ')

type Cell = (line: ExtractLine, part: ExtractPart) => string | number | undefined

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
  basis: (line) => titles(line.basis),
  recommendations: (line) => ids(line.recommendations),
  role: (line) => line.role.title,
  support: (line) => titles(line.support),
  section: (line) => `${line.section.number} ${line.section.title}`,
  'section id': (line) => line.section.id,
  stage: (line) => line.stage?.title,
  reasons: (line) => line.reasons.map(({ words }) => words).join('; '),
  id: (line) => line.id,
  rev: (line) => line.rev,
  fingerprint: (line) => line.fingerprint,
  address: (line) => line.address,
  'changed address': (line) => line.changedAddress,
}

/** Columns about the extract, the same in every row, so that a row can be traced after sorting and copying. */
const EXTRACT_COLUMNS: Readonly<Record<string, (extract: RoleExtract) => string | number | undefined>> = {
  'extract of': (extract) => extract.role.title,
  filter: (extract) => extract.filter?.title,
  'left out': (extract) => extract.leftOut.reasons.map(({ count, words }) => `${count} ${words}`).join('; '),
  manual: (extract) => extract.manual.title,
  edition: (extract) => extract.edition.number,
  status: (extract) => extract.edition.status,
  'law as at': (extract) => extract.edition.lawAsAt,
  'edition digest': (extract) => extract.edition.digest,
  'extract digest': (extract) => extract.digest,
  tool: (extract) => extract.toolVersion,
  note: (extract) => extract.note,
  notice: (extract) => extract.notice,
}

/** An extract as comma-separated values (RFC 4180, UTF-8 with no byte order mark): one row a duty; one row that says why there are none. */
export function extractToCsv(extract: RoleExtract): string {
  const about = Object.values(EXTRACT_COLUMNS).map((cell) => cell(extract))
  const rows = extract.parts.flatMap((part) => part.duties.map((line) => [...Object.values(DUTY_COLUMNS).map((cell) => cell(line, part)), ...about]))
  const none = [...Object.keys(DUTY_COLUMNS).map(() => undefined), ...about]
  const header = [...Object.keys(DUTY_COLUMNS), ...Object.keys(EXTRACT_COLUMNS)]
  return [header, ...(rows.length > 0 ? rows : [none])].map((row) => `${row.map((cell) => csvCell(String(cell ?? ''))).join(',')}\r\n`).join('')
}

function shareWords(share: ExtractLine['shares'][number]): string {
  return `${titles(share.information)} ${share.direction === 'out' ? 'to' : 'from'} ${titles(share.with)} under ${share.gateway.title}`
}
