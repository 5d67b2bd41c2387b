import type { Rule } from '../rule.ts'

export const nm505: Rule = {
  code: 'NM505',
  title: 'A heading of level 1',
  severity: 'warning',
  why: 'a page has one heading of level 1, its title; a second one says that another page begins',
  example: { wrong: '# Keeping records', right: '## Keeping records' },
  check: {
    on: 'section',
    *find(_edition, section) {
      for (const { node } of section.blocks) {
        if (node.type !== 'heading' || node.depth !== 1) continue
        const start = section.bodyStart + (node.position?.start.offset ?? 0)
        const isHash = section.document.text.startsWith('# ', start)
        yield {
          message: 'a heading of level 1 in the text',
          place: section.placeOf({ position: node.position }),
          label: 'the title above is level 1',
          help: 'write ## for a heading in the text',
          fix: isHash ? { file: section.document.file, start, end: start + 1, text: '##' } : undefined,
        }
      }
    },
  },
}
