import type { Nodes, Parents, PhrasingContent, Table } from 'mdast'
import { toString as plainString } from 'mdast-util-to-string'
import { addressOf } from '../model/address.ts'
import { attributeOf, type ComponentNode } from '../model/component-node.ts'
import type { Edition } from '../model/edition.ts'
import { linkTarget } from '../model/link-target.ts'
import { isRecordLive } from '../model/record-title.ts'
import type { Section } from '../model/section.ts'
import { MARKDOWN_WRITERS } from './component-to-markdown.ts'
import { dutyRefTarget, dutyRefWords, startsSentence, termWords } from './inline-words.ts'
import { escapeLineStart, escapeMarkdown, type MarkdownSite, markdownLink } from './markdown-words.ts'
import { plainText } from './plain-text.ts'
import { markdownRows } from './table-to-markdown.ts'

/**
 * A section as clean Markdown: title, text, duties written out, tables as tables, links with whole addresses, no block ids and no
 * components. Where the edition stands on the site is `base`, as in `addressOf`.
 */
export function sectionMarkdown(edition: Edition, section: Section, { base = '/' }: { base?: string | undefined } = {}): string {
  const site: MarkdownSite = { address: edition.config.address.replace(/\/+$/, ''), base }
  const writer = { edition, section, site }
  return `# ${escapeMarkdown(`${section.number} ${section.title}`)}\n\n${blocks(section.body, writer)}\n`.replace(/\n{3,}/g, '\n\n')
}

interface Writer {
  readonly edition: Edition
  readonly section: Section
  readonly site: MarkdownSite
}

const blocks = (parent: Parents, writer: Writer): string =>
  (parent.children as Nodes[])
    .map((node) => block(node, writer))
    .filter((text) => text !== '')
    .join('\n\n')

function block(node: Nodes, writer: Writer): string {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, writer)
    case 'heading':
      return `${'#'.repeat(Math.max(node.depth, 2))} ${inline(node, writer).replace(/\s*\n\s*/g, ' ')}`
    case 'list':
      return list(node.children, (index) => (node.ordered === true ? `${index + 1}.` : '-'), writer)
    case 'blockquote':
      return indent(blocks(node, writer), '> ', '> ')
    case 'table':
      return handTable(node, writer)
    case 'code':
      return indent(node.value, '    ', '    ')
    case 'mdxJsxFlowElement':
      return component(node, writer)
    default:
      return ''
  }
}

const paragraph = (node: Parents, writer: Writer): string => inline(node, writer).split('\n').map(escapeLineStart).join('\n')

function component(node: ComponentNode, writer: Writer): string {
  const name = node.name ?? ''
  const write = Object.hasOwn(MARKDOWN_WRITERS, name) ? MARKDOWN_WRITERS[name] : undefined
  return write === undefined
    ? inlineComponent(node, undefined, writer)
    : write(node, { edition: writer.edition, site: writer.site, children: () => blocks(node, writer) })
}

function list(items: readonly Parents[], marker: (index: number) => string, writer: Writer): string {
  const isLoose = items.some((item) => (item.children as Nodes[]).some((child, index) => index > 0 && child.type !== 'list'))
  const written = items.map((item, index) => {
    const mark = `${marker(index)} `
    const text = (item.children as Nodes[])
      .map((child) => block(child, writer))
      .filter((part) => part !== '')
      .join(isLoose ? '\n\n' : '\n')
    return indent(text, mark, ' '.repeat(mark.length))
  })
  return written.join(isLoose ? '\n\n' : '\n')
}

const handTable = (node: Table, writer: Writer): string =>
  markdownRows(node.children.map((row) => row.children.map((cell) => inline(cell, writer).replace(/\s*\n\s*/g, ' '))))

const inline = (parent: Parents, writer: Writer): string => (parent.children as PhrasingContent[]).map((node) => phrase(node, parent, writer)).join('')

function phrase(node: Nodes, parent: Parents, writer: Writer): string {
  switch (node.type) {
    case 'text':
      return escapeMarkdown(node.value)
    case 'strong':
      return wrap(inline(node, writer), '**')
    case 'emphasis':
      return wrap(inline(node, writer), '*')
    case 'inlineCode':
      return `\`${node.value.replaceAll('`', '')}\``
    case 'break':
      return '\\\n'
    case 'link': {
      const target = linkTarget(writer.edition, writer.section, node.url)
      const words = target.kind === 'unknown' ? inline(node, writer) : escapeMarkdown(plainText(writer.edition, writer.section, node))
      if (target.kind === 'unknown') return words
      return markdownLink(words, target.kind === 'outside' ? target.url : writer.site.address + addressOf(target.target, writer.site.base))
    }
    case 'mdxJsxTextElement':
      return inlineComponent(node, parent, writer)
    default:
      return ''
  }
}

/** Marks go inside the spaces around the words, or Markdown does not see them. */
function wrap(words: string, mark: string): string {
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? []
  return core === '' ? words : `${before}${mark}${core}${mark}${after}`
}

function inlineComponent(node: ComponentNode, parent: Parents | undefined, writer: Writer): string {
  const { edition, site } = writer
  const id = attributeOf(node, 'id') ?? ''
  const starts = startsSentence(node, parent)
  if (node.name === 'DutyRef') {
    const duty = edition.duties.get(id)
    const words = escapeMarkdown(dutyRefWords(edition, node, starts))
    return duty === undefined ? words : markdownLink(words, site.address + addressOf(dutyRefTarget(duty), site.base))
  }
  if (node.name !== 'Term') return ''
  const words = escapeMarkdown(plainString(node).trim() || termWords(edition, node, starts))
  return isRecordLive(edition, 'glossary', id) ? markdownLink(words, site.address + addressOf({ to: 'record', register: 'glossary', id }, site.base)) : words
}

const indent = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? first : line === '' ? rest.trimEnd() : rest) + line)
    .join('\n')
