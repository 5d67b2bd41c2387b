import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { element, textNode } from '../../../render/element.ts'
import type { Outline, OutlinePart, OutlinePiece } from './outline.ts'
import { REPORT_STYLE } from './report-style.ts'

/** A report as one HTML document that needs nothing else: its style stands inside, it has no scripts, and nothing is loaded. */
export function outlineToHtml({ title, language, parts }: Outline, more: readonly ElementContent[] = []): string {
  const head = element(
    'head',
    {},
    element('meta', { charSet: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, title),
    element('style', {}, REPORT_STYLE),
  )
  const body = element('body', {}, element('main', {}, ...parts.flatMap((part) => [partToHast(part), textNode('\n')]), ...more))
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, element('html', { lang: language }, head, body)] })}\n`
}

function partToHast(part: OutlinePart): Element {
  switch (part.kind) {
    case 'heading':
      return element(`h${part.level}`, {}, part.text)
    case 'text':
      return element('p', {}, ...part.words.map(pieceToHast))
    case 'notice':
      return element('p', { className: ['notice'] }, part.text)
    case 'list':
      return element(
        'ul',
        {},
        ...part.items.map(({ words, under = [] }) =>
          element(
            'li',
            {},
            ...words.map(pieceToHast),
            ...(under.length === 0 ? [] : [element('ul', {}, ...under.map((line) => element('li', {}, ...line.map(pieceToHast))))]),
          ),
        ),
      )
  }
}

function pieceToHast(piece: OutlinePiece): ElementContent {
  if (typeof piece === 'string') return textNode(piece)
  return 'strong' in piece ? element('strong', {}, piece.strong) : element('a', { href: piece.href }, piece.text)
}
