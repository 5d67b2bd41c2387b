import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeCsv } from '../../../src/check/returns/decode-csv.ts'
import { readCount } from '../../../src/check/returns/read-count.ts'
import { readCsv } from '../../../src/check/returns/read-csv.ts'
import { readDay } from '../../../src/check/returns/read-day.ts'

const texts = (text: string) => readCsv(text).rows.map((row) => row.map((cell) => cell.text))

describe('reading CSV', () => {
  test.each([
    ['commas', 'a,b\n1,2\n', ','],
    ['semicolons, as spreadsheets of many countries write', 'a;b\n1;2\n', ';'],
    ['tabs', 'a\tb\n1\t2\n', '\t'],
    ['a line that says so', 'sep=;\na;b\n1;2\n', ';'],
    ['notes before the headings, with commas in them', '# a, b, c, d\n"# e, f, ""g"""\na;b\n\n1;2', ';'],
  ])('%s', (_what, text, delimiter) => {
    expect(readCsv(text).delimiter).toBe(delimiter)
    expect(texts(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  test('quotes hold delimiters, line ends and quotes', () => {
    expect(texts('a,"b,\n""c""",d\n')).toEqual([['a', 'b,\n"c"', 'd']])
  })

  test('a quotation mark that is never closed is a fault at its place', () => {
    const { rows, fault } = readCsv('a,b\n1,"2\n3,4\n')
    expect(rows).toEqual([])
    expect(fault?.at).toBe(6)
  })
})

const cellText = fc.string({ unit: fc.constantFrom('a', '1', ',', ';', '"', '\n', ' ', 'é', '=', '.'), maxLength: 6 })
const written = (text: string, delimiter: string) => (/["\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text)

test('what is written by the rules is read back, and each place holds its cell', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cellText, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(',', ';', '\t'),
      (rows, delimiter) => {
        // The first line says what separates, whatever stands in the cells.
        const text = `sep=${delimiter}\n${rows.map((row) => row.map((cell) => written(cell, delimiter)).join(delimiter)).join('\n')}\n`
        const kept = rows.filter((row) => !row[0]?.startsWith('#'))
        const read = readCsv(text)
        expect(read.fault).toBeUndefined()
        expect(read.rows.map((row) => row.map((cell) => cell.text))).toEqual(kept.map((row) => row.map((cell) => cell.trim())))
        for (const [index, row] of read.rows.entries())
          for (const [at, cell] of row.entries()) expect(text.slice(cell.start, cell.end)).toBe(written(kept[index]?.[at] ?? '', delimiter))
      },
    ),
    { seed: 3, numRuns: 300 },
  )
})

test('any text is read or has a fault, with every place inside it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '#', '\t', '𝄞'), maxLength: 60 }), (text) => {
      const { rows, fault } = readCsv(text)
      if (fault !== undefined) expect(text[fault.at] ?? '"').toBe('"')
      for (const { start, end } of rows.flat()) expect(start <= end && start >= 0 && end <= text.length).toBe(true)
    }),
    { seed: 5, numRuns: 500 },
  )
})

describe('bytes', () => {
  const utf16 = (text: string, littleEndian: boolean) => {
    const view = new DataView(new ArrayBuffer(text.length * 2))
    for (const [index, unit] of [...text].entries()) view.setUint16(index * 2, unit.charCodeAt(0), littleEndian)
    return new Uint8Array(view.buffer)
  }
  test.each([
    ['UTF-8', new TextEncoder().encode('é,1\r\n2\r')],
    ['UTF-8 with a byte order mark', new TextEncoder().encode('\uFEFFé,1\r\n2\r')],
    ['UTF-16, little end first', utf16('\uFEFFé,1\r\n2\r', true)],
    ['UTF-16, big end first', utf16('\uFEFFé,1\r\n2\r', false)],
    ['the Western European page of Windows', Uint8Array.from([0xe9, ...new TextEncoder().encode(',1\r\n2\r')])],
  ])('%s', (_what, bytes) => {
    expect(decodeCsv('a.csv', bytes)).toEqual({ text: 'é,1\n2\n', problems: [] })
  })

  test('a workbook and a file that is too large are refused', () => {
    expect(decodeCsv('a.csv', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])).problems).toMatchObject([{ code: 'NM612', help: expect.stringContaining('CSV') }])
    expect(decodeCsv('a.csv', { byteLength: 9_000_000 }).problems).toMatchObject([{ code: 'NM608' }])
  })
})

describe('a count', () => {
  test.each([
    ['0', ',', 0],
    ['1234', ',', 1234],
    ['1,234', ',', 1234],
    ['1 234', ';', 1234],
    ['1\u202F234\u202F567', ';', undefined],
    ['12\u00A0345', ';', 12_345],
    ['1.234', ';', 1234],
    ["1'234", ',', 1234],
  ])('%j in a file of %j', (text, delimiter, count) => {
    expect(readCount(text, delimiter)).toEqual(count === undefined ? expect.objectContaining({ fault: expect.stringContaining('larger') }) : { count })
  })

  test.each([
    ['', ',', 'empty'],
    ['-3', ',', 'negative'],
    ['\u22123', ',', 'negative'],
    ['(3)', ',', 'negative'],
    ['=A1', ',', 'formula'],
    ["'=A1", ',', 'formula'],
    ['+5', ',', 'formula'],
    ['@x', ',', 'formula'],
    ['\uFF1D5', ',', 'formula'],
    ['1.5', ',', 'not whole'],
    ['12,0', ';', 'not whole'],
    ['1.234', ',', 'thousands or as a decimal'],
    ['1,234', ';', 'thousands or as a decimal'],
    ['<5', ',', 'left out'],
    ['fewer than 5', ',', 'left out'],
    ['*', ',', 'left out'],
    ['1 23', ',', 'not a number'],
    ['1,234.567', ',', 'not a number'],
    ['five', ',', 'not a number'],
  ])('%j in a file of %j is a fault', (text, delimiter, words) => {
    expect(readCount(text, delimiter)).toMatchObject({ fault: expect.stringContaining(words), help: expect.stringMatching(/write/) })
  })

  test('no text is read as another number than its digits', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('0', '1', '9', '.', ',', ' ', '-', "'"), maxLength: 9 }),
        fc.constantFrom(',', ';', '\t'),
        (text, delimiter) => {
          const read = readCount(text.trim(), delimiter)
          if ('count' in read) expect(read.count).toBe(Number(text.replaceAll(/\D/g, '')))
        },
      ),
      { seed: 8, numRuns: 500 },
    )
  })
})

describe('a day', () => {
  test.each([
    ['2021-01-31', '2021-01-31'],
    ['31/01/2021', '2021-01-31'],
    ['1/31/2021', '2021-01-31'],
    ['31.1.2021', '2021-01-31'],
    ['05/05/2021', '2021-05-05'],
  ])('%s is %s', (text, day) => expect(readDay(text)).toEqual({ day }))

  test.each(['', '04/03/2021', '2021-02-30', '31/02/2021', '31 January', '2021-1-1', '99/99/2021'])('%j is a fault', (text) => {
    expect(readDay(text)).toMatchObject({ fault: expect.any(String), help: expect.stringContaining('year-month-day') })
  })
})
