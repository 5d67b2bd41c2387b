import type { Block } from '../../model/block.ts'
import type { Section } from '../../model/section.ts'
import { blockIdPlace } from '../block-id-place.ts'
import type { Rule } from '../rule.ts'

/** Block ids have five characters; a duty’s id is longer, but may not be. */
const BLOCK_ID_LENGTH = 5

export const nm303: Rule = {
  code: 'NM303',
  title: 'Two blocks with one id',
  severity: 'error',
  why: 'a link or a comment on one paragraph would lead to another',
  example: { wrong: 'First paragraph. [#k7f3p]\n\nSecond paragraph. [#k7f3p]', right: 'First paragraph. [#k7f3p]\n\nSecond paragraph. [#m2c8d]' },
  check: {
    on: 'edition',
    *find({ sections, duties }) {
      const duty = new Map([...duties.values()].filter(({ id }) => id.length === BLOCK_ID_LENGTH).map((found) => [found.id.toLowerCase(), found]))
      const first = new Map<string, { section: Section; block: Block }>()
      for (const section of sections.values()) {
        for (const block of section.blocks) {
          if (block.id === undefined || block.idForm === 'own') continue
          const key = block.id.toLowerCase()
          const namesake = duty.size === 0 ? undefined : duty.get(key)
          const other = first.get(key)
          if (other === undefined && namesake === undefined) first.set(key, { section, block })
          else {
            const firstPlace =
              namesake === undefined
                ? other && blockIdPlace(other.section, other.block)
                : sections.get(namesake.section)?.document.at(['duties', namesake.index, 'id'])
            yield {
              message: namesake === undefined ? `the block id \`${block.id}\` is used twice` : `the block id \`${block.id}\` is the id of a duty`,
              place: blockIdPlace(section, block),
              label: 'used again here',
              second: firstPlace && { place: firstPlace, label: 'first used here' },
              help: 'take this one out: a new one is written for it',
              about: [block.id],
            }
          }
        }
      }
    },
  },
}
