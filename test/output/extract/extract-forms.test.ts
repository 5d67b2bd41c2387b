import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractForRole, extractToCsv, extractToJson, extractToText } from '#engine'
import { roleExtract } from '#schemas'
import { csvCell } from '../../../src/output/extract/csv-cell.ts'
import { roleEdition } from './role-edition.ts'

const edition = roleEdition({
  roles: [{ id: 'a', deputyFor: ['b'] }, { id: 'b' }, { id: 'c' }],
  sections: {
    one: [
      { id: 'x', role: 'a', action: '=HYPERLINK("https://bad.example","go"), then rest', except: ['north'] },
      { id: 'y', role: 'b', scope: 'organisation' },
    ],
  },
  config: { notice: { banner: 'Only a test. Do not act on it.', full: ['Only a test.'] } },
})
const of = (role: string, options: { cohort?: string } = {}) => extractForRole(edition, role, { toolVersion: '1.2.3', ...options })

/** Reads RFC 4180 text: quoted cells may hold commas, quotes and line ends. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] !== ',') {
      rows.push(row)
      row = []
    }
  }
  return rows
}

describe('JSON', () => {
  test('reads back as the extract, and writes the same bytes again', () => {
    const json = extractToJson(of('a'))
    expect(JSON.parse(json)).toEqual(of('a'))
    expect(extractToJson(roleExtract.parse(JSON.parse(json)))).toBe(json)
    expect(json.endsWith('}\n')).toBe(true)
  })
  test('the same extract made twice has the same bytes', () => {
    expect(extractToJson(of('a', { cohort: 'north' }))).toBe(extractToJson(of('a', { cohort: 'north' })))
  })
})

describe('CSV', () => {
  const rows = readCsv(extractToCsv(of('a')))
  const cell = (row: number, name: string) => rows[row]?.[rows[0]?.indexOf(name) ?? -1]

  test('one row a duty, every row as long as the header, no byte order mark', () => {
    expect(rows).toHaveLength(3)
    for (const row of rows) expect(row).toHaveLength(rows[0]?.length ?? 0)
    expect(extractToCsv(of('a')).startsWith('part,number,')).toBe(true)
    expect(cell(1, 'id')).toBe('x')
    expect(cell(2, 'part')).toBe('When you act for the post b')
  })
  test('each row can be traced by itself', () => {
    for (const row of [1, 2]) {
      expect(cell(row, 'edition digest')).toBe(edition.digest)
      expect(cell(row, 'extract digest')).toBe(of('a').digest)
      expect(cell(row, 'notice')).toBe('Only a test. Do not act on it.')
      expect(cell(row, 'tool')).toBe('1.2.3')
    }
  })
  test('an extract with no duties says why in its one row', () => {
    const [header, only, ...more] = readCsv(extractToCsv(of('c')))
    expect(more).toEqual([])
    expect(only?.[header?.indexOf('note') ?? -1]).toBe('This post has no duties in edition 1.0.')
  })
  test('no cell starts a formula', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) expect(readCsv(`${csvCell(`${start}1+1`)}\r\n`)[0]?.[0]).toBe(`'${start}1+1`)
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [[read = ''] = []] = readCsv(`${csvCell(text)}\r\n`)
        expect(read).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
        expect(read === text || read === `'${text}`).toBe(true)
      }),
    )
  })
})

test('text says the header, the parts and why each duty is there', () => {
  expect(extractToText(of('a', { cohort: 'south' }), 72)).toMatchInlineSnapshot(`
    "Only a test. Do not act on it.

    Post a
    A manual, edition 1.0 (First; law as at 29 January 2021)
    Only what can apply to: South
    1 duty; left out: 1 about the organisation, not about one person
    Extract d2c3cff97bc11836, edition 111f55fb68f5157b, tool 1.2.3
    https://manual.example/roles/a/

    Duties of the post a
    --------------------

    1.1.1  The post a must =HYPERLINK("https://bad.example","go"), then
    rest.
        For: Everyone
        Except: North
        Here because: this post holds the duty
        See: 1.1 About one (x, revision 1)
    "
  `)
})
