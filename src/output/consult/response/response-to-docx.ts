import type { ConsultationResponse, ResponseComment, ShownChange } from '#schemas'
import { formatDate } from '../../../model/wording.ts'
import { makePackage, type PackagePart, relationsOf } from '../../../render/office/make-package.ts'
import { type Xml, xml } from '../../../render/office/xml.ts'
import { WORD, wordDashes, wordLook } from '../office/word-look.ts'
import { TEXT_WIDTH } from '../office/word-table.ts'
import { VERDICT_WORDS } from '../record/record-words.ts'
import { submissionWords, writerWords } from './response-words.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The response as a Word file, theme by theme, with the counts first. Headings and looks are styles; the same response gives the same bytes. */
export function responseToDocx(response: ConsultationResponse): Uint8Array {
  const { manual, consultation, publishedOn } = response
  const parts: PackagePart[] = [
    { path: 'word/document.xml', type: `${TYPE}.document.main+xml`, body: wordBody(response) },
    { path: 'word/styles.xml', type: `${TYPE}.styles+xml`, body: wordLook(manual.language) },
    { path: 'word/numbering.xml', type: `${TYPE}.numbering+xml`, body: wordDashes() },
    { path: 'word/settings.xml', type: `${TYPE}.settings+xml`, body: settings(manual.language) },
    relationsOf(
      'word/document.xml',
      ['styles', 'settings', 'numbering'].map((kind) => ({ id: kind, kind, target: `${kind}.xml` })),
    ),
  ]
  const core = {
    title: `You said, we did: ${consultation.title}`,
    subject: manual.title,
    creator: manual.publisher,
    language: manual.language,
    keywords: consultation.id,
    day: publishedOn ?? '1980-01-01',
  }
  return makePackage({ core, custom: {}, main: 'word/document.xml', parts })
}

function wordBody({ manual, notice, consultation, publishedOn, counts, themes, comments, on, after, comparison, unasked, log }: ConsultationResponse): Xml {
  const byNumber = new Map(comments.map((comment) => [comment.number, comment]))
  const left = comments.filter(({ theme }) => theme === undefined)
  const isKept = on.address !== undefined || on.isDraft
  const front = [
    line('Subtitle', manual.title),
    line('Title', `You said, we did: ${consultation.title}`),
    ...(notice === undefined ? [] : [line('Notice', notice)]),
    ...(consultation.note === undefined ? [] : [line('Front', consultation.note)]),
    ...(publishedOn === undefined ? [] : [line('Front', `Published on ${formatDate(publishedOn)}.`)]),
    line(
      'Front',
      `Consulted on: ${on.address === undefined ? 'the draft of edition' : 'edition'} ${on.edition}.${after === undefined ? '' : ` Followed by: ${after.isDraft ? 'the draft of edition' : 'edition'} ${after.edition}.`}`,
    ),
    line('Heading1', 'What became of the comments'),
    countTable(counts),
    line('Front', `Head of the log, after ${log.length} entries: ${log.head}`),
  ]
  const parts = [
    ...themes
      .filter((theme) => theme.comments.length > 0)
      .flatMap((theme) => [
        line('Heading1', theme.title),
        ...theme.comments.flatMap((number) => commentParts(byNumber.get(number) as ResponseComment, isKept)),
      ]),
    ...(left.length === 0 ? [] : [line('Heading1', 'Comments that were not answered'), ...left.flatMap((comment) => commentParts(comment, isKept))]),
    ...(after === undefined || (comparison === undefined && !(isKept && on.address === undefined))
      ? []
      : [
          line('Heading1', 'Changes that nobody asked for'),
          ...unasked.duties.map(({ title, words }) => line('Front', `${title} (${words.join('; ')})`)),
          ...unasked.sections.map(({ title, words }) => line('Front', `${title}: ${words}`)),
          ...unasked.records.map(({ title, words }) => line('Front', `${title}: ${words}`)),
        ]),
  ]
  return xml`<w:document xmlns:w="${WORD}"><w:body>${front}${parts}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1134" w:bottom="1304" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`
}

