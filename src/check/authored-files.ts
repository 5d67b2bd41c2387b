import type { Consultation } from '../model/consultation.ts'
import { placeAt, type SourceDocument } from '../model/document.ts'
import type { Edition } from '../model/edition.ts'
import type { Place } from '../model/finding.ts'
import type { Register } from '../model/register.ts'

/** Text that is published, with all that stands in it: a file with its fields, comments and keys, or a string of a file that the tool wrote. */
export interface AuthoredFile {
  readonly file: string
  readonly text: string
  /** Stretches that hold the lists a check works from, which may name what nothing else may. */
  readonly lists: readonly { readonly start: number; readonly end: number }[]
  /** Whether somebody wrote it who is not an author: a comment says what it likes, but exposes nobody. */
  readonly isRespondents: boolean
  /** Where a stretch of the text stands. */
  readonly placeOf: (start: number, end: number) => Place
}

/** Every authored file of an edition: manual.yaml, edition.yaml, registers, chapters, sections. */
export function authoredFiles(edition: Edition): AuthoredFile[] {
  const { manual } = edition.documents
  const documents = [
    edition.documents.edition,
    ...Object.values(edition.registers as Record<string, Register>).map((register) => register.document),
    ...edition.chapters.map((chapter) => chapter.document),
    ...[...edition.sections.values()].map((section) => section.document),
  ]
  const lists = [manual.range(['prose']), manual.range(['deniedNames'])].filter((range) => range !== undefined)
  return [fileOf(manual, lists), ...documents.map((document) => fileOf(document))]
}

/** What is published of a consultation: what authors wrote of it and in answer, and what respondents wrote. */
export function consultationFiles({ document, answers, record, recordDocument }: Consultation): AuthoredFile[] {
  const own = answers === undefined ? [document] : [document, answers.document]
  const written = record === undefined || recordDocument === undefined ? [] : record.comments.flatMap((comment) => stringsOf(comment, recordDocument))
  return [...own.map((each) => fileOf(each)), ...written]
}

/** What authors wrote: a respondent may say of a thing what the manual may not. */
export const ownFiles = (files: readonly AuthoredFile[]): AuthoredFile[] => files.filter(({ isRespondents }) => !isRespondents)

/** What to do about a comment: its words are not an author’s to change, only to keep from being published. */
export const HELP_WITH_COMMENTS = 'keep the words from being published, with `manual consult redact`, and close the consultation again'

const fileOf = (document: SourceDocument, lists: AuthoredFile['lists'] = []): AuthoredFile => ({
  file: document.file,
  text: document.text,
  lists,
  isRespondents: false,
  placeOf: (start, end) => placeAt(document.file, document.text, start, end),
})

/** Fields of a published comment in which its respondent’s words stand. */
const RESPONDENTS_FIELDS = ['text', 'proposed', 'dissent', 'organisation', 'name'] as const

/** The words of one comment. They are read as they were written and not as JSON escapes them, so a place is that of the whole field. */
function stringsOf(comment: NonNullable<Consultation['record']>['comments'][number], { file, text }: SourceDocument): AuthoredFile[] {
  return RESPONDENTS_FIELDS.flatMap((field) => {
    const words = comment[field]
    if (words === undefined) return []
    const placeOf = (): Place => {
      const written = `"${field}": ${JSON.stringify(words)}`
      const start = text.indexOf(written, Math.max(0, text.indexOf(`"id": "${comment.id}"`)))
      return start === -1 ? placeAt(file, text, 0, 1) : placeAt(file, text, start, start + written.length)
    }
    return [{ file, text: words, lists: [], isRespondents: true, placeOf }]
  })
}
