import { toHtml } from 'hast-util-to-html'
import { compareMarkdown, compareTrees } from '#engine'
import { DOCUMENTED } from '../../../output/compare/judge/documented-marks.ts'
import { parsePage } from '../../../output/compare/judge/take-side.ts'
import type { Engine } from './engine.ts'

/** From Markdown to the HTML of the redline: it reads both texts itself, which no other engine does. */
export const OURS: Engine = {
  name: 'compareMarkdown',
  convention: DOCUMENTED,
  ready:
    ({ old, fresh }) =>
    () =>
      compareMarkdown(old, fresh).html,
}

/** From the same HTML as the others, parsed beforehand like that of engines that take a document. */
export const OUR_TREES: Engine = {
  name: 'compareTrees',
  convention: DOCUMENTED,
  ready: ({ html }) => {
    const [old, fresh] = [parsePage(html.old), parsePage(html.fresh)]
    return () => toHtml(compareTrees(old, fresh, { idPrefix: 'diff-' }).tree)
  },
}
