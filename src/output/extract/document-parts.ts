import type { DutyLine, ExtractLine, ExtractText } from '#schemas'
import { dutySentence } from '../../model/duty-sentence.ts'
import { chapterOf, type Edition } from '../../model/edition.ts'
import { countOf } from '../../model/wording.ts'
import type { AnyPart } from './describe-extract.ts'
import type { DocumentLine, DocumentPart } from './extract-document.ts'
import { lineFacts } from './line-facts.ts'
import { sectionText } from './text/section-text.ts'
import type { TextNode } from './text/text-node.ts'

type Line = DutyLine | ExtractLine

/** Parts that hold duties, with their words. */
export const dutyParts = (edition: Edition, parts: readonly AnyPart[]): DocumentPart[] =>
  parts
    .filter(({ duties }) => duties.length > 0)
    .map(({ heading, duties }) => ({
      ...{ above: undefined, purpose: undefined, address: undefined, text: undefined },
      heading,
      count: countOf(duties.length, 'duty', 'duties'),
      lines: duties.map((line) => documentLine(edition, line)),
    }))

/** Every section of an extract with its text and its duties; those of several chapters stand under their chapters. */
export function textParts(edition: Edition, parts: readonly AnyPart[], { sections }: ExtractText): DocumentPart[] {
  const lines = new Map(parts.flatMap(({ duties }) => duties.map((line) => [line.id, line] as const)))
  const shown = sections.flatMap(({ id }) => edition.sections.get(id) ?? [])
  const isWhole = new Set(shown.map(({ chapter }) => chapter)).size > 1
  return shown.map((section): DocumentPart => {
    const { nodes, address } = sectionText(edition, section)
    const chapter = chapterOf(edition, section.chapter)
    const printed = new Set(dutiesIn(nodes))
    const unprinted = section.duties.filter(({ id }) => !printed.has(id)).map(({ id }): TextNode => ({ kind: 'duty', id }))
    return {
      above: isWhole && chapter !== undefined ? `${chapter.number} ${chapter.title}` : undefined,
      purpose: chapter?.purpose,
      heading: `${section.number} ${section.title}`,
      count: countOf(section.duties.length, 'duty', 'duties'),
      address,
      text: [...nodes, ...unprinted],
      lines: section.duties.flatMap(({ id }) => lines.get(id) ?? []).map((line) => documentLine(edition, line)),
    }
  })
}

const dutiesIn = (nodes: readonly TextNode[]): string[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'duty') return [node.id]
    if (node.kind === 'box' || node.kind === 'quote') return dutiesIn(node.content)
    return node.kind === 'list' ? node.items.flatMap(({ content }) => dutiesIn(content)) : []
  })

function documentLine(edition: Edition, line: Line): DocumentLine {
  const duty = edition.duties.get(line.id)
  if (duty === undefined) throw new Error(`the extract has duty ${line.id}, which is not in edition ${edition.data.edition}`)
  const { post, binding, action, deadline } = dutySentence(edition, duty)
  const every = typeof duty.deadline === 'object' && 'every' in duty.deadline ? duty.deadline : undefined
  return {
    id: line.id,
    number: line.number ?? line.section.number,
    modality: line.modality,
    before: post,
    binding,
    after: `${action}${deadline}.`,
    when: line.trigger,
    held: 'reasons' in line && line.reasons.some(({ kind }) => kind === 'holds'),
    facts: lineFacts(line).filter(([label]) => label !== 'Here because' || !isHeldOnly(line)),
    place: `${line.section.number} ${line.section.title}`,
    address: line.address,
    changedAddress: line.changedAddress,
    mark: `${line.id}, revision ${line.rev}, ${line.fingerprint}`,
    recurs: every,
  }
}

/** Nobody needs to be told that a post’s own duty is its own. */
const isHeldOnly = (line: Line) => 'reasons' in line && line.reasons.length === 1 && line.reasons[0]?.kind === 'holds'
