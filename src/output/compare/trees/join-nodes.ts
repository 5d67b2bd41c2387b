import type { InlineNode } from './read-inline.ts'

/** Which token is which in two lines; -1 where a token has no other. */
export interface Ends {
  readonly old: Int32Array
  readonly fresh: Int32Array
}

/**
 * A run of nodes of each line that hold the same words: `one` node on each side, or an element of the new line around nodes of the old
 * (`gained`), or of the old line around nodes of the new (`lost`). Ranges are half open.
 */
export interface Span {
  readonly kind: 'one' | 'gained' | 'lost'
  readonly old: readonly [number, number]
  readonly fresh: readonly [number, number]
}

/** The spans of two lists of nodes that stand at one place, in order. Where elements cross, aligned words are let go until none does. */
export function joinNodes({ nodes: left, from: leftFrom }: Nodes, { nodes: right, from: rightFrom }: Nodes, ends: Ends): Span[] {
  const [owners, others] = [ownersOf(left, leftFrom), ownersOf(right, rightFrom)]
  const links: Link[] = []
  for (const [index, old] of owners.nodes.entries()) {
    const token = owners.first + index
    const fresh = ownerOf(others, ends.old[token] as number)
    if (fresh === undefined) {
      release(token, ends)
      continue
    }
    const last = links.at(-1)
    if (last?.old === old && last.fresh === fresh) last.tokens.push(token)
    else links.push({ old, fresh, tokens: [token] })
  }
  for (let token = others.first; token < others.first + others.nodes.length; token += 1) {
    if (ends.fresh[token] !== -1 && ownerOf(owners, ends.fresh[token] as number) === undefined) ends.fresh[token] = -1
  }
  return connected(links).flatMap((group) => spansOfGroup(group, { left, right, ends }))
}

/** The nodes of a list from one of them on. */
interface Nodes {
  readonly nodes: readonly InlineNode[]
  readonly from: number
}

interface Link {
  readonly old: number
  readonly fresh: number
  readonly tokens: number[]
}

/** Which node each token stands in, from the first token on: the tokens of a list of nodes follow each other. */
interface Owners {
  readonly first: number
  readonly nodes: readonly number[]
}

function ownersOf(nodes: readonly InlineNode[], from: number): Owners {
  const owners: number[] = []
  let first = 0
  const visit = (node: InlineNode, owner: number) => {
    if (node.kind === 'token' || node.kind === 'atom') {
      if (owners.length === 0) first = node.at
      owners.push(owner)
    } else if (node.kind === 'mark') for (const inner of node.nodes) visit(inner, owner)
  }
  for (let index = from; index < nodes.length; index += 1) visit(nodes[index] as InlineNode, index)
  return { first, nodes: owners }
}

const ownerOf = ({ first, nodes }: Owners, token: number): number | undefined => (token < first ? undefined : nodes[token - first])

function release(token: number, ends: Ends): void {
  const other = ends.old[token] as number
  if (other >= 0) ends.fresh[other] = -1
  ends.old[token] = -1
}

/** Links that share a node, together. Links never cross, so a group is a run. */
function connected(links: readonly Link[]): Link[][] {
  const groups: Link[][] = []
  for (const link of links) {
    const last = groups.at(-1)?.at(-1)
    if (last !== undefined && (last.old === link.old || last.fresh === link.fresh)) groups.at(-1)?.push(link)
    else groups.push([link])
  }
  return groups
}

interface Place {
  readonly left: readonly InlineNode[]
  readonly right: readonly InlineNode[]
  readonly ends: Ends
}

function spansOfGroup(links: readonly Link[], place: Place): Span[] {
  const [first, last] = [links[0] as Link, links.at(-1) as Link]
  const [isOneOld, isOneFresh] = [first.old === last.old, first.fresh === last.fresh]
  const span = { old: [first.old, last.old + 1], fresh: [first.fresh, last.fresh + 1] } as const
  const [one, other] = [place.left[first.old] as InlineNode, place.right[first.fresh] as InlineNode]
  if (isOneOld && isOneFresh && one.kind === other.kind) {
    if (!wouldNestLinks(other, one.kind === 'mark' && !isLink(one) ? one.nodes : [])) return [{ kind: 'one', ...span }]
    return letGo(links, place)
  }
  const twin = bestTwin(links, place)
  if (twin === undefined) {
    if (isOneFresh && other.kind === 'mark') return wouldNestLinks(other, place.left.slice(...span.old)) ? letGo(links, place) : [{ kind: 'gained', ...span }]
    if (isOneOld && one.kind === 'mark') return [{ kind: 'lost', ...span }]
  }
  const kept = twin ?? links.reduce((best, link) => (link.tokens.length > best.tokens.length ? link : best))
  const rest = links.filter((link) => {
    const isCrossing = link !== kept && (link.old === kept.old || link.fresh === kept.fresh)
    if (isCrossing) for (const token of link.tokens) release(token, place.ends)
    return !isCrossing
  })
  return connected(rest).flatMap((group) => spansOfGroup(group, place))
}

/** Words that nothing can hold together: removed and added. */
function letGo(links: readonly Link[], { ends }: Place): Span[] {
  for (const { tokens } of links) for (const token of tokens) release(token, ends)
  return []
}

const isLink = (node: InlineNode): boolean => node.kind === 'mark' && node.element.tagName === 'a'

/** Whether a new link would stand around an old one, which HTML does not allow. */
const wouldNestLinks = (around: InlineNode, nodes: readonly InlineNode[]): boolean => isLink(around) && nodes.some(hasLink)

const hasLink = (node: InlineNode): boolean => isLink(node) || (node.kind === 'mark' && node.nodes.some(hasLink))

/**
 * Of two elements with one tag that share words, those that share most: they are one element, although words went in or out of it.
 * Unless most of the words went in or out, and it is no link: then only the formatting is another.
 */
function bestTwin(links: readonly Link[], { left, right }: Place): Link | undefined {
  let best: Link | undefined
  for (const link of links) {
    const [one, other] = [left[link.old] as InlineNode, right[link.fresh] as InlineNode]
    const isTwin = one.kind === 'mark' && other.kind === 'mark' && one.element.tagName === other.element.tagName
    if (isTwin && (best === undefined || link.tokens.length > best.tokens.length)) best = link
  }
  const words = links.reduce((sum, { tokens }) => sum + tokens.length, 0)
  return best !== undefined && (isLink(left[best.old] as InlineNode) || 2 * best.tokens.length >= words) ? best : undefined
}
