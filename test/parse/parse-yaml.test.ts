import { describe, expect, test } from 'vitest'
import { parseYaml } from '../../src/parse/parse-yaml.ts'

const parse = (text: string) => parseYaml('a.yaml', text)
/** Findings as "code line:column-end". */
const findings = (text: string) => parse(text).problems.map(({ code, place }) => `${code} ${place.line}:${place.column}-${place.endColumn}`)

describe('places of values', () => {
  const TEXT = `plain: some words
number: 12
single: 'it''s'
double: "two words"
empty:
empty-quoted: ""
flow: [one, "two", { three: 3 }]
group: { a: 1, "b c": two }
literal: |
  first
  second
folded: >-

    folded words
    go on

nested:
  list:
    - id: first
      deep: value
    - second
  after: end
long: words that
  go on
`

  const value = (path: readonly (string | number)[]) => {
    const { document } = parse(TEXT)
    const range = document.range(path)
    const { line, column, endColumn } = document.at(path)
    return { text: range && TEXT.slice(range.start, range.end), place: `${line}:${column}-${endColumn}` }
  }

  test.each([
    ['plain', ['plain'], 'some words', '1:8-18'],
    ['a number', ['number'], '12', '2:9-11'],
    ['in single quotes', ['single'], "it''s", '3:10-15'],
    ['in double quotes', ['double'], 'two words', '4:10-19'],
    ['an empty value stands at its key', ['empty'], 'empty', '5:1-6'],
    ['empty quotes stand at their key', ['empty-quoted'], 'empty-quoted', '6:1-13'],
    ['a list in brackets', ['flow'], '[one, "two", { three: 3', '7:7-30'],
    ['an item in brackets', ['flow', 1], 'two', '7:14-17'],
    ['a field in a group in a list', ['flow', 2, 'three'], '3', '7:29-30'],
    ['a field whose name is quoted', ['group', 'b c'], 'two', '8:23-26'],
    ['a block of lines', ['literal'], 'first\n  second', '10:3-8'],
    ['a folded block with a blank line in front', ['folded'], 'folded words\n    go on', '14:5-17'],
    ['a group of fields', ['nested', 'list', 0], 'id: first\n      deep: value', '19:7-16'],
    ['a field in a list in a group', ['nested', 'list', 0, 'deep'], 'value', '20:13-18'],
    ['an item', ['nested', 'list', 1], 'second', '21:7-13'],
    ['words over two lines end with the first', ['long'], 'words that\n  go on', '23:7-17'],
  ] as const)('%s', (_name, path, text, place) => {
    expect(value(path)).toEqual({ text, place })
  })

  test('a field that is not there stands at the nearest one around it', () => {
    const { document } = parse(TEXT)
    expect(document.range(['nested', 'nothing'])).toBeUndefined()
    expect(document.at(['nested', 'nothing'])).toMatchObject({ line: 17, column: 1, endColumn: 7 })
    expect(document.at(['nested', 'list', 0, 'nothing'])).toMatchObject({ line: 19, column: 7 })
    expect(document.at(['nothing', 'at', 'all'])).toMatchObject({ line: 1, column: 1 })
  })

  test('a key is found by itself', () => {
    expect(parse(TEXT).document.at(['nested', 'after'], 'key')).toMatchObject({ line: 22, column: 3, endColumn: 8 })
  })

  test('places of front matter count from the start of the file', () => {
    const text = '---\nid: a.b\ntitle: A\n---\n'
    const { document, value: read } = parseYaml('a.mdx', text, 4, 21)
    expect(read).toEqual({ id: 'a.b', title: 'A' })
    expect(document.at(['title'])).toEqual({ file: 'a.mdx', line: 3, column: 8, endColumn: 9 })
    expect(document.range(['title'])).toEqual({ start: 19, end: 20 })
  })
})

describe('values', () => {
  test('a date stays text, and words are not true or false', () => {
    expect(parse('a: 2021-01-29\nb: yes\nc: no\nd: true\ne: 1_000\nf: 010\ng: ~').value).toEqual({
      a: '2021-01-29',
      b: 'yes',
      c: 'no',
      d: true,
      e: '1_000',
      f: 10,
      g: null,
    })
  })

  test('names of fields that objects have of themselves are only names', () => {
    const { value } = parse('__proto__: { admin: true }\nconstructor: 1\ntoString: 2')
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor', 'toString'])
    expect((value as { admin?: boolean }).admin).toBeUndefined()
  })

  test('<< is a name like any other: nothing is merged', () => {
    expect(parse('<<: { a: 1 }\nb: 2').value).toEqual({ '<<': { a: 1 }, b: 2 })
  })
})

