/** Lines of a table: the first column to the left, all others to the right, under a rule. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) => (column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width)))
      .join('  ')
      .trimEnd()
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}

/** 1234567 as 1,234,567. */
export const count = (number: number): string => Math.round(number).toLocaleString('en-GB')

/** Seconds with as many places as they deserve. */
export const seconds = (number: number): string => number.toFixed(number < 10 ? 2 : 1)

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`

export const kilobytes = (bytes: number): string => `${(bytes / 1e3).toFixed(1)} kB`

/** How many times as much, or a dash where there is nothing to compare with. */
export const ratio = (one: number, other: number | undefined): string => (other === undefined || other === 0 ? '-' : (one / other).toFixed(2))
