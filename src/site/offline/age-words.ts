const DAY = 86_400_000
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** "22 November 2026", by the reader’s own clock. */
export const dayWords = (date: Date): string => `${date.getDate()} ${MONTHS[date.getMonth()]} ${date.getFullYear()}`

/** "22 November 2026 at 14:05". */
export const timeWords = (date: Date): string =>
  `${dayWords(date)} at ${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`

/** How many days lie between two moments, by the reader’s calendar: "today", "yesterday", "12 days ago". */
export function ageWords(from: Date, now: Date): string {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
  const days = Math.round((midnight(now) - midnight(from)) / DAY)
  // A clock that was set back says nothing of age.
  if (days < 0) return 'by a clock that was ahead of this one'
  return days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`
}

/** "850 kB", "11.9 MB". */
export const sizeWords = (bytes: number): string => (bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`)
