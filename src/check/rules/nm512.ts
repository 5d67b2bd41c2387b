import { toString as textOf } from 'mdast-util-to-string'
import type { Rule } from '../rule.ts'

export const nm512: Rule = {
  code: 'NM512',
  title: 'A heading without words',
  severity: 'error',
  why: 'a screen reader announces a heading and then says nothing',
  example: { wrong: '##', right: '## Keeping records' },
  reads: ['body'],
  check: {
    on: 'section',
    *find(_edition, section) {
      for (const { node } of section.blocks) {
        if (node.type !== 'heading' || textOf(node).trim() !== '' || node.children.length > 0) continue
        yield {
          message: 'a heading without words',
          place: section.placeOf({ position: node.position }),
          label: 'nothing follows',
          help: 'write the words, or take the line out',
        }
      }
    },
  },
}
