import { csvCell } from '#engine'
import type { DutyChange, EditionComparison } from '#schemas'

type Cell = (duty: DutyChange, comparison: EditionComparison) => string | undefined

const COLUMNS: Readonly<Record<string, Cell>> = {
  id: ({ id }) => id,
  status: ({ status }) => status,
  effect: ({ effect }) => effect,
  changes: ({ changes, reason }) => [...changes.map(({ words }) => words), ...(reason === undefined ? [] : [reason])].join('; '),
  'role before': ({ old }) => old?.role.title,
  'role now': ({ new: fresh }) => fresh?.role.title,
  'modality before': ({ old }) => old?.modality,
  'modality now': ({ new: fresh }) => fresh?.modality,
  'sentence before': ({ old }) => old?.sentence,
  'sentence now': ({ new: fresh }) => fresh?.sentence,
  'number before': ({ old }) => old?.number,
  'number now': ({ new: fresh }) => fresh?.number,
  'section before': ({ old }) => old && `${old.section.number} ${old.section.title}`,
  'section now': ({ new: fresh }) => fresh && `${fresh.section.number} ${fresh.section.title}`,
  'address before': ({ old }) => old?.address,
  'address now': ({ new: fresh }) => fresh?.address,
  manual: (_duty, { manual }) => manual.title,
  from: (_duty, { old }) => `${old.number} (${old.standing})`,
  to: (_duty, { new: fresh }) => `${fresh.number} (${fresh.standing})`,
  notice: (_duty, { notice }) => notice,
}

/** Every duty of two editions and what became of it, as comma-separated values (RFC 4180, UTF-8 with no byte order mark): one row a duty. */
export function dutyChangesCsv(comparison: EditionComparison): string {
  const rows = comparison.duties.map((duty) => Object.values(COLUMNS).map((cell) => cell(duty, comparison) ?? ''))
  return [Object.keys(COLUMNS), ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}