describe('what is refused', () => {
  test.each([
    ['an anchor', 'a: &x 1', ['NM003 1:5-6']],
    ['an alias', 'a: *x', ['NM003 1:5-6']],
    ['each of them', 'a: &x 1\nb: *x\nc:\n  - *x', ['NM003 1:5-6', 'NM003 2:5-6', 'NM003 4:6-7']],
    ['a merge key with an alias', 'a: &x { b: 1 }\nc:\n  <<: *x', ['NM003 1:5-6', 'NM003 3:8-9']],
    ['a tag', 'a: !!binary aGk=', ['NM003 1:4-12']],
    ['a tag that would run code elsewhere', 'a: !!js/function "x"', ['NM003 1:4-17']],
    ['a tag on the whole', '!!map { a: 1 }', ['NM003 1:1-6']],
    ['a tag of its own', 'a: !point [1, 2]', ['NM003 1:4-10']],
    ['a second document', 'a: 1\n---\nb: 2\n', ['NM003 2:1-4']],
    ['a second document after an end', 'a: 1\n...\nb: 2\n', ['NM003 2:1-4']],
    ['a directive', '%YAML 1.2\n---\na: 1\n', ['NM003 1:1-4']],
    ['a field given twice', 'a: 1\nb: 2\na: 3\n', ['NM004 3:1-2']],
    ['a field given three times', 'a: 1\na: 2\na: 3\n', ['NM004 2:1-2', 'NM004 3:1-2']],
    ['a field given twice inside', 'x:\n  - { a: 1, a: 2 }', ['NM004 2:13-14']],
    ['a field given twice, once in quotes', 'a: 1\n"a": 2', ['NM004 2:2-3']],
    ['a field given twice, once as an escape', 'a: 1\n"\\u0061": 2', ['NM004 2:2-8']],
    ['a tab for an indent', 'a:\n\tb: 1', ['NM002 2:1-2']],
    ['an indent that does not fit', 'a: 1\n b: 2', ['NM002 2:3-4']],
    ['a colon inside a value', 'a: b: c', ['NM002 1:5-6']],
    ['a list that is not closed', 'a: [1, 2', ['NM002 1:9-10']],
    ['a quotation that is not closed', 'a: "x', ['NM002 1:6-7']],
    ['a value that starts with an at sign', 'a: @x', ['NM002 1:4-5']],
    ['a group for a name', '? { a: 1 }\n: b', ['NM002 1:1-2']],
    ['fields twenty deep', `a: ${'{ a: '.repeat(25)}1${' }'.repeat(25)}`, ['NM002 1:96-97']],
    ['an escape for NUL', 'a: "x\\0y"', ['NM613 1:5-9']],
    ['an escape for half a character', 'a: "\\ud800"', ['NM613 1:5-11']],
    ['an escape for a change of direction', 'a: "\\u202e"', ['NM613 1:5-11']],
  ])('%s', (_name, text, expected) => {
    expect(findings(text)).toEqual(expected)
  })

  test('a field given twice shows both places', () => {
    expect(parse('a: 1\nb: 2\na: 3\n').problems[0]?.second).toEqual({ place: { file: 'a.yaml', line: 1, column: 1, endColumn: 2 }, label: 'first given here' })
  })

  test('an escape for a letter, a quotation mark or a line end is not refused', () => {
    expect(parse('a: "caf\\u00e9 \\"x\\"\\n"').problems).toEqual([])
  })

  test.each([
    ['a: @x', 'a value that starts with @ needs quotes'],
    ['a: `x`', 'a value that starts with ` needs quotes'],
    ['a:\n\t- b', 'a tab stands where spaces belong'],
    ['a: [1, 2', 'a list or group in brackets is not closed, or a comma is missing'],
    ['a: "x', 'a quotation mark is opened and not closed'],
    ['a: "\\q"', 'a backslash in double quotes means something else: use single quotes'],
    ['a: 1\nb', 'a colon is missing here or on the line above'],
  ])('says why in plain words: %j', (text, label) => {
    expect(parse(text).problems[0]?.label).toBe(label)
  })

  test('a bomb of aliases is refused before it grows', () => {
    const bomb = Array.from(
      { length: 20 },
      (_, level) => `a${level}: &a${level} [${Array.from({ length: 9 }, () => (level === 0 ? 'x' : `*a${level - 1}`)).join(', ')}]`,
    ).join('\n')
    expect(parse(bomb)).toMatchObject({ value: undefined })
  })
})
