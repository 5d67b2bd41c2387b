/**
 * The moment at which a clock in a time zone shows a time such as 2027-01-29T17:00, in milliseconds since 1970. Where the clock
 * shows it twice, because it is set back, the later moment; where it never shows it, because it is set on, the moment at which it jumps past.
 */
export function zonedInstant(local: string, timeZone: string): number {
  const wanted = Date.parse(`${local}Z`)
  // The offset before and after any change of the clock near the time; no zone is more than 15 hours from UTC.
  const [before, after] = [offsetAt(wanted - DAY, timeZone), offsetAt(wanted + DAY, timeZone)]
  const shown = [wanted - before, wanted - after].filter((moment) => moment + offsetAt(moment, timeZone) === wanted)
  if (shown.length > 0) return Math.max(...shown)
  return jumpBetween(Math.min(wanted - before, wanted - after), Math.max(wanted - before, wanted - after), timeZone)
}

const DAY = 86_400_000

/** The first moment in a stretch at which the zone’s offset has changed. */
function jumpBetween(from: number, to: number, timeZone: string): number {
  const start = offsetAt(from, timeZone)
  let [low, high] = [from, to]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle, timeZone) === start) low = middle
    else high = middle
  }
  return high
}

/** Milliseconds that a zone’s clock is ahead of UTC at a moment. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const shown = Date.UTC(parts['year'] ?? 0, (parts['month'] ?? 1) - 1, parts['day'], parts['hour'], parts['minute'], parts['second'])
  return shown - Math.floor(moment / 1000) * 1000
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** A clock for each zone is kept: making one costs more than reading it a thousand times. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known !== undefined) return known
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(timeZone, clock)
  return clock
}
