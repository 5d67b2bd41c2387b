import { type Block, UNPAIRED } from './block.ts'
import { increasingRun } from './increasing-run.ts'
import type { Columns, Pages } from './pages.ts'
import { pairAlike } from './pair-alike.ts'

/**
 * Aligns the columns of two tables: by equal headings, then by headings or contents at least half alike, then one that is alone between
 * two others. Undefined where cells span, since an index then says nothing: such rows are aligned each for itself.
 */
export function alignColumns(old: Block, fresh: Block, pages: Pages): Columns | undefined {
  const [left, right] = [columnsOf(old), columnsOf(fresh)]
  if (left === undefined || right === undefined) return undefined
  if (left.length === right.length && left.every((column, index) => column.hash === right[index]?.hash)) return left.map((_, index) => [index, index])
  const places = new Map<number, number[]>()
  for (const [index, { hash }] of right.entries()) places.set(hash, [...(places.get(hash) ?? []), index])
  const equal = left.flatMap(({ hash }, index): [number, number][] => {
    const place = places.get(hash)?.shift()
    return place === undefined ? [] : [[index, place]]
  })
  const kept = increasingRun(
    equal.map(([, place]) => place),
    equal.map(([index]) => left[index]?.text.length ?? 0),
  ).map((at) => equal[at] as [number, number])
  const columns: [number, number][] = []
  let [a, b] = [0, 0]
  for (const [oldEnd, freshEnd] of [...kept, [left.length, right.length] as const]) {
    const gap = { old: left.slice(a, oldEnd), fresh: right.slice(b, freshEnd) }
    pairAlike(gap, pages)
    const isWhole = gap.old.length === gap.fresh.length
    for (const [index, column] of gap.old.entries()) {
      const other = column.partner
      const place = other === undefined ? (isWhole && !gap.old.some((block) => block.partner !== undefined) ? index : -1) : gap.fresh.indexOf(other)
      if (place >= 0) columns.push([a + index, b + place])
    }
    if (oldEnd < left.length && freshEnd < right.length) columns.push([oldEnd, freshEnd])
    a = oldEnd + 1
    b = freshEnd + 1
  }
  return columns
}

/** Each column as a block: known by its heading, alike by all its words. */
function columnsOf(table: Block): Block[] | undefined {
  const rows = rowsOf(table)
  const width = rows[0]?.kids.length ?? 0
  const isGrid = rows.every(({ kids }) => kids.length === width && kids.every(({ element }) => !isSpanning(element?.properties)))
  if (!isGrid || width === 0) return undefined
  return Array.from({ length: width }, (_, index) => {
    const cells = rows.map(({ kids }) => kids[index] as Block)
    const heading = cells[0] as Block
    return { ...heading, tag: 'td', kids: [], content: [], text: cells.map(({ text }) => text).join('\n'), ...UNPAIRED }
  })
}

const isSpanning = (properties: Readonly<Record<string, unknown>> | undefined): boolean =>
  [properties?.['colSpan'], properties?.['rowSpan']].some((span) => span !== undefined && Number(span) !== 1)

const rowsOf = (table: Block): Block[] =>
  table.kids.flatMap((kid) => (kid.tag === 'tr' ? [kid] : ['thead', 'tbody', 'tfoot'].includes(kid.tag) ? kid.kids.filter(({ tag }) => tag === 'tr') : []))
