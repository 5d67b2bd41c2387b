import * as fc from 'fast-check'
import type { Element, ElementContent, Properties, Root } from 'hast'

/** An element of a test page; strings are text. */
export function make(tagName: string, properties: Properties, ...children: readonly (ElementContent | string)[]): Element {
  return { type: 'element', tagName, properties, children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)) }
}

const word = fc.constantFrom(
  'the',
  'officer',
  'records',
  'a',
  'visit',
  'within',
  'five',
  'days',
  'naïve',
  '👩‍👩‍👧',
  'e\u0301lan',
  'שלום',
  '漢字',
  'risk-based',
  '1,000',
)
const words = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', ', ', '. ', '\n')), { minLength: 1, maxLength: 9 })
  .map((pairs) => pairs.map(([text, gap]) => text + gap).join(''))
const href = fc.constantFrom('/a/', '/b/', 'https://example.org/')

const plainPhrases: readonly fc.Arbitrary<ElementContent>[] = [
  words.map((value): ElementContent => ({ type: 'text', value })),
  fc.tuple(href, words).map(([target, text]) => make('a', { href: target }, text)),
  fc.tuple(fc.constantFrom('a.png', 'b.png'), word).map(([src, alt]) => make('img', { src, alt })),
  fc.constant(make('br', {})),
]

function phraseOf(depth: number): fc.Arbitrary<ElementContent> {
  if (depth === 0) return fc.oneof(...plainPhrases)
  const inner = fc.array(phraseOf(depth - 1), { minLength: 1, maxLength: 3 })
  return fc.oneof(
    ...plainPhrases,
    fc.tuple(fc.constantFrom('strong', 'em', 'code'), inner).map(([tag, content]) => make(tag, {}, ...content)),
  )
}

/** A line with at least a word in it: an empty block is not seen, and so not compared. */
const line = fc.tuple(words, fc.array(phraseOf(2), { maxLength: 4 })).map(([text, rest]): ElementContent[] => [{ type: 'text', value: text }, ...rest])

const id = fc.option(fc.constantFrom(...Array.from({ length: 40 }, (_, index) => `k${index}x`)), { nil: undefined, freq: 2 })
const named = (properties: Properties, name: string | undefined): Properties => (name === undefined ? properties : { id: name, ...properties })

const plainBlocks: readonly fc.Arbitrary<Element>[] = [
  fc.tuple(id, line).map(([name, content]) => make('p', named({}, name), ...content)),
  fc.tuple(id, line).map(([name, content]) => make('p', named({}, name), ...content)),
  fc.tuple(fc.constantFrom('h2', 'h3'), id, words).map(([tag, name, text]) => make(tag, named({}, name), text)),
  words.map((text) => make('pre', {}, make('code', {}, `${text}\n  ${text}`))),
  fc
    .array(fc.tuple(words, line), { minLength: 1, maxLength: 3 })
    .map((terms) => make('dl', {}, ...terms.flatMap(([term, content]) => [make('dt', {}, term), make('dd', {}, ...content)]))),
  table(line),
]

function blockOf(depth: number): fc.Arbitrary<Element> {
  if (depth === 0) return fc.oneof(...plainBlocks)
  const inner = fc.array(blockOf(depth - 1), { minLength: 1, maxLength: 3 })
  const item = fc
    .tuple(id, fc.option(line, { nil: undefined }), fc.option(inner, { nil: [], freq: 1 }))
    .map(([name, first, rest]) => make('li', named({}, name), ...(first ?? (rest.length === 0 ? ['item'] : [])), ...rest))
  return fc.oneof(
    ...plainBlocks,
    fc
      .tuple(fc.constantFrom('ul', 'ol'), fc.constantFrom(undefined, 3, 7), fc.array(item, { minLength: 1, maxLength: 4 }))
      .map(([tag, start, items]) => make(tag, tag === 'ol' && start !== undefined ? { start } : {}, ...items)),
    inner.map((content) => make('blockquote', {}, ...content)),
    fc.tuple(id, inner).map(([name, content]) => make('div', named({ className: ['note'] }, name), ...content)),
  )
}

const block = blockOf(2)

function table(cell: fc.Arbitrary<ElementContent[]>): fc.Arbitrary<Element> {
  return fc.integer({ min: 1, max: 4 }).chain((width) => {
    const row = (tag: string) =>
      fc
        .array(fc.tuple(cell, fc.constantFrom(undefined, undefined, undefined, 2)), { minLength: width, maxLength: width })
        .map((cells) => make('tr', {}, ...cells.map(([content, colSpan]) => make(tag, colSpan === undefined ? {} : { colSpan }, ...content))))
    return fc
      .tuple(fc.boolean(), words, row('th'), fc.array(row('td'), { minLength: 1, maxLength: 4 }))
      .map(([hasCaption, caption, head, rows]) =>
        make('table', {}, ...(hasCaption ? [make('caption', {}, caption)] : []), make('thead', {}, head), make('tbody', {}, ...rows)),
      )
  })
}

