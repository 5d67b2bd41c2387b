import type { Element, ElementContent } from 'hast'
import type { Edit, Token } from '../words/token.ts'
import { changeOfElement } from './change-element.ts'
import { elementWords } from './describe-change.ts'
import { attributesOf, isQuiet, printAttributes } from './html-attributes.ts'
import { type Ends, joinNodes, type Span } from './join-nodes.ts'
import { copyNodes, copyShell, insOrDel, makeElement, spoken, textNode } from './make-marks.ts'
import type { InlineNode, Line } from './read-inline.ts'

/** The words of two leaves in one line, with the number of stretches that changed and what else did. */
export interface InlineRedline {
  readonly nodes: ElementContent[]
  readonly edits: number
  readonly details: readonly string[]
}

/**
 * Merges two lines of words along an alignment of their tokens. Elements that hold the same words are one element, with its changed
 * attributes kept; one that only one line has around words of both is marked as formatting that came or went; where elements of the
 * two lines cross, the words in the crossing are shown as removed and added. Nothing is ever cut.
 */
export function redlineInline(old: Line, fresh: Line, edits: readonly Edit[]): InlineRedline {
  const details: string[] = []
  let changes = 0
  const ends = alignedEnds(old.tokens.length, fresh.tokens.length, edits)

  const build = (left: readonly InlineNode[], right: readonly InlineNode[]): ElementContent[] => {
    const output: ElementContent[] = []
    // A number that stands in front of the words stays in front, also of words that went.
    const numbers = [uiAtStart(left), uiAtStart(right)] as const
    for (const node of right.slice(0, numbers[1])) if (node.kind === 'ui') output.push(...copyNodes(node.nodes, 'new'))
    const same = wordsAlike(left, right, { ends, from: numbers })
    if (same > 0) output.push(textNode(printWords(right.slice(numbers[1], numbers[1] + same), fresh)))
    let [a, b] = [numbers[0] + same, numbers[1] + same]
    for (const span of joinNodes({ nodes: left, from: a }, { nodes: right, from: b }, ends)) {
      output.push(...replaced(left.slice(a, span.old[0]), right.slice(b, span.fresh[0])), ...joined(span, left, right))
      a = span.old[1]
      b = span.fresh[1]
    }
    return mergeText([...output, ...replaced(left.slice(a), right.slice(b))])
  }

  const joined = (span: Span, left: readonly InlineNode[], right: readonly InlineNode[]): ElementContent[] => {
    const [one, other] = [left[span.old[0]] as InlineNode, right[span.fresh[0]] as InlineNode]
    if (span.kind === 'one') {
      if (other.kind === 'token') return [textNode((fresh.tokens[other.at] as Token).text)]
      if (other.kind === 'ui' || one.kind === 'ui' || one.kind === 'token') return []
      const content = one.kind === 'mark' && other.kind === 'mark' ? build(one.nodes, other.nodes) : copyNodes(other.element.children, 'new')
      return changed(one.element, other.element, content)
    }
    changes += 1
    if (span.kind === 'gained') {
      const mark = other as Extract<InlineNode, { kind: 'mark' }>
      const shell = copyShell(mark.element, 'new', build(left.slice(...span.old), mark.nodes))
      const isLoud = !isQuietElement(mark.element)
      const words = `now ${formatWords(mark.element)}`
      if (isLoud) details.push(words)
      return [
        { ...shell, properties: { ...shell.properties, ...(isLoud ? { dataDiff: 'mod' } : {}), dataDiffMark: 'ins' } },
        ...(isLoud ? [spoken(` (${words})`)] : []),
      ]
    }
    const mark = one as Extract<InlineNode, { kind: 'mark' }>
    const isLoud = !isQuietElement(mark.element)
    const words = `no longer ${formatWords(mark.element)}`
    if (isLoud) details.push(words)
    return [
      makeElement('span', { ...(isLoud ? { dataDiff: 'mod' } : {}), ...lostElement(mark.element) }, build(mark.nodes, right.slice(...span.fresh))),
      ...(isLoud ? [spoken(` (${words})`)] : []),
    ]
  }

  const changed = (before: Element, after: Element, content: ElementContent[]): ElementContent[] => {
    const change = changeOfElement(before, after)
    const shell = copyShell(after, 'new', content)
    const element = { ...shell, properties: { ...shell.properties, ...change.properties } }
    if (change.details.length === 0) return [element]
    changes += 1
    details.push(...change.details)
    return [element, spoken(` (${change.details.join('; ')})`)]
  }

  const replaced = (left: readonly InlineNode[], right: readonly InlineNode[]): ElementContent[] => {
    const gone = printNodes(left, old, 'old')
    const output: ElementContent[] = gone.length === 0 ? [] : [insOrDel('del', gone)]
    let come: InlineNode[] = []
    const endRun = () => {
      const nodes = printNodes(come, fresh, 'new')
      if (nodes.length > 0) output.push(insOrDel('ins', nodes))
      come = []
    }
    for (const node of right) {
      if (node.kind !== 'ui') come.push(node)
      else {
        endRun()
        output.push(...copyNodes(node.nodes, 'new'))
      }
    }
    endRun()
    if (gone.length > 0 || right.some(({ kind }) => kind !== 'ui')) changes += 1
    return output
  }

  return { nodes: build(old.nodes, fresh.nodes), edits: changes, details }
}

