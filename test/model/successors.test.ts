import { expect, test } from 'vitest'
import { type Lineage, type LineageEntry, readInsteadOf, type SourceDocument, successorsOf } from '#engine'

const entry = (words: Partial<LineageEntry>): LineageEntry => ({ in: '2.0', kind: 'moved', what: 'section', from: ['a.one'], index: 0, ...words })

const lineage: Lineage = {
  document: {} as SourceDocument,
  entries: [
    entry({ from: ['a.one'], to: ['b.one'] }),
    entry({ kind: 'split', from: ['a.two'], to: ['a.two', 'a.two-more'] }),
    entry({ kind: 'merged', from: ['a.three', 'a.four'], to: ['a.three'] }),
    entry({ kind: 'withdrawn', from: ['a.five'] }),
    entry({ kind: 'withdrawn', from: ['a.six'], to: ['a.two'] }),
    entry({ in: '3.0', from: ['b.one'], to: ['c.one'] }),
    entry({ in: '3.0', from: ['a.ten'], to: ['a.eleven'] }),
    entry({ in: '3.0', from: ['a.eleven'], to: ['a.ten'] }),
    entry({ what: 'duty', from: ['a.seven'], to: ['a.eight'] }),
  ],
}
const leadsTo = (id: string, from: string, to: string) => successorsOf(lineage, { what: 'section', id }, { from, to })

test.each<[id: string, from: string, to: string, ids: string[]]>([
  ['a.nine', '1.0', '3.0', ['a.nine']],
  ['a.one', '1.0', '2.0', ['b.one']],
  ['a.one', '1.0', '3.0', ['c.one']],
  ['c.one', '3.0', '1.0', ['a.one']],
  ['b.one', '2.0', '2.0', ['b.one']],
  ['a.two', '1.0', '2.0', ['a.two', 'a.two-more']],
  ['a.two-more', '2.0', '1.0', ['a.two']],
  ['a.four', '1.0', '2.0', ['a.three']],
  ['a.three', '2.0', '1.0', ['a.three', 'a.four']],
  ['a.five', '1.0', '2.0', []],
  ['a.six', '1.0', '2.0', []],
  ['a.ten', '2.0', '3.0', ['a.eleven']],
  ['a.eleven', '3.0', '2.0', ['a.ten']],
  ['a.two', '2.0', '1.0', ['a.two']],
  ['a.seven', '1.0', '2.0', ['a.seven']],
  ['a.one', '2.0', '2.0', ['a.one']],
])('%s of edition %s stands in %s as %j', (id, from, to, ids) => {
  expect(leadsTo(id, from, to)).toEqual(ids)
})

test('what was withdrawn leads to what there is to read in its place, for those who ask for that', () => {
  expect(readInsteadOf(lineage, { what: 'section', id: 'a.six' }, { from: '1.0', to: '3.0' })).toEqual(['a.two'])
  expect(readInsteadOf(lineage, { what: 'section', id: 'a.five' }, { from: '1.0', to: '3.0' })).toEqual([])
})