/** Ids that stood before on the page are taken away: no page has one twice. */
function withoutRepeatedIds(root: Root): Root {
  const seen = new Set<unknown>()
  const visit = <Node extends ElementContent>(node: Node): Node => {
    if (node.type !== 'element') return node
    const { id: name, ...properties } = node.properties
    const kept = name === undefined || seen.has(name) ? properties : { id: name, ...properties }
    seen.add(name)
    return { ...node, properties: kept, children: node.children.map(visit) }
  }
  return { ...root, children: root.children.map((node) => visit(node as ElementContent)) }
}

export const randomPage: fc.Arbitrary<Root> = fc.array(block, { maxLength: 8 }).map((children) => withoutRepeatedIds({ type: 'root', children }))

/** A small change of a page, at a place given by numbers. */
interface Change {
  readonly kind: 'remove' | 'repeat' | 'swap' | 'word' | 'unwrap' | 'attribute' | 'move' | 'replace' | 'wrap' | 'open'
  readonly at: number
  readonly to: number
  readonly block: Element
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('remove', 'repeat', 'swap', 'word', 'unwrap', 'attribute', 'move', 'replace', 'wrap', 'open'),
  at: fc.nat(1000),
  to: fc.nat(1000),
  block,
})

/** A page and what became of it after some changes anywhere in it. */
export const editedPair: fc.Arbitrary<[Root, Root]> = fc
  .tuple(randomPage, fc.array(change, { minLength: 1, maxLength: 6 }))
  .map(([page, changes]) => [page, withoutRepeatedIds(changes.reduce(applyChange, structuredClone(page)))])

/** Parents whose children can be taken out and put about freely, each with one index. */
function placesIn(root: Root): [Root | Element, number][] {
  const places: [Root | Element, number][] = []
  const visit = (parent: Root | Element) => {
    for (const [index, child] of parent.children.entries()) {
      if (child.type === 'element' && FREE.has(parent.type === 'root' ? 'root' : parent.tagName)) places.push([parent, index])
      if (child.type === 'element') visit(child)
    }
  }
  visit(root)
  return places
}

const FREE = new Set(['root', 'ul', 'ol', 'blockquote', 'div', 'tbody'])

function applyChange(root: Root, { kind, at, to, block: other }: Change): Root {
  const places = placesIn(root)
  const [parent, index] = places[at % places.length] ?? []
  if (parent === undefined || index === undefined) return { ...root, children: [other] }
  const [target, place] = places[to % places.length] as [Root | Element, number]
  const children = parent.children as ElementContent[]
  const node = children[index] as Element
  const isFlow = parent.type === 'root' || parent.tagName === 'div' || parent.tagName === 'blockquote'
  if (kind === 'remove' && children.length > 1) children.splice(index, 1)
  if (kind === 'repeat') children.splice(index, 0, structuredClone(node))
  if (kind === 'swap') children.reverse()
  if (kind === 'replace' && isFlow) children.splice(index, 1, other)
  if (kind === 'wrap' && isFlow) children.splice(index, 1, make('blockquote', {}, node))
  if (kind === 'open' && isFlow && (node.tagName === 'div' || node.tagName === 'blockquote')) children.splice(index, 1, ...node.children)
  if (kind === 'attribute') changeAttributes(node)
  if (kind === 'word') changeWords(node, at)
  if (kind === 'unwrap') node.children = node.children.flatMap((child) => (child.type === 'element' && INLINE.has(child.tagName) ? child.children : [child]))
  if (
    kind === 'move' &&
    children.length > 1 &&
    target.type === parent.type &&
    (target.type === 'root' || (parent.type !== 'root' && target.tagName === parent.tagName && !contains(node, target)))
  ) {
    children.splice(index, 1)
    target.children.splice(Math.min(place, target.children.length), 0, node)
  }
  return root
}

const INLINE = new Set(['strong', 'em', 'a', 'code'])

const contains = (node: Element, other: Root | Element): boolean =>
  node === other || node.children.some((child) => child.type === 'element' && contains(child, other))

function changeAttributes(node: Element): void {
  if (node.tagName === 'a') node.properties = { href: '/changed/' }
  if (node.tagName === 'img') node.properties = { ...node.properties, alt: 'another' }
  if (node.tagName === 'ol') node.properties = { start: 12 }
  if (node.tagName === 'ul') node.tagName = 'ol'
  if (node.tagName === 'h2') node.tagName = 'h3'
  if (node.tagName === 'td') node.properties = { rowSpan: 2 }
  for (const child of node.children) if (child.type === 'element') changeAttributes(child)
}

function changeWords(node: Element, at: number): void {
  for (const child of node.children) {
    if (child.type === 'text')
      child.value = child.value
        .split(' ')
        .toSpliced(at % 3, at % 2, 'changed')
        .join(' ')
    else if (child.type === 'element') changeWords(child, at)
  }
}
