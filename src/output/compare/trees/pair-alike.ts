import { type Block, isSameKind } from './block.ts'
import { pair } from './matches.ts'
import type { Columns, Gap, Pages } from './pages.ts'
import { isExtended, likeness, profileOf } from './word-profile.ts'

/** Two blocks are one that was edited when they are at least half alike. */
const HALF = 0.5
/** Up to so many pairs of a gap are all looked at; a longer gap is cut into windows of this many blocks. */
const ALL_PAIRS = 900
const WINDOW = 24

/** Pairs blocks that are at least half alike, in order, so that the likeness of all pairs together is greatest. */
export function pairAlike({ old, fresh }: Gap, pages: Pages): void {
  const windows = old.length * fresh.length <= ALL_PAIRS ? 1 : Math.ceil(Math.max(old.length, fresh.length) / WINDOW)
  const cut = (blocks: readonly Block[], at: number) =>
    blocks.slice(Math.floor((at * blocks.length) / windows), Math.floor(((at + 1) * blocks.length) / windows))
  for (let at = 0; at < windows; at += 1) pairWindow({ old: cut(old, at), fresh: cut(fresh, at) }, pages)
}

function pairWindow({ old, fresh }: Gap, pages: Pages): void {
  const width = fresh.length + 1
  const best = new Float64Array((old.length + 1) * width)
  const found = new Float64Array((old.length + 1) * width)
  for (let a = old.length - 1; a >= 0; a -= 1)
    for (let b = fresh.length - 1; b >= 0; b -= 1) {
      const at = a * width + b
      const alike = likenessOf(old[a] as Block, fresh[b] as Block, pages)
      const paired = alike >= HALF ? alike + (best[at + width + 1] as number) : 0
      found[at] = alike
      best[at] = Math.max(paired, best[at + width] as number, best[at + 1] as number)
    }
  for (let a = 0, b = 0; a < old.length && b < fresh.length; ) {
    const at = a * width + b
    const alike = found[at] as number
    if (alike >= HALF && best[at] === alike + (best[at + width + 1] as number)) {
      pair(old[a] as Block, fresh[b] as Block)
      a += 1
      b += 1
    } else if (best[at] === best[at + width]) a += 1
    else b += 1
  }
}

/** Likeness of two free blocks: by their words, of which one may hold all of the other’s, and for containers also by what in them is already paired. Of rows only the columns count that both have. */
function likenessOf(old: Block, fresh: Block, pages: Pages): number {
  const { columns } = pages
  if (!isSameKind(old, fresh)) return 0
  if (old.hash === fresh.hash) return 1
  if (old.tag === 'tr' && columns !== undefined) return likenessOfRows(old, fresh, columns)
  const words = likeness(profileOf(old), profileOf(fresh))
  if (words >= HALF) return words
  if (old.content !== undefined) return isExtended(profileOf(old), profileOf(fresh)) ? HALF : words
  const first = old.kids.find((kid) => !kid.isUi)
  const other = fresh.kids.find((kid) => !kid.isUi)
  if (old.tag === 'li' && first !== undefined && other !== undefined && likeness(profileOf(first), profileOf(other)) >= HALF) return HALF
  let shared = 0
  for (const kid of old.kids) {
    const partner = kid.partner
    if (partner?.parent === fresh) shared += kid.text.length + partner.text.length
  }
  return Math.max(words, shared / (old.text.length + fresh.text.length || 1))
}

/** Cells that are equal or alike, as a share of all; two rows with the same first words are never less than half alike. */
function likenessOfRows(old: Block, fresh: Block, columns: Columns): number {
  let [alike, cells] = [0, 0]
  let isSameFirst = false
  for (const [index, [a, b]] of columns.entries()) {
    const [one, other] = [old.kids[a], fresh.kids[b]]
    if (one === undefined || other === undefined || (one.text === '' && other.text === '')) continue
    cells += 1
    alike += one.hash === other.hash ? 1 : likeness(profileOf(one), profileOf(other))
    if (index === 0) isSameFirst = one.text === other.text
  }
  return Math.max(cells === 0 ? 0 : alike / cells, isSameFirst ? HALF : 0)
}
