import { DOMParser } from 'prosemirror-model'
import { DOCUMENTED } from '../../../output/compare/judge/documented-marks.ts'
import type { Engine } from './engine.ts'
import { pageDocument, pageElement } from './page-document.ts'
import { prosemirrorRedline } from './prosemirror-redline.ts'
import { PAGE_SCHEMA } from './prosemirror-schema.ts'

const PARSER = DOMParser.fromSchema(PAGE_SCHEMA)

/** The package finds ranges and leaves showing them to others; they are shown with our own marks. Its documents are made beforehand. */
export const PROSEMIRROR_CHANGESET: Engine = {
  name: 'prosemirror-changeset',
  convention: { ...DOCUMENTED, dropsEmptied: true },
  ready: ({ html }) => {
    const [old, fresh] = [html.old, html.fresh].map((page) => PARSER.parse(withLines(pageElement(page))))
    if (old === undefined || fresh === undefined) throw new Error('no page')
    return () => prosemirrorRedline(old, fresh)
  },
}

/** Words of list items that stand in no paragraph get an element, so that none is made up for them. */
function withLines(page: HTMLElement): HTMLElement {
  for (const item of page.querySelectorAll('li')) {
    let line: Element | undefined
    for (const node of [...item.childNodes]) {
      const isBlock = node.nodeType === 1 && /^(?:P|UL|OL|BLOCKQUOTE|PRE|TABLE)$/.test(node.nodeName)
      if (isBlock) line = undefined
      else if (line !== undefined || (node.textContent ?? '').trim() !== '' || node.nodeName === 'IMG') {
        if (line === undefined) {
          line = pageDocument.createElement('x-line')
          node.before(line)
        }
        line.append(node)
      }
    }
  }
  return page
}
