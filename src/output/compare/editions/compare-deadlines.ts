import type { Deadline, Effect } from '#schemas'
import { deadlineWords } from '../../../model/duty-sentence.ts'
import { formatDuration } from '../../../model/wording.ts'
import { comparePeriods } from './compare-periods.ts'

/** A change of one field in words, and what it does to the one who is bound. */
export interface WordedChange {
  readonly words: string
  readonly effect: Effect
  /** The stretch of `words` to be set in bold. */
  readonly strong?: string | undefined
}

/** A deadline with what it is counted from when it does not say. */
export interface DatedDuty {
  readonly deadline?: Deadline | undefined
  readonly trigger?: string | undefined
}

/**
 * What became of a deadline. It is tighter when the period is surely shorter and counted from the same event, the lead time surely
 * longer, or the frequency surely higher; a working day against calendar days, or months against days, is decided only where no
 * calendar could make it otherwise. Two events are never compared.
 */
export function compareDeadlines(old: DatedDuty, fresh: DatedDuty): WordedChange {
  const was = timeWords(old.deadline)
  const now = timeWords(fresh.deadline)
  if (was === '' && now === '') return { words: fresh.deadline === 'on-event' ? 'is now due at the event' : 'is no longer due at the event', effect: 'neither' }
  if (was === '') return { words: `new deadline: ${now}`, effect: isNone(old.deadline) ? 'strengthened' : 'neither' }
  if (now === '') return { words: `no longer has the deadline: ${was}`, effect: isNone(fresh.deadline) ? 'weakened' : 'neither' }
  const order = orderOf(old, fresh)
  const effect: Effect = order === undefined || order === 0 ? 'neither' : order < 0 ? 'strengthened' : 'weakened'
  const figures = figuresOf(old, fresh)
  if (effect !== 'neither' && figures !== undefined) return { words: `deadline ${effect === 'strengthened' ? 'tightened' : 'loosened'}: ${figures}`, effect }
  if (effect !== 'neither' && isFrequency(old.deadline) && isFrequency(fresh.deadline))
    return { words: `${effect === 'strengthened' ? 'more often' : 'less often'}: ${now} (was ${was})`, effect }
  const lead = effect === 'neither' ? 'deadline is now' : effect === 'strengthened' ? 'deadline tightened: now' : 'deadline loosened: now'
  return { words: `${lead} ${now} (was ${was})`, effect }
}

/** No deadline at all, which is less than a trigger that says all. */
const isNone = (deadline: Deadline | undefined) => deadline === undefined

const timeWords = (deadline: Deadline | undefined) => deadlineWords(deadline)

const isFrequency = (deadline: Deadline | undefined) => typeof deadline === 'object' && 'every' in deadline

/** Below zero where the new deadline asks more, above where it asks less, zero where they are the same, undefined where it cannot be known. */
function orderOf(old: DatedDuty, fresh: DatedDuty): number | undefined {
  const a = old.deadline
  const b = fresh.deadline
  if (a === undefined || b === undefined) return undefined
  const first = afterEvent(old)
  const second = afterEvent(fresh)
  if (first !== undefined && second !== undefined) return isSame(first.of, second.of) ? comparePeriods(second.period, first.period) : undefined
  if (typeof a !== 'object' || typeof b !== 'object') return undefined
  if ('before' in a && 'before' in b)
    return isSame(a.of, b.of) ? comparePeriods({ length: a.before, days: a.days }, { length: b.before, days: b.days }) : undefined
  return 'every' in a && 'every' in b ? compareFrequencies(a, b) : undefined
}

interface AfterEvent {
  readonly of: string
  readonly period: Parameters<typeof comparePeriods>[0]
}

/** A period after an event; at once and on the same day are periods too, and count from the trigger. */
function afterEvent({ deadline, trigger = '' }: DatedDuty): AfterEvent | undefined {
  if (deadline === 'immediate' || deadline === 'same-day') return { of: trigger, period: { length: deadline } }
  if (typeof deadline !== 'object' || !('within' in deadline)) return undefined
  return { of: deadline.of ?? trigger, period: { length: deadline.within, days: deadline.days } }
}

type Frequency = Extract<Deadline, { every: string }>

/** Both what holds at first and what holds after that count: it asks more only where neither asks less. */
function compareFrequencies(old: Frequency, fresh: Frequency): number | undefined {
  const lasts = (frequency: Frequency) => frequency.for !== undefined && frequency.thenEvery === undefined
  if ((lasts(old) || lasts(fresh)) && old.for !== fresh.for) return undefined
  const first = comparePeriods({ length: fresh.every }, { length: old.every })
  const later = comparePeriods({ length: fresh.thenEvery ?? fresh.every }, { length: old.thenEvery ?? old.every })
  if (first === undefined || later === undefined || first * later < 0) return undefined
  if (first !== 0 || later !== 0) return first + later
  if (old.for === fresh.for) return 0
  // The same two frequencies, with another length of the first.
  const length = comparePeriods({ length: fresh.for ?? 'same-day' }, { length: old.for ?? 'same-day' })
  const tighter = comparePeriods({ length: fresh.every }, { length: fresh.thenEvery ?? fresh.every })
  return length === undefined || tighter === undefined ? undefined : length * tighter
}

/** "5 to 2 working days", "10 to 15 working days before the date": only where the rest of the deadline is the same. */
function figuresOf(old: DatedDuty, fresh: DatedDuty): string | undefined {
  const [a, b] = [old.deadline, fresh.deadline]
  if (typeof a !== 'object' || typeof b !== 'object') return undefined
  if ('within' in a && 'within' in b) return twoFigures(formatDuration(a.within, a.days), formatDuration(b.within, b.days))
  return 'before' in a && 'before' in b ? `${twoFigures(formatDuration(a.before, a.days), formatDuration(b.before, b.days))} before ${b.of}` : undefined
}

function twoFigures(old: string, fresh: string): string {
  const [figure = '', ...unit] = old.split(' ')
  const [, ...other] = fresh.split(' ')
  const singular = (words: readonly string[]) => words.join(' ').replace(/s$/, '')
  return singular(unit) === singular(other) ? `${figure} to ${fresh}` : `${old} to ${fresh}`
}

const isSame = (a: string, b: string) => plain(a) === plain(b)

const plain = (text: string) => text.trim().toLowerCase().replace(/^the /, '')