function commentParts(comment: ResponseComment, isKept: boolean): Xml[] {
  const { number, about, text, proposed, dissent, withheld, answer, agreedOn, place } = comment
  const fact = (label: string, words: string | undefined) => (words === undefined ? [] : [labelled(label, words)])
  return [
    line('Heading2', `Comment ${number}: ${submissionWords(comment)}`),
    ...fact('On', `${about.title}${about.quote === undefined ? '' : `: “${about.quote}”`}`),
    ...fact('From', writerWords(comment)),
    ...fact('You said', withheld === undefined ? undefined : `[${withheld}]`),
    ...saidParts('You said', text),
    ...saidParts('Proposed', proposed),
    ...saidParts('Dissent', dissent),
    ...(answer === undefined
      ? []
      : [
          ...fact(answer.links.length > 0 ? 'We did' : 'Our answer', answer.says),
          ...fact('Reason', answer.reason),
          ...fact('Referred to', answer.referredTo),
          ...answer.links.flatMap((change) => changeParts(change, isKept)),
          ...fact('Agreed', agreedOn === undefined ? undefined : `by a second person on ${formatDate(agreedOn)}`),
          ...fact('Its place', place),
        ]),
  ]
}

/** Words of a respondent, with a label before the first paragraph. */
const saidParts = (label: string, words: string | undefined): Xml[] => linesOf(words).map((each, index) => labelled(index === 0 ? label : '', each))

/** Where the text that was consulted on is not kept, nothing is said of what it was. */
const changeParts = ({ title, words, was, now }: ShownChange, isKept: boolean): Xml[] => [
  labelled('Changed', `${title}: ${words}`),
  ...(was === undefined && now === undefined
    ? []
    : [...(was === undefined && !isKept ? [] : [labelled('Was', was ?? 'It was not there.')]), labelled('Now', now ?? 'It is gone.')]),
]

function countTable(counts: ConsultationResponse['counts']): Xml {
  const rows = [
    ...Object.entries(counts.answered).map(([verdict, count]) => [VERDICT_WORDS[verdict as keyof typeof VERDICT_WORDS], count] as const),
    ['Not answered yet', counts.unanswered] as const,
    ['Withdrawn', counts.withdrawn] as const,
    ['Replaced by a later comment', counts.superseded] as const,
    ['Late, not admitted', counts.refused] as const,
    ['Late, not decided', counts.undecided] as const,
    ['Received, which all of these come to', counts.received] as const,
  ]
  const widths = [TEXT_WIDTH - 1600, 1600] as const
  const cell = (words: string, width: number, style: string) => xml`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${line(style, words)}</w:tc>`
  const row = ([words, count]: readonly [string, number | string], style: string, isHead = false) =>
    xml`<w:tr>${isHead && xml`<w:trPr><w:tblHeader/></w:trPr>`}${cell(words, widths[0], style)}${cell(String(count), widths[1], style)}</w:tr>`
  return xml`<w:tbl><w:tblPr><w:tblStyle w:val="Lined"/><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblCaption w:val="What became of the comments"/></w:tblPr><w:tblGrid>${widths.map((width) => xml`<w:gridCol w:w="${width}"/>`)}</w:tblGrid>${row(['Outcome', 'Comments'], 'TableHead', true)}${rows.map((each) => row(each, 'TableText'))}</w:tbl>${line('Gap', '')}`
}

const linesOf = (words: string | undefined): string[] => (words ?? '').split(/\n+/).filter((each) => each.trim() !== '')

const runOf = (words: string, isBold = false): Xml => xml`<w:r>${isBold && xml`<w:rPr><w:b/></w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`

const line = (style: string, words: string): Xml => xml`<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runOf(words)}</w:p>`

/** A label and, after a tab, its words. */
const labelled = (label: string, words: string): Xml =>
  xml`<w:p><w:pPr><w:pStyle w:val="Fact"/></w:pPr>${runOf(label, true)}<w:r><w:tab/></w:r>${runOf(words)}</w:p>`

const settings = (language: string): Xml =>
  xml`<w:settings xmlns:w="${WORD}"><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${language}"/></w:settings>`