/** Nodes of one line as they stand; of the old line without what belongs to no text. */
export function printNodes(nodes: readonly InlineNode[], line: Line, side: 'old' | 'new'): ElementContent[] {
  const printed = nodes.flatMap((node): ElementContent[] => {
    if (node.kind === 'token') return [textNode((line.tokens[node.at] as Token).text)]
    if (node.kind === 'ui') return side === 'old' ? [] : copyNodes(node.nodes, side)
    if (node.kind === 'atom') return copyNodes([node.element], side)
    return [copyShell(node.element, side, printNodes(node.nodes, line, side))]
  })
  return mergeText(printed)
}

/** What is kept of an element that went while its content stayed. */
export const lostElement = (element: Element) => {
  const { id } = element.properties
  const values = { ...attributesOf(element), ...(typeof id === 'string' ? { id } : {}) }
  return { dataDiffMark: 'del', dataDiffOldTag: element.tagName, ...(Object.keys(values).length > 0 ? { dataDiffOld: JSON.stringify(values) } : {}) }
}

const isQuietElement = (element: Element): boolean => element.tagName === 'span' && printAttributes(attributesOf(element), (name) => !isQuiet(name)) === ''

function formatWords(element: Element): string {
  const { href } = attributesOf(element)
  return element.tagName === 'a' && href !== undefined ? `a link to ${href}` : elementWords(element.tagName)
}

/** For each token of either line the one that it is in the other, -1 where it has none. */
function alignedEnds(oldLength: number, freshLength: number, edits: readonly Edit[]): { old: Int32Array; fresh: Int32Array } {
  const ends = { old: new Int32Array(oldLength).fill(-1), fresh: new Int32Array(freshLength).fill(-1) }
  for (const edit of edits) {
    if (!edit.same) continue
    for (let at = 0; at < edit.old[1] - edit.old[0]; at += 1) {
      ends.old[edit.old[0] + at] = edit.new[0] + at
      ends.fresh[edit.new[0] + at] = edit.old[0] + at
    }
  }
  return ends
}

/** How many nodes at the beginning of a list are of no text. */
function uiAtStart(nodes: readonly InlineNode[]): number {
  const first = nodes.findIndex(({ kind }) => kind !== 'ui')
  return first < 0 ? nodes.length : first
}

/** How many words from two places of both lists on are aligned with each other, each directly in its list. */
function wordsAlike(
  left: readonly InlineNode[],
  right: readonly InlineNode[],
  { ends, from: [a, b] }: { ends: Ends; from: readonly [number, number] },
): number {
  let count = 0
  for (let other = right[b]; other?.kind === 'token'; other = right[b + count]) {
    const one = left[a + count]
    if (one?.kind !== 'token' || ends.old[one.at] !== other.at) break
    count += 1
  }
  return count
}

const printWords = (nodes: readonly InlineNode[], { tokens }: Line): string => {
  let text = ''
  for (const node of nodes) if (node.kind === 'token') text += (tokens[node.at] as Token).text
  return text
}

/** Takes texts that follow each other as one. The nodes are those made here, of no other tree. */
function mergeText(nodes: readonly ElementContent[]): ElementContent[] {
  const merged: ElementContent[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (node.type === 'text' && last?.type === 'text') last.value += node.value
    else merged.push(node)
  }
  return merged
}
