/** A period: ISO 8601 of one unit, or one of the words for at once and for the same day. */
export interface Period {
  readonly length: string
  readonly days?: 'working' | 'calendar' | undefined
}

/**
 * Below zero where `a` is surely the shorter, above where it is surely the longer, zero where they are the same; undefined where
 * it depends on the calendar: a month has 28 to 31 days, and n working days take at least n days, at most nobody can say, since
 * weekends and holidays come between.
 */
export function comparePeriods(a: Period, b: Period): number | undefined {
  const sameUnit = unitOf(a) === unitOf(b) && unitOf(a) !== undefined
  if (sameUnit) return Math.sign(figureOf(a) - figureOf(b))
  const [lowA, highA] = rangeOf(a)
  const [lowB, highB] = rangeOf(b)
  if (lowA === highA && lowB === highB) return Math.sign(lowA - lowB)
  if (highA <= lowB) return -1
  return lowA >= highB ? 1 : undefined
}

const PERIOD = /^P(T?)(\d+)([A-Z])$/

function figureOf({ length }: Period): number {
  const [, , digits, letter] = PERIOD.exec(length) ?? []
  return Number(digits) * (letter === 'Y' ? 12 : 1)
}

/** Months and years are one unit; days stand by themselves as working or calendar days. */
function unitOf({ length, days = 'calendar' }: Period): string | undefined {
  const [, time, , letter] = PERIOD.exec(length) ?? []
  if (letter === undefined) return undefined
  if (time === 'T') return `T${letter}`
  return letter === 'D' ? days : letter === 'Y' ? 'M' : letter
}

const HOUR = 1
const DAY = 24 * HOUR

/** The least and the most hours a period can last. */
function rangeOf({ length, days }: Period): readonly [number, number] {
  if (length === 'immediate') return [0, 0]
  if (length === 'same-day') return [0, DAY]
  const [, time, digits, letter = ''] = PERIOD.exec(length) ?? []
  const figure = Number(digits)
  if (time === 'T') return letter === 'H' ? [figure, figure] : [figure / 60, figure / 60]
  if (letter === 'D' && days === 'working') return [figure * DAY, Number.POSITIVE_INFINITY]
  if (letter === 'D') return [figure * DAY, figure * DAY]
  if (letter === 'W') return [figure * 7 * DAY, figure * 7 * DAY]
  // Bounds of any run of months, wherever in the year it begins: 1 is 28 to 32 days, 7 is 210 to 215.
  const months = letter === 'Y' ? figure * 12 : figure
  return [Math.floor(30.4 * months - 2) * DAY, Math.ceil(30.5 * months + 1) * DAY]
}
