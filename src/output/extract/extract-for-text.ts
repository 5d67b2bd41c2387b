import type { DutyExtract, ExtractText } from '#schemas'
import { dutySentence } from '../../model/duty-sentence.ts'
import { chapterOf, type Edition } from '../../model/edition.ts'
import type { Chapter } from '../../model/section.ts'
import { dutyLine } from './extract-line.ts'
import { makeDutyExtract } from './make-duty-extract.ts'
import { sectionText } from './text/section-text.ts'
import { textRows } from './text/text-rows.ts'

/** The extract of a chapter: its text, and its duties under the sections that print them. The id is one of the edition. */
export function extractForChapter(edition: Edition, id: string, toolVersion: string): DutyExtract {
  const chapter = chapterOf(edition, id)
  if (chapter === undefined) throw new Error(`extractForChapter was asked for \`${id}\`, which is not in the edition`)
  return makeDutyExtract(edition, {
    toolVersion,
    subject: { kind: 'chapter', id, title: chapter.title, number: String(chapter.number) },
    target: { to: 'chapter', id },
    none: `This chapter has no duties in edition ${edition.data.edition}.`,
    parts: sectionParts(edition, chapter),
    sections: sectionTexts(edition, chapter),
  })
}

/** The extract of an edition: all its text, and every duty under the chapters and sections that print them. */
export function extractForEdition(edition: Edition, toolVersion: string): DutyExtract {
  return makeDutyExtract(edition, {
    toolVersion,
    subject: { kind: 'edition', id: edition.data.edition, title: edition.config.title },
    target: { to: 'start' },
    none: `Edition ${edition.data.edition} has no duties.`,
    parts: edition.chapters.flatMap((chapter) => sectionParts(edition, chapter)),
    sections: edition.chapters.flatMap((chapter) => sectionTexts(edition, chapter)),
  })
}

/** The duties of each section of a chapter, in the order in which the text prints them. */
function sectionParts(edition: Edition, { id, title, number, sections }: Chapter): DutyExtract['parts'] {
  return sections.map((section) => {
    const order = new Map(section.blocks.map((block, index) => [block.id, index]))
    const duties = section.duties.toSorted((a, b) => (order.get(a.id) ?? order.size) - (order.get(b.id) ?? order.size))
    return {
      kind: 'section',
      heading: `${section.number} ${section.title}`,
      of: { id: section.id, title: section.title },
      chapter: { id, title, number: String(number) },
      duties: duties.map((duty) => dutyLine(edition, duty)),
    }
  })
}

const sectionTexts = (edition: Edition, { sections }: Chapter): ExtractText['sections'] =>
  sections.map((section) => {
    const { address, digest, nodes } = sectionText(edition, section)
    const wordsOf = (id: string) => {
      const duty = edition.duties.get(id)
      return duty === undefined ? '' : dutySentence(edition, duty).text
    }
    const { id, title, number } = section
    return { id, title, number, digest, address, paragraphs: textRows(nodes, wordsOf) }
  })
