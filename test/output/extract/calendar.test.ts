import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeDocument, makeExtract } from '#engine'
import { calendarFile, textLine } from '../../../src/output/extract/calendar-lines.ts'
import { makeCalendar } from '../../../src/output/extract/make-calendar.ts'
import { HOSTILE, hostileDocument } from './hostile.ts'
import { roleEdition } from './role-edition.ts'

type Entry = Readonly<Record<string, string>>

/** Reads a calendar: lines unfolded, names without parameters, text as it was. */
function readCalendar(text: string): { entries: Entry[]; lines: string[] } {
  const lines = text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
  const entries: Record<string, string>[] = []
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+)[^:]*:(.*)$/s.exec(line) ?? []
    if (line === 'BEGIN:VEVENT') entries.push({})
    else if (entries.length > 0) Object.assign(entries.at(-1) ?? {}, { [name]: plainText(value) })
  }
  return { entries, lines }
}

const plainText = (value: string) => value.replace(/\\(.)/g, (_match, character: string) => (character === 'n' ? '\n' : character))

const recurring = (deadlines: Readonly<Record<string, object>>, inForceFrom = '2022-01-31') => {
  const duties = Object.entries(deadlines).map(([id, deadline]) => ({ id, role: 'a', deadline }))
  const edition = roleEdition({ roles: [{ id: 'a' }], sections: { one: duties }, data: { status: 'in-force', publishedOn: '2022-01-20', inForceFrom } })
  return readCalendar(makeCalendar(makeDocument(edition, makeExtract(edition, { what: 'role', id: 'a' }, { toolVersion: '1' })))).entries
}

/** The first days of a rule of months or years, as RFC 5545 works them out: the last of the listed days that the month has. */
function daysOf(begins: string, rule: string, count: number): string[] {
  const parts = Object.fromEntries(rule.split(';').map((part) => part.split('=')))
  const [year, month, date] = [begins.slice(0, 4), begins.slice(4, 6), begins.slice(6)].map(Number) as [number, number, number]
  const step = Number(parts['INTERVAL'] ?? 1) * (parts['FREQ'] === 'YEARLY' ? 12 : 1)
  const days: number[] = String(parts['BYMONTHDAY'] ?? date)
    .split(',')
    .map(Number)
  return Array.from({ length: count }, (_, index) => new Date(Date.UTC(year, month - 1 + index * step, 1))).flatMap((first) => {
    const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
    const day = days.findLast((one) => one <= last)
    return day === undefined ? [] : [new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), day)).toISOString().slice(0, 10)]
  })
}

describe('rules', () => {
  test.each([
    ['P1M', 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1'],
    ['P3M', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=28,29,30,31;BYSETPOS=-1'],
    ['P14D', 'FREQ=DAILY;INTERVAL=14'],
    ['P1W', 'FREQ=WEEKLY'],
    ['P1Y', 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=28,29,30,31;BYSETPOS=-1'],
    ['PT4H', 'FREQ=DAILY'],
  ])('every %s', (every, rule) => {
    expect(recurring({ d: { every } })).toMatchObject([{ UID: 'd@manual.example', DTSTART: '20220131', RRULE: rule }])
  })

  test('a month without the day has the entry on its last', () => {
    const [entry] = recurring({ d: { every: 'P1M' } })
    expect(daysOf(entry?.['DTSTART'] ?? '', entry?.['RRULE'] ?? '', 4)).toEqual(['2022-01-31', '2022-02-28', '2022-03-31', '2022-04-30'])
  })

  test('a frequency that lasts is followed by the next, with no day in both', () => {
    expect(recurring({ d: { every: 'P1M', for: 'P6M', thenEvery: 'P3M' } }, '2022-09-15')).toMatchObject([
      { UID: 'd@manual.example', DTSTART: '20220915', RRULE: 'FREQ=MONTHLY;UNTIL=20230314' },
      { UID: 'd.then@manual.example', DTSTART: '20230315', RRULE: 'FREQ=MONTHLY;INTERVAL=3' },
    ])
  })

  test('other deadlines make no entry', () => {
    expect(recurring({ d: { within: 'P1D' } })).toEqual([])
  })
})

test('an entry says what day it is counted from, and where it stands', () => {
  const [entry] = recurring({ d: { every: 'P1M' } })
  expect(entry?.['DESCRIPTION']).toContain('counted from 31 January 2022, the date of the edition. Move it')
  expect(entry?.['DESCRIPTION']).toMatch(/Has it changed since\? https:\S+\?f=[0-9a-f]{16}/)
  expect(entry?.['TRANSP']).toBe('TRANSPARENT')
})

test('hostile words start no line of their own', () => {
  const { entries, lines } = readCalendar(makeCalendar(hostileDocument))
  expect(entries).toHaveLength(Object.keys(HOSTILE).length)
  expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(entries.length)
  expect(entries.some((entry) => entry['SUMMARY']?.startsWith(HOSTILE.formula))).toBe(true)
})

test('any text comes back, in lines of no more than 75 octets', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const file = calendarFile([textLine('SUMMARY', text)])
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      const plain = text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '')
      expect(plainText(file.replaceAll('\r\n ', '').slice('SUMMARY:'.length, -2))).toBe(plain)
    }),
  )
})
