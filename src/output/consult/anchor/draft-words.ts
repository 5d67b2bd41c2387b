import type { Element, Nodes } from 'hast'
import type { Edition } from '../../../model/edition.ts'
import type { Section } from '../../../model/section.ts'
import { treeRenderer } from '../../../render/section-tree.ts'
import { readWords, type TreeView } from './read-words.ts'

/** A block of a draft, with the words that comments count positions in. */
export interface DraftBlock {
  readonly id: string
  readonly what: 'block' | 'duty'
  readonly section: string
  readonly words: string
  readonly isHeading: boolean
}

/** The words of every block of a draft, in reading order: what comments are anchored in. */
export interface DraftWords {
  readonly edition: string
  /** SHA-256 of the draft. */
  readonly digest: string
  readonly blocks: readonly DraftBlock[]
  /** Ids of sections, in reading order, with their titles. */
  readonly sections: ReadonlyMap<string, string>
}

/** Reads the words of every block that has a written id, as pages print them; or only those of some sections. */
export function draftWords(edition: Edition, sections: Iterable<Section> = edition.sections.values()): DraftWords {
  const treeOf = treeRenderer(edition, { base: '/' })
  return {
    edition: edition.data.edition,
    digest: edition.digest,
    blocks: [...sections].flatMap((section) => sectionBlocks(section, treeOf(section).tree)),
    sections: new Map([...edition.sections.values()].map(({ id, title }) => [id, title])),
  }
}

/** The same of one section only; none where the edition has no such section. */
export function sectionWords(edition: Edition, id: string): DraftBlock[] {
  const section = edition.sections.get(id)
  return section === undefined ? [] : sectionBlocks(section, treeRenderer(edition, { base: '/' })(section).tree)
}

function sectionBlocks(section: Section, tree: Nodes): DraftBlock[] {
  const blocks = new Map(section.blocks.flatMap((block) => (block.id === undefined ? [] : [[block.id, block] as const])))
  const ids = new Set(blocks.keys())
  const found = new Map<string, string>()
  const visit = (node: Nodes) => {
    const id = HAST.id(node)
    if (id !== undefined && ids.has(id) && !found.has(id)) found.set(id, readWords(node, HAST, ids).words)
    if ('children' in node) for (const child of node.children) visit(child as Nodes)
  }
  visit(tree)
  return [...blocks.values()].map(({ id = '', kind }) => ({
    id,
    what: kind === 'duty' ? 'duty' : 'block',
    section: section.id,
    words: found.get(id) ?? '',
    isHeading: kind === 'heading',
  }))
}

/** How to walk the engine’s own trees. */
const HAST: TreeView<Nodes> = {
  text: (node) => (node.type === 'text' ? node.value : undefined),
  tag: (node) => (node.type === 'element' ? node.tagName : undefined),
  id: (node) => (node.type === 'element' && typeof node.properties.id === 'string' ? node.properties.id : undefined),
  classes: (node) => classNames(node as Element),
  children: (node) => ('children' in node ? (node.children as Nodes[]) : []),
}

const classNames = ({ properties }: Element): readonly string[] => {
  const names = properties?.className
  return Array.isArray(names) ? names.map(String) : typeof names === 'string' ? [names] : []
}
