/** First characters that a spreadsheet takes as the start of a formula, with their full-width forms. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

/**
 * One cell of a comma-separated file (RFC 4180): quoted where it has to be. A cell that a spreadsheet would run as a formula gets
 * an apostrophe before it, so that it is shown as text.
 */
export function csvCell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
