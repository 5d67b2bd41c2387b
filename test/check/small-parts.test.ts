import { describe, expect, test } from 'vitest'
import { alignOffset } from '../../src/check/align-text.ts'
import { isCertainId } from '../../src/check/certain-id.ts'
import { findCycles } from '../../src/check/find-cycles.ts'
import { removeListItem } from '../../src/check/list-item-fix.ts'
import { parseYaml } from '../../src/parse/parse-yaml.ts'

describe('an id that can only have been meant as another', () => {
  const ids = ['night-officer', 'night-office', 'team-leader', 'REC-1', 'REC-2', 'mod-core', 'desk']
  const table = [
    ['team-leadr', 'team-leader', true],
    ['team-laeder', 'team-leader', true],
    ['Team_Leader', 'team-leader', true],
    ['rec-1', 'REC-1', true],
    ['REC-3', 'REC-2', false],
    ['dek', 'desk', false],
    ['night-offic', 'night-office', true],
    ['night-officr', 'night-officer', false],
    ['entirely-different', 'team-leader', false],
  ] as const
  test.each(table)('%s for %s: %s', (written, near, expected) => expect(isCertainId(written, near, ids)).toBe(expected))
})

describe('circles', () => {
  const cyclesOf = (arrows: Record<string, string[]>) => findCycles(new Map(Object.entries(arrows)))
  test('are found once each, from where they are met', () => {
    expect(cyclesOf({ a: ['b'], b: ['c'], c: ['b'] })).toEqual([['b', 'c']])
    expect(cyclesOf({ a: ['a'] })).toEqual([['a']])
    expect(cyclesOf({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] })).toEqual([])
  })
  test('in a long chain do not exhaust the stack', () => {
    const chain = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`n${index}`, [`n${index + 1}`]]))
    expect(cyclesOf(chain)).toEqual([])
  })
})

describe('taking an item out of a list', () => {
  const without = (yaml: string, index: number) => {
    const fix = removeListItem(parseYaml('x.yaml', yaml).document, ['list', index])
    return fix === undefined ? undefined : yaml.slice(0, fix.start) + fix.text + yaml.slice(fix.end)
  }
  const table = [
    ['list: [a, b, c]\n', 0, 'list: [b, c]\n'],
    ['list: [a, b, c]\n', 1, 'list: [a, c]\n'],
    ['list: [a,b]\n', 1, 'list: [a]\n'],
    ['list:\n  - a\n  - b\nnext: 1\n', 1, 'list:\n  - a\nnext: 1\n'],
    ['list:\n  - a\n  - b\n', 0, 'list:\n  - b\n'],
    ['list: ["a", b]\n', 0, undefined],
    ['list: [a]\n', 0, undefined],
  ] as const
  test.each(table)('%j without item %i', (yaml, index, expected) => expect(without(yaml, index)).toBe(expected))
})

describe('where a character of a text stands in its source', () => {
  const table = [
    ['plain words', 'plain words', 6],
    ['two\\{ braces', 'two{ braces', 5],
    ['a &lt; b', 'a < b', 4],
    ['one line\n   and more', 'one line\nand more', 9],
    ["it''s folded\n    here", "it's folded here", 12],
  ] as const
  test.each(table)('%j', (source, text, index) => expect(source[alignOffset(source, text, index)]).toBe(text[index]))
})
