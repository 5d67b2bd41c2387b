import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { EditionComparison, SectionChange } from '#schemas'
import type { Edition } from '../../../model/edition.ts'
import { permanentBase } from '../../../model/permanent-address.ts'
import type { Section } from '../../../model/section.ts'
import { treeRenderer } from '../../../render/section-tree.ts'
import { compareTrees, type Redline } from '../trees/compare-trees.ts'
import { followMoves } from './authored-text.ts'
import { markRenames } from './mark-renames.ts'
import { PLACE, placeLinks, sayPlaces } from './place-links.ts'
import { setNumbersApart } from './set-numbers-apart.ts'

/** A section on both sides, by its ids; a change of a comparison is one, and so are two sections. */
export interface RedlinePair {
  readonly old?: { readonly id: string } | undefined
  readonly new?: { readonly id: string } | undefined
  readonly lineage?: SectionChange['lineage']
}

export interface SectionRedlineSetting {
  /** Where the newer edition stands on the site; links of text that stands lead there. */
  readonly base: string
  /** Where the older stands; links of deleted text lead there. Its permanent place if not given. */
  readonly oldBase?: string | undefined
  /** The comparison the pair is of: its renames are marked, and links to sections that it found moved are no change. */
  readonly comparison?: Pick<EditionComparison, 'sections' | 'renames'> | undefined
}

/** A redline of one section with its HTML. */
export interface SectionRedline extends Redline {
  readonly html: string
}

/**
 * The redline of one section: both sides printed by the one renderer and compared. Display numbers belong to neither text, and links
 * are compared by where they lead, not by where an edition stands. What split off from another section, or was merged into it, is
 * held against the blocks it had there. Marks that are only a declared rename carry `data-diff-rename`.
 */
export function sectionRedline(old: Edition, fresh: Edition, pair: RedlinePair, setting: SectionRedlineSetting): SectionRedline {
  const { base, oldBase = permanentBase(old), comparison } = setting
  const before = old.sections.get(pair.old?.id ?? '')
  const after = fresh.sections.get(pair.new?.id ?? '')
  const moved = (comparison?.sections ?? []).flatMap(({ old: was, new: now }): [string, string][] =>
    was && now && was.id !== now.id ? [[was.id, now.id]] : [],
  )
  const moves = followMoves(new Map(moved))
  const followBack = followMoves(new Map(moved.map(([was, now]) => [now, was])))
  const newTree = after === undefined ? EMPTY : treeOf(fresh)(after)
  const kept = before === undefined ? [] : treeOf(old)(before).children
  const oldTree: Root = { type: 'root', children: [...kept, ...borrowed(old, after, pair)] }
  const { tree, blocks, isChanged } = compareTrees(setNumbersApart(placeLinks(oldTree, { follow: moves })), setNumbersApart(newTree), { idPrefix: 'diff-' })
  const placed = placeLinks(markRenames(tree, comparison?.renames ?? []), { base, oldBase, followBack })
  const named = blocks.map((block) => ({ ...block, details: block.details.map(sayPlaces) }))
  return { tree: placed, blocks: named, isChanged, html: toHtml(placed) }
}

const EMPTY: Root = { type: 'root', children: [] }

const renderers = new WeakMap<Edition, (section: Section) => { readonly tree: Root }>()

/** Renders for comparison, with links that say only where in an edition they lead. The renderer is kept with its edition. */
function treeOf(edition: Edition): (section: Section) => Root {
  const render = renderers.get(edition) ?? treeRenderer(edition, { base: PLACE })
  renderers.set(edition, render)
  return (section) => render(section).tree
}

/** Blocks that stood in another section of the older edition and now stand in this one, as the lineage says. */
function borrowed(old: Edition, after: Section | undefined, { lineage, old: own }: RedlinePair): Root['children'] {
  if (after === undefined || lineage === undefined || !['split', 'merged'].includes(lineage.kind)) return []
  const ids = new Set(after.blocks.flatMap(({ id }) => id ?? []))
  const others = lineage.from.filter((id) => id !== own?.id).flatMap((id) => old.sections.get(id) ?? [])
  return others.flatMap((section) => treeOf(old)(section).children.filter((node) => node.type === 'element' && holdsId(node, ids)))
}

const holdsId = (node: Element, ids: ReadonlySet<string>): boolean =>
  ids.has(String(node.properties['id'] ?? '')) || node.children.some((child) => child.type === 'element' && holdsId(child, ids))
