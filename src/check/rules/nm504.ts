import type { Rule } from '../rule.ts'

export const nm504: Rule = {
  code: 'NM504',
  title: 'A heading that skips a level',
  severity: 'warning',
  why: 'people who move by headings with a screen reader look for the level that is missing',
  example: { wrong: '## Keeping records\n\n#### Corrections', right: '## Keeping records\n\n### Corrections' },
  check: {
    on: 'section',
    *find(_edition, section) {
      // The title of the page is level 1.
      let level = 1
      for (const { node } of section.blocks) {
        if (node.type !== 'heading') continue
        if (node.depth > level + 1 && node.depth > 2) {
          yield {
            message: `a heading of level ${node.depth} after one of level ${level}`,
            place: section.placeOf({ position: node.position }),
            label: `expected level ${level + 1}`,
            help: `write ${'#'.repeat(level + 1)}`,
          }
        }
        level = node.depth
      }
    },
  },
}
