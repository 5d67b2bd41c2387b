import type { Nodes } from 'mdast'
import { attributeOf } from '../../../model/component-node.ts'
import type { Section } from '../../../model/section.ts'

/** The attribute of each component that is its block id: it names the block and is none of its words. */
const BLOCK_ID: Readonly<Record<string, string>> = {
  Note: 'id',
  Requirement: 'block',
  RegisterTable: 'id',
  SharingMatrix: 'id',
  Notice: 'id',
  Figure: 'id',
}

/** How text of the older edition is read beside the newer. */
export interface ReadAs {
  /** Where a link written there leads now: a section that moved is followed. */
  readonly follow?: FollowLink | undefined
  /** Makes declared renames. Only in words: ids stay. */
  readonly rename?: ((words: string) => string) | undefined
}

export type FollowLink = (url: string) => string

/** The authored body of a section as text that is equal where its words, links, structure and components are; ids of blocks, positions and line breaks do not count. */
export const authoredBody = (section: Section, as: ReadAs = {}): string => authoredNode(section.body, as)

/** The same for one node. With `own`, of a list item only what stands in its first line and of a note only its kind. */
export function authoredNode(node: Nodes, as: ReadAs = {}, own = false): string {
  const { rename = asWritten, follow = asWritten } = as
  if (node.type === 'text') return rename(node.value.replace(/\s+/g, ' '))
  const children = 'children' in node ? (own ? ownChildren(node) : (node.children as Nodes[])) : []
  const inside = children.map((child) => authoredNode(child, as)).join('')
  if (node.type === 'paragraph') return `<p>${inside.trim()}</p>`
  const url = node.type === 'link' ? ` url=${JSON.stringify(follow(node.url))}` : ''
  return `<${node.type}${url}${attributesOf(node, rename)}>${inside}</${node.type}>`
}

const asWritten = (words: string) => words

/** Follows links to sections that stand under another id, given each old id with its new one. */
export const followMoves =
  (moves: ReadonlyMap<string, string>): FollowLink =>
  (url) => {
    const [place = '', ...anchor] = url.split('#')
    return [moves.get(place) ?? place, ...anchor].join('#')
  }

function ownChildren(node: Extract<Nodes, { children: unknown }>): Nodes[] {
  if (node.type === 'mdxJsxFlowElement' && node.name === 'Note') return []
  return node.type === 'listItem' ? node.children.slice(0, 1) : (node.children as Nodes[])
}

/** Attributes of components that hold words. */
const WORDED: ReadonlySet<string> = new Set(['alt', 'caption'])

function attributesOf(node: Nodes, rename: (words: string) => string): string {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const name = node.name ?? ''
    const attributes = node.attributes.flatMap((attribute) => (attribute.type === 'mdxJsxAttribute' && attribute.name !== BLOCK_ID[name] ? attribute.name : []))
    return ` ${name}${attributes
      .sort()
      .map((key) => ` ${key}=${JSON.stringify(WORDED.has(key) ? rename(attributeOf(node, key) ?? '') : attributeOf(node, key))}`)
      .join('')}`
  }
  const told = ['depth', 'ordered', 'title', 'value', 'align', 'lang'].flatMap((key) => {
    const value = (node as unknown as Record<string, unknown>)[key]
    return value === undefined || value === null ? [] : ` ${key}=${JSON.stringify(value)}`
  })
  return told.join('')
}
