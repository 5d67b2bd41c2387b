import type { InlineNode, Line } from './read-inline.ts'

/** The nodes of a line between two tokens, with only those tokens. Undefined where an element reaches over an end. */
export function sliceLine({ tokens, nodes }: Line, from: number, to: number): Line | undefined {
  const kept: InlineNode[] = []
  let last = -1
  for (const node of nodes) {
    const [first, end] = rangeOf(node, last)
    last = end
    if (node.kind === 'ui' ? first + 1 >= from && (first + 1 < to || to === tokens.length) : first >= from && end < to) kept.push(shift(node, from))
    else if (node.kind !== 'ui' && end >= from && first < to) return undefined
  }
  return { tokens: tokens.slice(from, to), nodes: kept }
}

/** First and last token of a node; of one without any, the token before it. */
function rangeOf(node: InlineNode, before: number): [number, number] {
  if (node.kind === 'token' || node.kind === 'atom') return [node.at, node.at]
  if (node.kind === 'ui') return [before, before]
  let range: [number, number] | undefined
  for (const inner of node.nodes) {
    const [first, last] = rangeOf(inner, range?.[1] ?? before)
    range = range === undefined ? [first, last] : [range[0], last]
  }
  return range ?? [before, before]
}

function shift(node: InlineNode, by: number): InlineNode {
  if (node.kind === 'ui') return node
  return node.kind === 'mark' ? { ...node, nodes: node.nodes.map((inner) => shift(inner, by)) } : { ...node, at: node.at - by }
}
