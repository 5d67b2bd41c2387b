import { describe, expect, test } from 'vitest'
import { compareEditions, sectionRedline } from '#engine'
import type { BlockChange } from '../../../../src/output/compare/trees/list-changes.ts'
import { markBlocks } from '../../../../src/output/compare/views/mark-blocks.ts'
import { demonstration, readSecondEdition } from '../../../demonstration.ts'

const same = (newId: string, tag = 'p'): BlockChange => ({ kind: 'same', oldId: newId, newId, tag, edits: 0, details: [] })
const edited = (newId: string | undefined, edits: number, tag = 'p'): BlockChange => ({ kind: 'edited', oldId: newId, newId, tag, edits, details: [] })

describe('markBlocks', () => {
  test.each<[string, BlockChange[], ReturnType<typeof markBlocks>]>([
    ['nothing changed', [same('aaaaa'), same('bbbbb')], { marks: {}, gone: 0 }],
    ['a paragraph was edited', [same('aaaaa'), edited('bbbbb', 2)], { marks: { bbbbb: 'changed' }, gone: 0 }],
    [
      'a paragraph is new, another gone',
      [
        { kind: 'added', newId: 'ccccc', tag: 'p', details: [] },
        { kind: 'removed', oldId: 'ddddd', tag: 'p', details: [] },
      ],
      { marks: { ccccc: 'new' }, gone: 1 },
    ],
    ['a paragraph moved', [{ ...same('eeeee'), kind: 'moved' }], { marks: { eeeee: 'moved' }, gone: 0 }],
    ['words in a box changed', [edited('a-duty', 0, 'div'), edited(undefined, 1), same('bbbbb')], { marks: { 'a-duty': 'changed' }, gone: 0 }],
    ['a row of a table changed', [edited('table', 0, 'div'), edited('row-1', 1, 'tr'), same('bbbbb')], { marks: { table: 'changed' }, gone: 0 }],
    [
      'a row of a table is gone',
      [edited('table', 0, 'div'), { kind: 'removed', oldId: 'row-2', tag: 'tr', details: [] }],
      { marks: { table: 'changed' }, gone: 0 },
    ],
    ['an item under an item changed', [edited('outer', 0, 'li'), edited('inner', 1, 'li')], { marks: { inner: 'changed' }, gone: 0 }],
    ['only a link leads elsewhere', [{ ...edited('aaaaa', 0), details: ['another link'] }], { marks: { aaaaa: 'changed' }, gone: 0 }],
  ])('%s', (_what, changes, wanted) => {
    expect(markBlocks(changes)).toEqual(wanted)
  })

  test('marks in two editions only what is on the newer page and reads otherwise there', () => {
    const fresh = readSecondEdition()
    const comparison = compareEditions(demonstration, fresh)
    let marked = 0
    for (const change of comparison.sections.filter(({ new: now }) => now !== undefined)) {
      const { blocks, isChanged } = sectionRedline(demonstration, fresh, change, { base: '/', comparison })
      const { marks, gone } = markBlocks(blocks)
      const own = new Set(fresh.sections.get(change.id)?.blocks.map(({ id }) => id))
      expect(
        Object.keys(marks).filter((id) => !own.has(id)),
        change.id,
      ).toEqual([])
      expect(Object.keys(marks).length + gone > 0, change.id).toBe(isChanged)
      if (change.status === 'added' && change.lineage === undefined) expect(new Set(Object.values(marks)), change.id).toEqual(new Set(['new']))
      marked += Object.keys(marks).length
    }
    expect(marked).toBeGreaterThan(50)
  })
})
