import { attributeOf, type ComponentNode } from '../model/component-node.ts'
import type { Edition } from '../model/edition.ts'
import { noteHeading } from './components/note.ts'
import { dutyToMarkdown } from './duty-to-markdown.ts'
import { cellToMarkdown, escapeMarkdown, type MarkdownSite } from './markdown-words.ts'
import { requirementHeading, requirementLines } from './requirement-lines.ts'
import { sharingFilter, tableRequest } from './table-request.ts'
import { tableToMarkdown } from './table-to-markdown.ts'
import { registerTable } from './tables/index.ts'
import { sharingMatrix } from './tables/sharing-matrix.ts'

type MarkdownWriter = (node: ComponentNode, at: { readonly edition: Edition; readonly site: MarkdownSite; readonly children: () => string }) => string

/** Each component that stands on lines of its own, written out in words. */
export const MARKDOWN_WRITERS: Readonly<Record<string, MarkdownWriter>> = {
  Duty: (node, { edition, site }) => {
    const duty = edition.duties.get(attributeOf(node, 'id') ?? '')
    return duty === undefined ? '' : dutyToMarkdown(edition, duty, site)
  },
  Note: (node, { children }) => quote(`**${noteHeading(node)}**\n\n${children()}`),
  Notice: (_node, { edition }) => {
    const paragraphs = edition.config.notice?.full ?? []
    return paragraphs.length === 0 ? '' : quote(['**Notice**', ...paragraphs.map(escapeMarkdown)].join('\n\n'))
  },
  Requirement: (node, { edition, site }) => {
    const requirement = edition.registers.requirements.records.get(attributeOf(node, 'id') ?? '')
    if (requirement === undefined) return ''
    const lines = requirementLines(edition, requirement).map(({ label, cell }) => `- ${label}: ${cellToMarkdown(cell, site)}`)
    return quote([`**${escapeMarkdown(requirementHeading(edition, requirement))}**`, '', escapeMarkdown(requirement.requirement), '', ...lines].join('\n'))
  },
  RegisterTable: (node, { edition, site }) => tableToMarkdown(registerTable(edition, tableRequest(node)), site),
  SharingMatrix: (node, { edition, site }) => tableToMarkdown(sharingMatrix(edition, sharingFilter(node)), site),
  Figure: (node) => escapeMarkdown([attributeOf(node, 'caption') ?? '', `Figure: ${attributeOf(node, 'alt') ?? ''}`].filter((words) => words !== '').join(' ')),
}

const quote = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
