import type { Rule } from '../rule.ts'
import { attributeText } from '../section-parts.ts'

export const nm513: Rule = {
  code: 'NM513',
  title: 'A figure without words for it',
  severity: 'error',
  why: 'people who cannot see the image, or whose connection does not load it, would miss what it shows',
  example: { wrong: '<Figure src="figures/plan.svg" alt="" />', right: '<Figure src="figures/plan.svg" alt="Two desks by the door" />' },
  check: {
    on: 'section',
    *find(_edition, section, { components }) {
      for (const node of components) {
        if (node.name !== 'Figure' || attributeText(node, 'alt')?.value.trim() !== '') continue
        yield {
          message: '`alt` is empty',
          place: section.placeOf({ position: node.position }),
          label: 'says nothing of the image',
          help: 'write what a reader learns from the image',
        }
      }
    },
  },
}
