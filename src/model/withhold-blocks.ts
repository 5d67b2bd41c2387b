import type { Nodes, Parents, PhrasingContent, Root } from 'mdast'
import { toString as plainString } from 'mdast-util-to-string'
import { REGISTER_NAMES, type ReferenceTarget } from '#schemas'
import { attributeOf, type ComponentNode } from './component-node.ts'
import type { Edition } from './edition.ts'
import { linkTarget } from './link-target.ts'
import type { Section } from './section.ts'
import { isGoneOf, type Withheld } from './withheld.ts'
import { capitalise } from './wording.ts'

/** A section’s text without what is withheld. */
export interface KeptText {
  readonly body: Root
  /** What stands in the new tree for each node that is left. */
  readonly keptAs: ReadonlyMap<Nodes, Nodes>
  /** Offsets in the body of all that was taken out or put in other words. */
  readonly gaps: readonly { readonly start: number; readonly end: number }[]
}

/**
 * Takes out of a section’s text the blocks that `isHidden` names, and those that print something withheld. A link or a reference to
 * something withheld keeps the words that its author wrote; words that would be made from what is withheld give way to plain ones.
 */
export function withholdBlocks(
  edition: Edition,
  section: Section,
  { isHidden, withheld }: { isHidden: (node: Nodes) => boolean; withheld: Withheld },
): KeptText {
  const keptAs = new Map<Nodes, Nodes>()
  const gaps: { start: number; end: number }[] = []
  const gap = (node: Nodes) => {
    const { start, end } = node.position ?? {}
    if (start?.offset !== undefined && end?.offset !== undefined) gaps.push({ start: start.offset, end: end.offset })
  }
  const keep = (node: Nodes, isFirst: boolean): Nodes[] => {
    const other = isHidden(node) || printsWithheld(node, withheld) ? [] : inOtherWords(edition, section, { node, withheld, isFirst })
    if (other !== undefined) {
      gap(node)
      return other.flatMap((words) => (words.type === 'text' ? [words] : keep(words, isFirst)))
    }
    const narrowed = narrowedTable(node, withheld)
    if (narrowed !== node) gap(node)
    if (!('children' in narrowed) || narrowed.children.length === 0) {
      keptAs.set(node, narrowed)
      return [narrowed]
    }
    const children = (narrowed.children as Nodes[]).flatMap((child, index) => keep(child, index === 0))
    if (children.length === 0 && HOLDERS.has(node.type)) return []
    const isSame = children.length === narrowed.children.length && children.every((child, index) => child === narrowed.children[index])
    const kept = isSame ? narrowed : ({ ...narrowed, children } as Parents)
    keptAs.set(node, kept)
    return [kept]
  }
  const children = section.body.children.flatMap((node) => keep(node, false)) as Root['children']
  return { body: { ...section.body, children }, keptAs, gaps }
}

/** Nodes that are nothing without what they hold. */
const HOLDERS: ReadonlySet<string> = new Set(['list', 'listItem', 'blockquote', 'mdxJsxFlowElement'])

const isComponent = (node: Nodes): node is ComponentNode => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'

/** What a component that stands on lines of its own prints or is narrowed to, by its attributes. */
const PRINTED: Readonly<Record<string, readonly (readonly [attribute: string, target: ReferenceTarget])[]>> = {
  Duty: [['id', 'duties']],
  Requirement: [['id', 'requirements']],
  SharingMatrix: [
    ['agency', 'agencies'],
    ['cohort', 'cohorts'],
  ],
}

function printsWithheld(node: Nodes, withheld: Withheld): boolean {
  if (!isComponent(node)) return false
  const isGone = isGoneOf(withheld)
  const named = (PRINTED[node.name ?? ''] ?? []).some(([attribute, target]) => isGone(attributeOf(node, attribute) ?? '', target))
  return named || (node.name === 'RegisterTable' && attributeOf(narrowedTable(node, withheld) as ComponentNode, 'only') === '')
}

/** A table of chosen records without those that are withheld. */
function narrowedTable(node: Nodes, withheld: Withheld): Nodes {
  const only = isComponent(node) && node.name === 'RegisterTable' ? attributeOf(node, 'only') : undefined
  if (only === undefined || !isComponent(node)) return node
  const target = tableTarget(attributeOf(node, 'register') ?? '')
  const isGone = isGoneOf(withheld)
  const ids = only.split(/[\s,]+/).filter((id) => id !== '')
  const left = target === undefined ? ids : ids.filter((id) => !isGone(id, target))
  if (left.length === ids.length) return node
  const attributes = node.attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute' && attribute.name === 'only' ? { ...attribute, value: left.join(' ') } : attribute,
  )
  return { ...node, attributes }
}

function tableTarget(register: string): ReferenceTarget | undefined {
  if (register === 'duties') return 'roles'
  if (register === 'sections') return 'chapters|sections'
  return REGISTER_NAMES.find((name) => name === register)
}

interface Reference {
  readonly node: Nodes
  readonly withheld: Withheld
  /** Whether it is the first thing in what holds it, so that its words take a capital. */
  readonly isFirst: boolean
}

/** What stands for a link or a reference to something withheld; undefined where it is neither. */
function inOtherWords(edition: Edition, section: Section, { node, withheld, isFirst }: Reference): Nodes[] | undefined {
  const isGone = isGoneOf(withheld)
  const words = (noun: string): PhrasingContent[] => {
    const phrase = `${noun} that is not in this version of the manual`
    return [{ type: 'text', value: isFirst ? capitalise(phrase) : phrase }]
  }
  if (node.type === 'link') {
    if (!leadsToWithheld(edition, section, { url: node.url, withheld })) return undefined
    return plainString(node).trim() === '' ? words('a section') : node.children
  }
  if (!isComponent(node)) return undefined
  const id = attributeOf(node, 'id') ?? ''
  if (node.name === 'DutyRef' && isGone(id, 'duties')) return words('a duty')
  if (node.name !== 'Term' || !isGone(id, 'glossary')) return undefined
  return plainString(node).trim() === '' ? words('a term') : (node.children as Nodes[])
}

/** Whether a link written in a section leads to something that is withheld. */
export function leadsToWithheld(edition: Edition, section: Section, { url, withheld }: { url: string; withheld: Withheld }): boolean {
  const found = linkTarget(edition, section, url)
  if (found.kind !== 'inside') return false
  const { target } = found
  if (target.to === 'section') return withheld.sections.has(target.id)
  if (target.to === 'chapter') return withheld.chapters.has(target.id)
  if (target.to !== 'block') return false
  return withheld.sections.has(target.section) || withheld.blocks.has(`${target.section}#${target.id}`) || withheld.duties.has(target.id)
}
