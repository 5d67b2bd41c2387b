import { type Block, UNPAIRED } from './block.ts'
import { allBlocks, pair } from './matches.ts'
import type { Pages } from './pages.ts'

/** Elements that are put around blocks, or taken away from around them, and leave them what they are. */
const WRAPPERS = new Set(['blockquote', 'div', 'section', 'article', 'aside'])
/** Share of the words in a wrapper that must have stood there before, or stay. */
const HALF = 0.5

/**
 * A note or quotation put around blocks that stay where they are is paired with a block of no element, made here around the same run on
 * the other side; and one that was taken away likewise. So the blocks in it are seen to stay and not to move. Changes both trees.
 */
export function pairWrappers(pages: Pages): void {
  for (const old of allBlocks(pages.old)) {
    const fresh = old === pages.old ? pages.fresh : old.partner
    if (fresh === undefined || old.isTwin || old.content !== undefined || fresh.content !== undefined) continue
    for (const wrapper of fresh.kids) {
      const around = wrapRun(wrapper, old)
      if (around !== undefined) pair(around, wrapper)
    }
    for (const wrapper of [...old.kids]) {
      const around = wrapRun(wrapper, fresh)
      if (around !== undefined) pair(wrapper, around)
    }
  }
}

/** Puts a block of no element around what a wrapper of one page holds of a container of the other. */
function wrapRun(wrapper: Block, parent: Block): Block | undefined {
  if (!WRAPPERS.has(wrapper.tag) || wrapper.content !== undefined || wrapper.partner !== undefined) return undefined
  const partners = wrapper.kids.flatMap((kid) => kid.partner ?? [])
  const [first, last] = [partners[0], partners.at(-1)]
  if (first === undefined || last === undefined || partners.some((block) => block.parent !== parent)) return undefined
  if (partners.some((block, index) => index > 0 && block.at <= (partners[index - 1]?.at ?? -1))) return undefined
  const run = parent.kids.slice(first.at, last.at + 1)
  const isAlone = run.every((block) => (block.partner?.parent ?? wrapper) === wrapper)
  const words = partners.reduce((sum, { text }) => sum + text.length, 0)
  return isAlone && words >= HALF * wrapper.text.length ? putAround(run, parent) : undefined
}

type Open = { -readonly [Key in keyof Block]: Block[Key] }

/** A block that has a run of kids of a container as its own, in their place. Its numbers are like no other’s. */
function putAround(run: readonly Block[], parent: Block): Block {
  const at = (run[0] as Block).at
  const number = -1 - at
  const text = run.map((block) => block.text).join('\n')
  const around: Block = {
    tag: 'div',
    element: undefined,
    id: undefined,
    parent,
    at,
    kids: run,
    content: undefined,
    isUi: false,
    text,
    hash: number,
    exact: number,
    ...UNPAIRED,
  }
  const open = parent as Open
  open.kids = parent.kids.toSpliced(at, run.length, around)
  for (const [index, kid] of open.kids.entries()) (kid as Open).at = index
  for (const [index, kid] of run.entries()) Object.assign(kid as Open, { parent: around, at: index })
  return around
}
