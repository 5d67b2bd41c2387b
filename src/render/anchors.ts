import type { ElementContent } from 'hast'
import type { Nodes } from 'mdast'
import { ID_PATTERN } from '#schemas'
import { audienceWords } from '../model/audience.ts'
import { narrowedBlocks } from '../model/block-audiences.ts'
import type { Edition } from '../model/edition.ts'
import type { Section } from '../model/section.ts'
import { element, textNode } from './element.ts'
import type { Anchor } from './page.ts'

const NOWHERE: Anchor = { id: undefined, numberId: undefined, number: undefined }

/**
 * The anchors of a section’s blocks. Written ids come first; an id that is written twice, or is not one, stays with the first
 * block that has it and the other falls back on its number, so that no id ever stands twice on a page.
 */
export function sectionAnchors(edition: Edition, section: Section): (node: Nodes) => Anchor {
  const taken = new Set<string>()
  const claim = (id: string | undefined): string | undefined => {
    if (id === undefined || taken.has(id) || !ID_PATTERN.test(id)) return undefined
    taken.add(id)
    return id
  }
  const written = section.blocks.map((block) => claim(block.id))
  const anchors = new Map<Nodes, Anchor>()
  const narrowed = audienceMarks(edition, section)
  let headings = 0
  for (const [index, block] of section.blocks.entries()) {
    if (block.kind === 'heading') headings += 1
    const fallback = block.kind === 'heading' ? headingAnchor(section.number, headings) : block.number && numberAnchor(block.number)
    const id = written[index]
    const second = claim(id !== undefined && block.kind === 'heading' ? undefined : fallback)
    anchors.set(block.node, { id: id ?? second, numberId: id === undefined ? undefined : second, number: block.number, audience: narrowed.get(block.node) })
  }
  return (node) => anchors.get(node) ?? NOWHERE
}

/** Who may read each block that is marked, in words. */
function audienceMarks(edition: Edition, section: Section): ReadonlyMap<Nodes, string | undefined> {
  if (edition.config.audiences === undefined) return new Map()
  return new Map([...narrowedBlocks(edition, section)].map(([node, mark]) => [node, audienceWords(edition.config, mark)]))
}

/** Words that say who may read a thing, apart from the words of the thing itself. */
export const audienceTag = (words: string): ElementContent => element('span', { className: ['audience-tag'] }, words)

/** 4.1.3(a) as an id: n4-1-3-a. */
export const numberAnchor = (number: string): string => `n${number.replaceAll(/[.(]/g, '-').replaceAll(')', '').toLowerCase()}`

const headingAnchor = (section: string, index: number) => `h${section.replaceAll('.', '-')}-${index}`

/** Attributes of the element that is the block. */
export const blockId = ({ id }: Anchor) => (id === undefined ? {} : { id })

/** The visible number, a link to the block itself, and who may read it where that is marked; nothing where the block has neither. `text` prints a part of it. */
export function blockNumber({ id, numberId, number, audience }: Anchor, text = number): ElementContent[] {
  const tag = audience === undefined ? [] : [audienceTag(`${audience}:`), textNode(' ')]
  if (text === undefined) return tag
  const second = numberId === undefined ? {} : { id: numberId }
  const label = element(id === undefined ? 'span' : 'a', { className: ['block__number'], ...second, ...(id === undefined ? {} : { href: `#${id}` }) }, text)
  return [label, textNode(' '), ...tag]
}
