import { createHash } from 'node:crypto'
import type { Edition } from '../../../model/edition.ts'
import { permanentAddress, permanentBase } from '../../../model/permanent-address.ts'
import type { Section } from '../../../model/section.ts'
import { treeRenderer } from '../../../render/section-tree.ts'
import { textOfHast } from '../../../render/text-of-hast.ts'
import type { TextNode } from './text-node.ts'
import { textNodes } from './text-nodes.ts'

/** The text of a section, as documents print it. */
export interface SectionText {
  readonly section: Section
  readonly address: string
  readonly nodes: readonly TextNode[]
  /**
   * The first 16 characters of a SHA-256 over its title and every word it prints, tables and duties among them. Display numbers of
   * its own blocks, looks and links do not count: the same words have the same digest in every edition.
   */
  readonly digest: string
}

const kept = new WeakMap<Edition, (section: Section) => SectionText>()

/** The text of a section of an edition; made once, and kept for as long as the edition is. */
export function sectionText(edition: Edition, section: Section): SectionText {
  const read = kept.get(edition) ?? textReader(edition)
  kept.set(edition, read)
  return read(section)
}

function textReader(edition: Edition): (section: Section) => SectionText {
  const treeOf = treeRenderer(edition, { base: permanentBase(edition) })
  const made = new Map<string, SectionText>()
  return (section) => {
    const known = made.get(section.id)
    if (known !== undefined) return known
    const { tree } = treeOf(section)
    const address = permanentAddress(edition, { to: 'section', id: section.id })
    const duties = new Set(section.duties.map(({ id }) => id))
    const text: SectionText = {
      section,
      address,
      nodes: textNodes(tree, { addressOf: (href) => new URL(href, address).href, top: 2, isDuty: (id) => duties.has(id) }),
      digest: createHash('sha256')
        .update(JSON.stringify([section.title, textOfHast(tree)]))
        .digest('hex')
        .slice(0, 16),
    }
    made.set(section.id, text)
    return text
  }
}
