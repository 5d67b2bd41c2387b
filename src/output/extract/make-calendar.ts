import { capitalise, formatDate, formatFrequency } from '../../model/wording.ts'
import { calendarFile, textLine } from './calendar-lines.ts'
import type { DocumentLine, ExtractDocument } from './extract-document.ts'

/** The duties of an extract that are done again and again, each once however often the extract holds it. */
export const recurringLines = (document: ExtractDocument): DocumentLine[] => [
  ...new Map(document.parts.flatMap(({ lines }) => lines.filter(({ recurs }) => recurs !== undefined).map((line) => [line.id, line]))).values(),
]

/**
 * The recurring duties of an extract as iCalendar (RFC 5545): all-day entries without a time zone that block no time. They begin on
 * the day the edition came into force, and say so, because the manual knows no other day. An entry keeps its UID in every edition,
 * so that importing a later one replaces it. The same document gives the same bytes.
 */
export function makeCalendar(document: ExtractDocument): string {
  const { title, filter, shortTitle, edition, standing, notice, address, publisher } = document
  const name = [title, filter, `${shortTitle} ed. ${edition}`].filter((part) => part !== undefined).join(', ')
  const about = [standing, document.count, notice, address, `Check this copy: ${document.check}`].filter((part) => part !== undefined).join('\n')
  return calendarFile([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    textLine('PRODID', `-//${publisher}//${shortTitle}//EN`),
    'METHOD:PUBLISH',
    textLine('NAME', name),
    textLine('X-WR-CALNAME', name),
    textLine('DESCRIPTION', about),
    textLine('X-WR-CALDESC', about),
    ...recurringLines(document).flatMap((line) => stagesOf(line, document.beginsOn).flatMap((stage) => eventLines(document, line, stage))),
    'END:VCALENDAR',
  ])
}

function eventLines(document: ExtractDocument, line: DocumentLine, { suffix, begins, rule, every }: Stage): string[] {
  const compact = (day: string) => day.replaceAll('-', '')
  return [
    'BEGIN:VEVENT',
    textLine('UID', `${line.id}${suffix}@${new URL(document.address).hostname}`),
    `DTSTAMP:${compact(document.day)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(begins)}`,
    `RRULE:${rule}`,
    textLine('SUMMARY', `${capitalise(line.after.replace(/\.$/, ''))} (${document.shortTitle} ${line.number})`),
    textLine('DESCRIPTION', description(document, line, every)),
    `URL:${line.address}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function description({ standing, notice, check, beginsOn }: ExtractDocument, line: DocumentLine, every: string): string {
  return [
    `${line.before} ${line.binding} ${line.after}`,
    `Entered ${formatFrequency(every)}, counted from ${formatDate(beginsOn)}, the date of the edition. Move it to the day from which your own work is counted; for work on a case that is the start of the case.`,
    ...line.facts.map(([label, words]) => `${label}: ${words}`),
    `${line.place} (${line.mark})`,
    `Has it changed since? ${line.changedAddress}`,
    `${standing}. Check this copy: ${check}`,
    ...(notice === undefined ? [] : [notice]),
  ].join('\n')
}

interface Stage {
  /** Sets apart the entries of one duty. */
  readonly suffix: string
  readonly begins: string
  readonly every: string
  /** RFC 5545, 3.3.10. */
  readonly rule: string
}

/** "Every month for the first 6 months, then every 3 months" is two entries: the second begins where the first ends. */
function stagesOf({ recurs }: DocumentLine, day: string): Stage[] {
  if (recurs === undefined) return []
  const { every, for: lasts, thenEvery } = recurs
  const next = lasts === undefined ? undefined : dayAfter(day, lasts)
  const first: Stage = {
    suffix: '',
    begins: day,
    every,
    rule: `${recurrence(every, day)}${next === undefined ? '' : `;UNTIL=${dayAfter(next, 'P-1D').replaceAll('-', '')}`}`,
  }
  if (thenEvery === undefined) return [first]
  const begins = next ?? day
  return [first, { suffix: '.then', begins, every: thenEvery, rule: recurrence(thenEvery, begins) }]
}

const FREQUENCIES: Readonly<Record<string, string>> = { D: 'DAILY', W: 'WEEKLY', M: 'MONTHLY', Y: 'YEARLY' }

/**
 * How an ISO 8601 period repeats. What is done several times a day is entered once a day. A month without the day that was begun on
 * has the entry on its last day, where plain repetition would leave the month out.
 */
function recurrence(period: string, begins: string): string {
  const [, time, count = '1', unit = 'D'] = /^P(T?)(\d+)([A-Z])$/.exec(period) ?? []
  if (time === 'T') return 'FREQ=DAILY'
  const repeats = `FREQ=${FREQUENCIES[unit] ?? 'DAILY'}${count === '1' ? '' : `;INTERVAL=${count}`}`
  const [, month, date] = begins.split('-').map(Number) as [number, number, number]
  if ((unit !== 'M' && unit !== 'Y') || date <= SHORTEST_MONTH) return repeats
  const days = Array.from({ length: date - SHORTEST_MONTH + 1 }, (_, index) => SHORTEST_MONTH + index)
  return `${repeats}${unit === 'Y' ? `;BYMONTH=${month}` : ''};BYMONTHDAY=${days.join(',')};BYSETPOS=-1`
}

const SHORTEST_MONTH = 28

/** The day a period of days, weeks, months or years after a day; the last of the month where it has no such day. */
function dayAfter(day: string, period: string): string {
  const [, count = '0', unit] = /^P(-?\d+)([DWMY])$/.exec(period) ?? []
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const number = Number(count)
  if (unit === 'D' || unit === 'W') return isoDay(year, month, date + number * (unit === 'W' ? 7 : 1))
  const months = month + number * (unit === 'Y' ? 12 : 1)
  const last = new Date(Date.UTC(year, months, 0)).getUTCDate()
  return isoDay(year, months, Math.min(date, last))
}

const isoDay = (year: number, month: number, date: number) => new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10)
