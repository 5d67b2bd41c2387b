import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding, Fix } from '#engine'
import { applyFixes } from '../../src/cli/apply-fixes.ts'

const finding = (fix: Partial<Fix> | undefined, fields: Partial<Finding> = {}): Finding => ({
  code: 'NM005',
  severity: 'error',
  message: 'm',
  why: 'w',
  help: 'h',
  place: { file: 'a', line: 1, column: 1, endColumn: 2 },
  fix: fix && { file: 'a', start: 0, end: 0, text: '', ...fix },
  ...fields,
})
const applied = (text: string, ...findings: Finding[]) => applyFixes(findings, () => text).get('a')

describe('certain edits', () => {
  test('several in one text, in any order', () => {
    expect(applied('one two three', finding({ start: 8, end: 13, text: '3' }), finding({ start: 0, end: 3, text: '1' }))).toEqual({ text: '1 two 3', count: 2 })
  })
  test('one that overlaps another waits', () => {
    expect(applied('abcdef', finding({ start: 0, end: 3, text: 'X' }), finding({ start: 2, end: 5, text: 'Y' }))).toEqual({ text: 'Xdef', count: 1 })
  })
  test('two insertions at one place take turns', () => {
    expect(applied('ab', finding({ start: 1, end: 1, text: 'X' }), finding({ start: 1, end: 1, text: 'Y' }))).toEqual({ text: 'aXb', count: 1 })
  })
  test('declared findings and those with no edit change nothing', () => {
    expect(applied('ab', finding({ end: 1 }, { declared: { reason: 'r', reviewBy: '2030-01-01' } }), finding(undefined))).toBeUndefined()
  })

  test('what lies outside the edits stays', () => {
    const edit = fc.record({ start: fc.nat(30), length: fc.nat(6), text: fc.string({ maxLength: 4 }) })
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 36, maxLength: 36 }),
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        (text, edits) => {
          const result = applied(text, ...edits.map(({ start, length, text: words }) => finding({ start, end: start + length, text: words })))
          const covered = new Set(edits.flatMap(({ start, length }) => Array.from({ length }, (_, index) => start + index)))
          let from = 0
          for (const [index, letter] of [...text].entries()) {
            if (covered.has(index)) continue
            from = (result?.text ?? '').indexOf(letter, from) + 1
            expect(from).toBeGreaterThan(0)
          }
        },
      ),
    )
  })
})
