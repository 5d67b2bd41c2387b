import type { ElementContent } from 'hast'
import type { Code, Heading, Link, List, ListItem, Paragraph, Parents } from 'mdast'
import type { Handlers, State } from 'mdast-util-to-hast'
import { addressOf } from '../model/address.ts'
import type { ComponentNode } from '../model/component-node.ts'
import { linkTarget } from '../model/link-target.ts'
import { audienceTag, blockId, blockNumber } from './anchors.ts'
import { INLINE, RENDERERS } from './components/index.ts'
import { element, textNode, withoutLinks } from './element.ts'
import { handTableToHast } from './hand-table.ts'
import { startsSentence } from './inline-words.ts'
import type { Page } from './page.ts'
import { hasWords, textOfHast } from './text-of-hast.ts'

/** A heading as it stands on the page, for a list of its contents. */
export interface PageHeading {
  readonly level: number
  readonly id: string
  readonly text: string
}

/**
 * What each kind of node of a section’s tree becomes, for mdast-util-to-hast. Headings are noted in `headings` as they come;
 * `top` is the level of a `##` on this page, and none skips a level.
 */
export function sectionHandlers(page: Page, headings: PageHeading[], top: number): Handlers {
  let level = top - 1
  const component = (state: State, node: ComponentNode, parent: Parents | undefined): ElementContent[] => {
    const name = node.name ?? ''
    const render = Object.hasOwn(RENDERERS, name) ? RENDERERS[name] : undefined
    if (render === undefined) return []
    const content = render(node, page, { children: () => state.all(node), startsSentence: startsSentence(node, parent) })
    if (node.type !== 'mdxJsxFlowElement' || !INLINE.has(name)) return content
    const anchor = page.anchorOf(node)
    return [element('p', { className: ['block'], ...blockId(anchor) }, ...blockNumber(anchor), ...content)]
  }
  return {
    paragraph: (state, node: Paragraph) => {
      const anchor = page.anchorOf(node)
      const className = anchor.id === undefined ? {} : { className: ['block'] }
      return element('p', { ...className, ...blockId(anchor) }, ...blockNumber(anchor), ...state.all(node))
    },
    heading: (state, node: Heading) => {
      const words = state.all(node)
      const text = textOfHast(element('p', {}, ...words))
      if (text === '') return undefined
      const { id, audience } = page.anchorOf(node)
      level = Math.min(Math.max(node.depth - 2, 0) + top, level + 1, 6)
      if (id !== undefined) headings.push({ level, id, text })
      const tag = audience === undefined ? [] : [textNode(' '), audienceTag(audience)]
      return element(`h${level}`, id === undefined ? {} : { id }, ...words, ...tag)
    },
    list: (state, node: List) => element(node.ordered === true ? 'ol' : 'ul', {}, ...state.all(node)),
    listItem: (state, node: ListItem) => {
      const anchor = page.anchorOf(node)
      const [head, ...rest] = node.children
      const number = blockNumber(anchor, /\([^()]*\)$/.exec(anchor.number ?? '')?.[0] ?? anchor.number)
      const isLoose = rest.some((child) => child.type !== 'list')
      const first = head?.type === 'paragraph' ? state.all(head) : []
      const after = head?.type === 'paragraph' ? rest : node.children
      const line = isLoose && first.length > 0 ? [element('p', {}, ...number, ...first)] : [...number, ...first]
      return element(
        'li',
        { ...(anchor.id === undefined ? {} : { className: ['block'] }), ...blockId(anchor) },
        ...line,
        ...state.all({ ...node, children: after }),
      )
    },
    link: (state, node: Link) => {
      const words = withoutLinks(state.all(node))
      const target = linkTarget(page.edition, page.section, node.url)
      // A link with nothing to read cannot be followed by everyone, so it is not one.
      if (target.kind === 'unknown' || !hasWords(words)) return words
      if (target.kind === 'outside') return element('a', { href: target.url, rel: ['noopener'] }, ...words)
      const isHere = target.target.to === 'block' && target.target.section === page.section.id
      return element('a', { href: isHere ? `#${target.target.id}` : addressOf(target.target, page.base) }, ...words)
    },
    table: (state, node) => handTableToHast(state, node, page),
    code: (_state, node: Code) => {
      const anchor = page.anchorOf(node)
      return element('div', { className: ['block'], ...blockId(anchor) }, ...blockNumber(anchor), element('pre', {}, element('code', {}, `${node.value}\n`)))
    },
    mdxJsxFlowElement: component,
    mdxJsxTextElement: component,
  }
}
