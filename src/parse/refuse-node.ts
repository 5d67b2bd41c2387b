import type { Nodes, Parents } from 'mdast'
import type { Place, Problem } from '../model/finding.ts'
import { findModuleCode } from './find-module-code.ts'
import { refuseComponent } from './refuse-component.ts'
import { refuseLink } from './refuse-link.ts'

const MARKDOWN = new Set([
  'root',
  'paragraph',
  'heading',
  'text',
  'strong',
  'emphasis',
  'link',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'inlineCode',
  'code',
  'blockquote',
  'break',
])

/** The text that a tree was read from. */
export interface BodyText {
  readonly body: string
  /** The place in the file of a stretch of the body. */
  readonly place: (from: number, to: number) => Place
}

/** What is wrong with one node by itself, in the node around it. */
export function refuseNode(node: Nodes, parent: Parents, source: BodyText): Problem[] {
  const from = node.position?.start.offset ?? 0
  const to = node.position?.end.offset ?? from + 1
  const place = () => source.place(from, to)
  switch (node.type) {
    case 'paragraph': {
      const code = findModuleCode(source.body.slice(from, to))
      if (code === undefined) return []
      return [
        {
          code: 'NM601',
          message: 'code may not stand here: import or export',
          place: source.place(from + code, to),
          label: 'this would be a line of code',
          help: 'delete the line; if it is meant as text, put other words first',
        },
      ]
    }
    case 'link':
      return refuseLink(node.url, place)
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [
        {
          code: 'NM602',
          message: 'code may not stand here: { }',
          place: place(),
          label: 'curly brackets hold code',
          help: 'delete it; to print a curly bracket write \\{',
        },
      ]
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return refuseComponent(node, parent, place)
    case 'image':
    case 'imageReference':
      return [
        {
          code: 'NM607',
          message: 'images are placed with Figure',
          place: place(),
          label: 'an image in Markdown',
          help: 'write <Figure src="figures/name.svg" alt="what it shows" /> with an image kept in the manual',
        },
      ]
    default:
      if (MARKDOWN.has(node.type)) return []
      return [
        {
          code: 'NM617',
          message: `this markup is not used in a manual: ${node.type}`,
          place: place(),
          label: 'not known here',
          help: 'write it with paragraphs, lists, headings, tables, links and the manual’s components',
        },
      ]
  }
}
