import type { Element, Root, RootContent } from 'hast'
import { attributeText } from './convention.ts'
import { DOCUMENTED } from './documented-marks.ts'
import { printWords } from './print-page.ts'
import { takeSide } from './take-side.ts'

/** A block that a script put elsewhere: its words before and after. */
export interface KnownMove {
  readonly old: string
  readonly fresh: string
}

export interface MoveScore {
  readonly known: number
  readonly found: number
  /** Blocks said to be moved that are not. */
  readonly wrong: readonly string[]
  /** Moves without a link from each end to the other. */
  readonly unlinked: readonly string[]
}

/** Holds the moves that a redline shows against those that are known to be in it. */
export function scoreMoves(redline: Root, known: readonly KnownMove[]): MoveScore {
  const marked = elementsOf(redline).filter((element) => attributeText(element, 'dataDiffMove') !== undefined)
  const ends = { from: textsAt(marked, 'from', 'old'), to: textsAt(marked, 'to', 'new') }
  const isKnown = (text: string, side: 'old' | 'fresh') => known.some((move) => isPart(text, move[side]))
  return {
    known: known.length,
    found: known.filter((move) => isCovered(move.old, ends.from) && isCovered(move.fresh, ends.to)).length,
    wrong: [...ends.from.filter((text) => !isKnown(text, 'old')), ...ends.to.filter((text) => !isKnown(text, 'fresh'))],
    unlinked: unlinkedEnds(redline, marked),
  }
}

/** Elements in the order of the page. */
function elementsOf(root: Root | Element): Element[] {
  return (root.children as RootContent[]).flatMap((node) => (node.type === 'element' ? [node, ...elementsOf(node)] : []))
}

/** The words of each moved block, read from inside its own mark. */
function textsAt(marked: readonly Element[], end: 'from' | 'to', side: 'old' | 'new'): string[] {
  return marked
    .filter((element) => attributeText(element, 'dataDiffMove') === end)
    .map((element) => printWords(takeSide({ type: 'root', children: element.children }, side, DOCUMENTED)))
}

/** A moved heading with what stands under it, or a list, may be shown whole or in its parts. */
const isPart = (text: string, whole: string): boolean => text !== '' && (whole.includes(text) || text.includes(whole))

function isCovered(whole: string, texts: readonly string[]): boolean {
  const covered = texts.filter((text) => isPart(text, whole)).reduce((sum, text) => sum + text.length, 0)
  return covered >= whole.length * 0.9
}

function unlinkedEnds(redline: Root, marked: readonly Element[]): string[] {
  const byId = new Map(
    elementsOf(redline).flatMap((element) => (typeof element.properties['id'] === 'string' ? [[element.properties['id'], element] as const] : [])),
  )
  const around = (element: Element) => [element, ...elementsOf(element)]
  return marked.flatMap((element) => {
    const links = around(element).flatMap((one) => (one.tagName === 'a' ? [attributeText(one, 'href') ?? ''] : []))
    const other = attributeText(element, 'dataDiffMove') === 'from' ? 'to' : 'from'
    const partners = marked.filter((one) => attributeText(one, 'dataDiffMove') === other).flatMap(around)
    const isLinked = links.some((href) => href.startsWith('#') && partners.includes(byId.get(href.slice(1)) as Element))
    return isLinked ? [] : [printWords({ type: 'root', children: element.children }).slice(0, 80)]
  })
}
