import type { Quote } from '../../../../schemas/index.ts'
import { type BlockWords, COMMENT_LIMITS, type CommentTargetKind, findQuote, quoteWords, readWords, type TreeView } from '../../../browser/comment-page.ts'
import { fullNumber } from '../full-number.ts'

/** Something on a page that comments can be about. */
export interface CommentPlace {
  readonly what: CommentTargetKind
  readonly id: string
  /** How it is named: "16.2.1". */
  readonly label: string
  /** The element that it is; undefined for a section as a whole. */
  readonly block?: HTMLElement | undefined
}

/** The numbered blocks and duties of a text, in reading order, each with the link that is its number. */
export function placesIn(prose: HTMLElement): { readonly place: CommentPlace & { readonly block: HTMLElement }; readonly number: HTMLElement }[] {
  return [...prose.querySelectorAll<HTMLElement>('a.block__number')].flatMap((number) => {
    const block = number.closest<HTMLElement>('.block')
    if (!block || block.id === '') return []
    const numberId = [number.id, block.id].find((id) => /^n\d/.test(id))
    const label = numberId === undefined ? (number.textContent ?? '') : fullNumber(numberId)
    return [{ number, place: { what: block.classList.contains('duty') ? 'duty' : 'block', id: block.id, label, block } as const }]
  })
}

/** What scripts of this site write into a text is not its words. */
const WRITTEN_IN = ['block-tools', 'block-mark', 'expansion', 'tip']

const PAGE: TreeView<Node> = {
  text: (node) => (node instanceof Text ? node.data : undefined),
  tag: (node) => (node instanceof Element ? node.localName : undefined),
  id: (node) => (node instanceof Element && node.id !== '' ? node.id : undefined),
  classes: (node) => {
    if (!(node instanceof Element)) return []
    const names = [...node.classList]
    // An abbreviation’s button is a word of the text; other buttons are not.
    return names.some((name) => WRITTEN_IN.includes(name)) ? [...names, 'comment-ui'] : names
  },
  children: (node) => node.childNodes,
}

/** A button that stands for a word of the text, as abbreviations have, is read as the word that it is. */
const READING: TreeView<Node> = { ...PAGE, tag: (node) => (node instanceof Element && node.classList.contains('short') ? 'span' : PAGE.tag(node)) }

/** The words of a block as the engine reads them, whatever scripts have put into the page. */
export function wordsOf(block: HTMLElement): BlockWords<Node> {
  const ids = new Set([...(block.closest('.prose') ?? block).querySelectorAll('.block[id], :is(h2, h3, h4, h5)[id]')].map(({ id }) => id))
  return readWords<Node>(block, READING, ids)
}

/** The quote of the selected words, where they stand in one block. */
export function quoteOfRange(block: HTMLElement, range: Range): Quote | undefined {
  const { words, origin } = wordsOf(block)
  const points = Array.from(words)
  const isIn = (place: number) => {
    const from = origin[place]
    return from !== undefined && range.comparePoint(from.node, from.start) === 0 && range.comparePoint(from.node, from.end) === 0
  }
  let [start, end] = [0, points.length]
  while (start < end && (points[start] === ' ' || !isIn(start))) start += 1
  while (end > start && (points[end - 1] === ' ' || !isIn(end - 1))) end -= 1
  return start === end || end - start > COMMENT_LIMITS.quote ? undefined : quoteWords(words, start, end)
}

/** The stretches of text nodes in which quoted words stand now; none where they are not there any more. */
export function stretchesOf(block: HTMLElement, quote: Quote): { readonly node: Text; readonly start: number; readonly end: number }[] {
  const { words, origin } = wordsOf(block)
  const found = findQuote(words, quote.exact, quote.start)
  if (found === undefined) return []
  const stretches: { node: Text; start: number; end: number }[] = []
  for (const from of origin.slice(found.start, found.end)) {
    if (from === undefined || !(from.node instanceof Text)) continue
    const last = stretches.at(-1)
    if (last?.node === from.node) last.end = from.end
    else stretches.push({ node: from.node, start: from.start, end: from.end })
  }
  return stretches
}
