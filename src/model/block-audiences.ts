import type { Nodes, Parents } from 'mdast'
import { narrowerOf } from './audience.ts'
import type { Block } from './block.ts'
import { attributeOf } from './component-node.ts'
import type { Edition } from './edition.ts'
import type { Section } from './section.ts'

/**
 * Who may read each node of a section’s text that holds or is a block: its own mark, that of its duty, and those of all it stands in,
 * whichever is the narrowest. A heading takes with it what stands under it, up to the next heading of its level or above; an item
 * what is listed under it; a note its paragraphs. Undefined is the default of the manual.
 */
export const blockAudiences = (edition: Edition, section: Section): ReadonlyMap<Nodes, string | undefined> => readMarks(edition, section).audiences

/** Blocks that fewer may read than what they stand in, each with its mark. Duties are not among them: they say it themselves. */
export const narrowedBlocks = (edition: Edition, section: Section): ReadonlyMap<Nodes, string> => readMarks(edition, section).narrowed

function readMarks(edition: Edition, section: Section) {
  const { config } = edition
  const blocks = new Map<Nodes, Block>(section.blocks.map((block) => [block.node, block]))
  const duties = new Map(section.duties.map((duty) => [duty.id, duty]))
  const audiences = new Map<Nodes, string | undefined>()
  const narrowed = new Map<Nodes, string>()
  const narrow = (node: Nodes, outer: string | undefined) => {
    const mark = ownMark(node)
    const inner = mark === undefined ? outer : narrowerOf(config, outer, mark)
    if (inner !== outer && inner !== undefined && blocks.get(node)?.kind !== 'duty') narrowed.set(node, inner)
    return inner
  }
  const ownMark = (node: Nodes): string | undefined => {
    const block = blocks.get(node)
    const duty = block?.kind === 'duty' ? duties.get(attributeOf(node as Parameters<typeof attributeOf>[0], 'id') ?? '') : undefined
    return duty?.audience ?? block?.audience
  }
  const visit = (parent: Parents, outer: string | undefined) => {
    const covers: { readonly depth: number; readonly mark: string | undefined }[] = []
    for (const node of parent.children as readonly Nodes[]) {
      if (node.type === 'heading') {
        while ((covers.at(-1)?.depth ?? 0) >= node.depth) covers.pop()
        covers.push({ depth: node.depth, mark: narrow(node, covers.at(-1)?.mark ?? outer) })
      }
      const around = covers.at(-1)?.mark ?? outer
      const mark = node.type === 'heading' ? around : narrow(node, around)
      audiences.set(node, mark)
      if ('children' in node && HOLDS_BLOCKS.has(node.type)) visit(node, mark)
    }
  }
  visit(section.body, section.data.audience)
  return { audiences, narrowed }
}

/** Nodes that blocks can stand in. */
const HOLDS_BLOCKS: ReadonlySet<string> = new Set(['list', 'listItem', 'blockquote', 'mdxJsxFlowElement'])
