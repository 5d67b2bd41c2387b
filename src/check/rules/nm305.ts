import { BLOCK_ID_PATTERN } from '#schemas'
import { blockIdPlace } from '../block-id-place.ts'
import type { Rule } from '../rule.ts'

export const nm305: Rule = {
  code: 'NM305',
  title: 'A block id that the tool did not write',
  severity: 'error',
  why: 'ids typed by hand are soon used twice, and then a citation leads to the wrong paragraph',
  example: { wrong: 'The paragraph. [#intro]', right: 'The paragraph. [#k7f3p]' },
  reads: ['body'],
  check: {
    on: 'section',
    *find(_edition, section) {
      for (const block of section.blocks) {
        if (block.id === undefined || block.idForm === 'own' || BLOCK_ID_PATTERN.test(block.id)) continue
        yield {
          message: `\`${block.id}\` is not a block id`,
          place: blockIdPlace(section, block),
          label: 'expected five characters, such as k7f3p',
          help: 'take it out: the tool writes one in its place',
        }
      }
    },
  },
}
