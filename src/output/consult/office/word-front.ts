import { type Xml, xml } from '../../../render/office/xml.ts'
import { markName, nthMark } from './mark-names.ts'
import type { PackPart } from './pack-content.ts'
import { DRAFT_AUTHOR, type PackContent } from './pack-content.ts'
import { type Marking, writeLine } from './word-line.ts'

/** The first page: what the file is, how to comment in it, and what may not stand in a comment. */
export function frontPage({ consultation, draft, manual, against, organisation, due }: PackContent, part: PackPart, marking: Marking): Xml[] {
  const line = (style: string, text: string, number?: string) =>
    writeLine({ style, owner: markName('x', 'front'), mark: undefined, number, words: [{ text }] }, marking)
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['For', organisation],
    ['Text', `Draft of edition ${draft.edition}${against === undefined ? '' : `; changes are shown against edition ${against}`}`],
    [
      'In this file',
      part === 'whole' ? 'The whole text. Sections that change are listed below.' : 'Only the sections that change. There is another file with the whole text.',
    ],
    ['Comments are due', `By ${due}`],
    ['Consultation', consultation.id],
    ['Draft', draft.digest],
  ]
  return [
    line('Subtitle', manual.title),
    line('Title', consultation.title),
    ...(manual.notice === undefined ? [] : [line('Notice', manual.notice)]),
    ...(consultation.purpose === undefined ? [] : [line('Front', consultation.purpose)]),
    ...facts.flatMap(([label, words]) => (words === undefined ? [] : [line('Fact', words, label)])),
    line('Heading2', 'How to comment in this file'),
    ...STEPS.map((step, index) => line('Step', step, `${index + 1}.`)),
    ...(against === undefined ? [] : [line('Heading2', 'Sections that change')]),
  ]
}

const STEPS = [
  'Select the words that you mean and add a comment (in Word: Review, New Comment). Each comment is taken by itself, with the words it stands on.',
  'Or write the words that you would rather read: changes are tracked from the first key on. What you change in a paragraph is taken as the wording you propose for it.',
  `Changes by “${DRAFT_AUTHOR}” are what the draft itself changes. You need not accept or reject them. If you reject one, that is taken as a proposal to keep the words as they were.`,
  'Do not write about any person or case. No names, no case details and no tactics belong in a comment.',
  'Save the file as a Word document (.docx) and send it back the way that your invitation says. Nothing else in it has to be filled in. Sent twice, it counts once.',
]

/** The general answer and the questions, each with a box to write in. */
export function questionPages({ consultation }: PackContent, marking: Marking): Xml[] {
  const line = (style: string, text: string, owner: string) => writeLine({ style, owner, mark: undefined, words: [{ text }] }, marking)
  const asked = [
    ...(consultation.questions ?? []).map(({ id, title, help }) => ({ kind: 'q' as const, id, title, help })),
    { kind: 'g' as const, id: consultation.id, title: 'Anything else about the draft as a whole', help: undefined },
  ]
  return [
    line('Heading1', 'Questions', markName('x', 'questions')),
    ...asked.flatMap(({ kind, id, title, help }) => [
      line('Question', title, markName('x', 'questions')),
      ...(help === undefined ? [] : [line('Help', help, markName('x', 'questions'))]),
      answerBox(markName(kind, id), marking),
    ]),
  ]
}

/** An empty paragraph to write in; its bookmark says to what. */
function answerBox(name: string, { nextId, counts }: Marking): Xml {
  const id = nextId()
  counts.set(name, 1)
  return xml`<w:p><w:pPr><w:pStyle w:val="Answer"/></w:pPr><w:bookmarkStart w:id="${id}" w:name="${nthMark(name, 1)}"/><w:bookmarkEnd w:id="${id}"/></w:p>`
}

/** A section in the list of those that change, which leads to it. */
export function linkLine({ number, text, to }: { readonly number: string; readonly text: string; readonly to: string }, { nextId, counts }: Marking): Xml {
  const name = markName('x', 'listed')
  const nth = (counts.get(name) ?? 0) + 1
  counts.set(name, nth)
  const id = nextId()
  return xml`<w:p><w:pPr><w:pStyle w:val="Listed"/></w:pPr><w:r><w:t>${number}</w:t></w:r><w:r><w:tab/></w:r><w:bookmarkStart w:id="${id}" w:name="${nthMark(name, nth)}"/><w:hyperlink w:anchor="${to}" w:history="1"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:hyperlink><w:bookmarkEnd w:id="${id}"/></w:p>`
}
