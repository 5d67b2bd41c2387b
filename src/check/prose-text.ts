import type { Heading, Nodes, Paragraph, TableCell } from 'mdast'
import type { ComponentNode } from '../model/component-node.ts'
import { attributeOf } from '../model/component-node.ts'
import { isBroken } from '../model/document.ts'
import type { Edition } from '../model/edition.ts'
import type { Section } from '../model/section.ts'
import { isComponent } from './section-parts.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

/** Fields of a duty that are read as words. */
const DUTY_FIELDS = ['action', 'trigger', 'record', 'unless'] as const
type FieldName = 'title' | 'summary' | (typeof DUTY_FIELDS)[number]

/** A run of words as a reader sees them: a paragraph, a heading, the text of a field. */
export interface ProseText {
  /** field: words of a duty. title: a title or a summary. */
  readonly kind: 'title' | 'field' | 'heading' | 'paragraph' | 'item' | 'cell'
  readonly text: string
  readonly section: Section
  /** The duty whose field it is. */
  readonly duty: string | undefined
  /** Of a body text; the words of fields are part of a printed sentence. */
  readonly sentences: readonly Sentence[]
  readonly source: { readonly field: FieldName; readonly index: number | undefined } | { readonly pieces: readonly ProsePiece[] }
  /** Stretches in bold, in italics or in code. */
  readonly marks: readonly ProseMark[]
  /** Terms in it, with the offset of each. */
  readonly terms: readonly ProseTerm[]
}

interface ProsePiece {
  /** Offset in the text. */
  readonly start: number
  readonly node: Nodes
  /** Words that the toolkit prints here: their place is that of the component. */
  readonly isPrinted: boolean
}

interface ProseMark {
  readonly start: number
  readonly end: number
  readonly isCode: boolean
}

interface ProseTerm {
  readonly id: string
  readonly at: number
  readonly isSpelledOut: boolean
}

const NONE: readonly never[] = []

/** All running text of a section in reading order: its title and summary, the words of its duties, then its body. */
export function proseTexts(edition: Edition, section: Section): ProseText[] {
  const texts: ProseText[] = []
  const mayBeBroken = section.document.unreadable || section.document.broken.size > 0
  const addField = (field: FieldName, text: string | undefined, index?: number, duty?: string) => {
    if (text === undefined || (mayBeBroken && isBroken(section.document, index === undefined ? [field] : ['duties', index, field]))) return
    texts.push({ kind: index === undefined ? 'title' : 'field', text, section, duty, source: { field, index }, sentences: NONE, marks: NONE, terms: NONE })
  }
  addField('title', section.data.title)
  addField('summary', section.data.summary)
  for (const duty of section.duties) for (const field of DUTY_FIELDS) addField(field, duty[field], duty.index, duty.id)
  const visit = (node: Nodes, kind: 'paragraph' | 'item') => {
    if (node.type === 'heading') texts.push(bodyText(edition, section, node, 'heading'))
    else if (node.type === 'paragraph') texts.push(bodyText(edition, section, node, kind))
    else if (node.type === 'tableCell') texts.push(bodyText(edition, section, node, 'cell'))
    else if ('children' in node) for (const child of node.children as Nodes[]) visit(child, node.type === 'listItem' ? 'item' : kind)
  }
  visit(section.body, 'paragraph')
  return texts
}

function bodyText(edition: Edition, section: Section, holder: Heading | Paragraph | TableCell, kind: ProseText['kind']): ProseText {
  const pieces: ProsePiece[] = []
  let text = ''
  let marks: ProseMark[] | undefined
  let terms: ProseTerm[] | undefined
  const read = (node: Nodes) => {
    const start = text.length
    if (node.type === 'text' || node.type === 'inlineCode') {
      pieces.push({ start, node, isPrinted: false })
      text += node.value
    } else if (node.type === 'break') text += '\n'
    else if (isComponent(node) && node.children.length === 0) {
      pieces.push({ start, node, isPrinted: true })
      text += printedWords(edition, node)
    } else if ('children' in node) for (const child of node.children as Nodes[]) read(child)
    if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'inlineCode') {
      marks ??= []
      marks.push({ start, end: text.length, isCode: node.type === 'inlineCode' })
    } else if (node.type === 'mdxJsxTextElement' && node.name === 'Term') {
      terms ??= []
      terms.push({ id: attributeOf(node, 'id') ?? '', at: start, isSpelledOut: node.children.length === 0 })
    }
  }
  for (const child of holder.children as Nodes[]) read(child)
  return { kind, text, section, duty: undefined, source: { pieces }, sentences: sentencesOf(text), marks: marks ?? NONE, terms: terms ?? NONE }
}

/** What a component without text of its own prints inside a sentence, as far as counting words goes. */
function printedWords(edition: Edition, node: ComponentNode): string {
  const term = node.name === 'Term' ? edition.registers.glossary.records.get(attributeOf(node, 'id') ?? '') : undefined
  if (term === undefined) return 'this duty'
  return term.abbreviation === undefined ? term.term : `${term.term} (${term.abbreviation})`
}

/** Whether a stretch is words about words: alone in bold, italics or quotation marks, or in code. */
export function isMention({ text, marks }: ProseText, start: number, end: number): boolean {
  if (/["“‘'«]/.test(text[start - 1] ?? '') && /^[,.;:]?["”’'»]/.test(text.slice(end, end + 2))) return true
  return marks.some((mark) => {
    if (start < mark.start || mark.end < end) return false
    return mark.isCode || (text.slice(mark.start, start).trim() === '' && text.slice(end, mark.end).trim() === '')
  })
}
