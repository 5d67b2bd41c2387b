import { suggest } from '../../model/suggest.ts'
import type { Rule } from '../rule.ts'
import { attributeText } from '../section-parts.ts'

export const nm109: Rule = {
  code: 'NM109',
  title: 'A figure without its image',
  severity: 'error',
  why: 'the page would show an empty frame where the text sends the reader to look',
  example: { wrong: '<Figure src="figures/plann.svg" alt="Where the desks stand" />', right: '<Figure src="figures/plan.svg" alt="Where the desks stand" />' },
  check: {
    on: 'section',
    *find(edition, section, { components }) {
      for (const node of components) {
        if (node.name !== 'Figure') continue
        const src = attributeText(node, 'src')
        if (src === undefined || edition.assets.includes(`${edition.key}/${src.value}`)) continue
        const known = edition.assets.filter((asset) => asset.startsWith(`${edition.key}/figures/`)).map((asset) => asset.slice(edition.key.length + 1))
        const near = suggest(src.value, known)
        yield {
          message: `image is not there: ${src.value}`,
          place: section.placeOf({ position: { start: { offset: src.start }, end: { offset: src.end } } }),
          label: 'no file has this name',
          help: near === undefined ? `put the image at ${edition.key}/${src.value}` : `did you mean ${near}?`,
        }
      }
    },
  },
}
