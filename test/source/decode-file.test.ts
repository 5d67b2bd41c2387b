import { describe, expect, test } from 'vitest'
import { decodeFile, MAX_FILE_BYTES } from '../../src/source/decode-file.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const codes = (result: { problems: { code: string }[] }) => result.problems.map(({ code }) => code)

describe('decodeFile', () => {
  test('gives plain text as it stands', () => {
    expect(decodeFile('a.mdx', bytes('Plain text, 5 °C, “quoted”, 👩🏽‍🚒\n\twith a tab\n'))).toEqual({
      text: 'Plain text, 5 °C, “quoted”, 👩🏽‍🚒\n\twith a tab\n',
      problems: [],
    })
    expect(decodeFile('a.mdx', bytes(''))).toEqual({ text: '', problems: [] })
  })

  test.each([
    ['UTF-16, little end first', new Uint8Array([0xff, 0xfe, 0x61, 0x00])],
    ['UTF-16, big end first', new Uint8Array([0xfe, 0xff, 0x00, 0x61])],
    ['Latin-1', new Uint8Array([0x63, 0x61, 0x66, 0xe9])],
    ['half a character at the end', new Uint8Array([0x61, 0xe2, 0x82])],
    ['half of a pair (a lone surrogate)', new Uint8Array([0xed, 0xa0, 0x80])],
    ['a character written too long', new Uint8Array([0xc0, 0xaf])],
  ])('refuses what is not UTF-8: %s', (_name, content) => {
    const result = decodeFile('a.mdx', content)
    expect(result.text).toBeUndefined()
    expect(result.problems).toMatchObject([{ code: 'NM612', place: { file: 'a.mdx', line: 1, column: 1 } }])
  })

  test('refuses a file that is too large without reading it', () => {
    expect(codes(decodeFile('a.mdx', { byteLength: MAX_FILE_BYTES + 1 }))).toEqual(['NM608'])
    expect(codes(decodeFile('a.mdx', new Uint8Array(MAX_FILE_BYTES + 1)))).toEqual(['NM608'])
    expect(codes(decodeFile('a.mdx', new Uint8Array(MAX_FILE_BYTES).fill(0x61)))).toEqual([])
  })

  test('takes out a byte order mark and says so', () => {
    const result = decodeFile('a.mdx', bytes('\uFEFFa\n'))
    expect(result.text).toBe('a\n')
    expect(result.problems).toMatchObject([{ code: 'NM614', place: { line: 1, column: 1 }, fix: { start: 0, end: 1, text: '' } }])
  })

  test.each([
    ['Windows', 'a\nb\r\nc\r\n', 2, 2],
    ['old Macintosh', 'a\nb\rc', 2, 2],
    ['with a byte order mark before it', '\uFEFFa\r\nb', 1, 2],
  ])('mends line ends and says where the first stands: %s', (_name, raw, line, column) => {
    const result = decodeFile('a.mdx', bytes(raw))
    expect(result.text).toBe(raw.replace('\uFEFF', '').replace(/\r\n?/g, '\n'))
    expect(result.problems.find(({ code }) => code === 'NM615')).toMatchObject({
      place: { line, column },
      fix: { start: 0, end: raw.length, text: result.text },
    })
  })

  test.each([
    ['NUL', '\0'],
    ['a terminal escape', '\u001B'],
    ['delete', '\u007F'],
    ['a C1 control', '\u0085'],
    ['soft hyphen', '\u00AD'],
    ['zero-width space', '\u200B'],
    ['right-to-left mark', '\u200F'],
    ['line separator', '\u2028'],
    ['right-to-left override', '\u202E'],
    ['word joiner', '\u2060'],
    ['isolate', '\u2066'],
    ['a byte order mark inside', '\uFEFF'],
    ['a tag', '\u{E0041}'],
  ])('says where a character stands that cannot be seen: %s', (_name, character) => {
    const result = decodeFile('a.mdx', bytes(`one\ntwo${character}three\n`))
    expect(result.problems).toMatchObject([{ code: 'NM613', place: { line: 2, column: 4 } }])
    expect(result.problems[0]?.message).toContain(`U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`)
    // Offsets of what follows stay true, and the character itself is gone.
    expect(result.text).toBe(`one\ntwo${'\uFFFD'.repeat(character.length)}three\n`)
  })

  test('does not list thousands of them', () => {
    expect(decodeFile('a.mdx', bytes('\0'.repeat(5000))).problems.length).toBeLessThan(30)
  })
})
