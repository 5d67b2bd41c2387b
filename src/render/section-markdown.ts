import type { Nodes, Parents, PhrasingContent, Table } from 'mdast'
import { toString as plainString } from 'mdast-util-to-string'
import { addressOf } from '../model/address.ts'
import { audienceWords } from '../model/audience.ts'
import { narrowedBlocks } from '../model/block-audiences.ts'
import { attributeOf, type ComponentNode } from '../model/component-node.ts'
import type { Edition } from '../model/edition.ts'
import { linkTarget } from '../model/link-target.ts'
import { isRecordLive } from '../model/record-title.ts'
import type { Section } from '../model/section.ts'
import { MARKDOWN_WRITERS } from './component-to-markdown.ts'
import { dutyRefTarget, dutyRefWords, startsSentence, termWords } from './inline-words.ts'
import { escapeLineStart, escapeMarkdown, type MarkdownSite, markdownLink, markdownTag } from './markdown-words.ts'
import { plainText } from './plain-text.ts'
import { markdownRows } from './table-to-markdown.ts'

/**
 * A section as clean Markdown: title, text, duties written out, tables as tables, links with whole addresses, no block ids and no
 * components. Where the edition stands on the site is `base`, as in `addressOf`.
 */
export function sectionMarkdown(edition: Edition, section: Section, { base = '/' }: { base?: string | undefined } = {}): string {
  const site: MarkdownSite = { address: edition.config.address.replace(/\/+$/, ''), base }
  const narrowed = edition.config.audiences === undefined ? new Map<Nodes, string>() : narrowedBlocks(edition, section)
  const writer = { edition, section, site, narrowed }
  const audience = audienceWords(edition.config, section.data.audience)
  const tag = audience === undefined ? '' : `${markdownTag(audience)}\n\n`
  return `# ${escapeMarkdown(`${section.number} ${section.title}`)}\n\n${tag}${blocks(section.body, writer)}\n`.replace(/\n{3,}/g, '\n\n')
}

interface Writer {
  readonly edition: Edition
  readonly section: Section
  readonly site: MarkdownSite
  /** Blocks that fewer may read than the section, each with its mark. */
  readonly narrowed: ReadonlyMap<Nodes, string>
}

const blocks = (parent: Parents, writer: Writer): string =>
  (parent.children as Nodes[])
    .map((node) => taggedBlock(node, writer))
    .filter((text) => text !== '')
    .join('\n\n')

/** A block, and before its words who may read it where that is marked. A heading has it after them; what is no text, above it. */
function taggedBlock(node: Nodes, writer: Writer): string {
  const text = block(node, writer)
  const audience = audienceWords(writer.edition.config, writer.narrowed.get(node))
  if (text === '' || !writer.narrowed.has(node) || audience === undefined) return text
  const tag = markdownTag(audience)
  if (node.type === 'heading') return `${text} ${tag}`
  return node.type === 'paragraph' ? `${tag} ${text}` : `${tag}\n\n${text}`
}

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
    const words = (item.children as Nodes[])
      .map((child) => taggedBlock(child, writer))
      .filter((part) => part !== '')
      .join(isLoose ? '\n\n' : '\n')
    const audience = writer.narrowed.has(item) ? audienceWords(writer.edition.config, writer.narrowed.get(item)) : undefined
    const text = audience === undefined ? words : `${markdownTag(audience)} ${words}`
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
