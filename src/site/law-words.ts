import { capitalise, type Entry, formatDate, type KnownState } from '#engine'

/** How far a source was read, as readers are told. */
const DEPTH = { seen: 'read', partly: 'read in part', knowledge: 'not read again: from general knowledge' } as const

/** How far an instrument was read, and what else is noted of it; empty where nothing is. */
export function readingWords({ read, readNote, note }: Pick<Entry<'law'>, 'read' | 'readNote' | 'note'>): string {
  const depth = read === undefined ? (readNote ?? '') : `Source: ${DEPTH[read]}${readNote === undefined ? '' : ` (${readNote})`}`
  return [depth, note ?? ''].flatMap((part) => (part === '' ? [] : [capitalise(part).replace(/\.?$/, '.')])).join(' ')
}

/** When a state ended: when the next one began, as exact as known; the last one goes on as far as the edition knows. */
export const endWords = (next: KnownState | undefined, asAt: string): string =>
  next === undefined
    ? `Still so on ${asAt}`
    : next.from.length === next.sure.length
      ? `${formatDate(dayBefore(next.from))}`
      : `Some time in ${formatDate(next.from)}`

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}
