import { visualDomDiff } from 'visual-dom-diff'
import type { Engine } from './engine.ts'
import { pageElement } from './page-document.ts'
import { CLASS_MARKS } from './peer-conventions.ts'

/** Its pages are parsed beforehand, as they would be in a browser. */
export const VISUAL_DOM_DIFF: Engine = {
  name: 'visual-dom-diff',
  convention: CLASS_MARKS,
  ready: ({ html }) => {
    const [old, fresh] = [pageElement(html.old), pageElement(html.fresh)]
    return () => {
      const page = pageElement('')
      page.append(visualDomDiff(old, fresh))
      return page.children.length === 1 ? (page.children[0]?.innerHTML ?? '') : page.innerHTML
    }
  },
}
