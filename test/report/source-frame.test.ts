import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayCells } from '../../src/report/display-cells.ts'
import { sourceFrame } from '../../src/report/source-frame.ts'

/** The line with its marks under it, for `marked` in `line`. */
function drawn(line: string, marked: string): string {
  const column = line.indexOf(marked) + 1
  const frame = sourceFrame(line, { column, endColumn: column + marked.length })
  return `${frame.line}\n${' '.repeat(frame.indent)}${'^'.repeat(frame.length)}`
}
const widthOf = (text: string) => displayCells(text).reduce((sum, { width }) => sum + width, 0)

describe('marks under a source line', () => {
  test.each([
    ['the usual signs', '‘a’ – é… x', 'x', '‘a’ – é… x\n         ^'],
    ['plain', 'role: nm-offcer', 'nm-offcer', 'role: nm-offcer\n      ^^^^^^^^^'],
    ['tabs', '\ta\tb: x', 'x', '    a   b: x\n           ^'],
    ['wide letters before', '役割: nm', 'nm', '役割: nm\n      ^^'],
    ['wide letters marked', 'a 役割 b', '役割', 'a 役割 b\n  ^^^^'],
    ['an emoji', '👍🏽 x', 'x', '👍🏽 x\n   ^'],
    ['an emoji of parts that an unseen character joins', '👩\u200D👧 x', 'x', '👩<U+200D>👧 x\n             ^'],
    ['an accent of its own', 'e\u0301e\u0301 x', 'x', 'e\u0301e\u0301 x\n   ^'],
    ['unseen characters', 'a\u0007b\u202Ec x', 'x', 'a␇b<U+202E>c x\n             ^'],
  ])('%s', (_name, line, marked, expected) => {
    expect(drawn(line, marked)).toBe(expected)
  })

  test('past the end of the line', () => {
    expect(sourceFrame('abc', { column: 9, endColumn: 12 })).toEqual({ line: 'abc', indent: 3, length: 1 })
    expect(sourceFrame('', { column: 1, endColumn: 2 })).toEqual({ line: '', indent: 0, length: 1 })
  })

  test('a long line is cut around its marks', () => {
    const line = `${'before '.repeat(40)}HERE${' after'.repeat(40)}`
    expect(drawn(line, 'HERE')).toMatchInlineSnapshot(`
      "…e before before before before HERE after after after after after after after after after after aft…
                                     ^^^^"
    `)
    expect(drawn(`HERE ${'x'.repeat(200)}`, 'HERE')).toBe(`HERE ${'x'.repeat(93)}…\n^^^^`)
  })

  test('only what is near the marks of a very long line is looked at', () => {
    const near = `${'y'.repeat(2000)}HERE${'z'.repeat(2000)}`
    expect(drawn(`${'y'.repeat(250_000)}HERE${'z'.repeat(250_000)}`, 'HERE')).toBe(drawn(near, 'HERE'))
  })

  test('marks stand under what they mark, whatever the line holds', () => {
    const piece = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom('\t', '役', '👍🏽', '\u0000', '\u200B', '\uD800', 'word '))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.array(piece, { maxLength: 30 }), (before, after) => {
        const head = `${before.join('').replaceAll('\n', '')} `
        const line = `${head}HERE ${after.join('').replaceAll('\n', '')}`
        const frame = sourceFrame(line, { column: head.length + 1, endColumn: head.length + 5 })
        expect(frame.length).toBe(4)
        expect(widthOf(frame.line)).toBeLessThanOrEqual(100)
        const cells = displayCells(frame.line)
        const widthBefore = (index: number) => cells.slice(0, index).reduce((sum, { width }) => sum + width, 0)
        const first = cells.findIndex((_cell, index) => widthBefore(index + 1) > frame.indent)
        expect(
          cells
            .slice(first, first + 4)
            .map(({ shown }) => shown)
            .join(''),
        ).toBe('HERE')
      }),
    )
  })
})
