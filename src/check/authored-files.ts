import type { SourceDocument } from '../model/document.ts'
import type { Edition } from '../model/edition.ts'
import type { Register } from '../model/register.ts'

/** An authored file with all that stands in it: fields, comments, text. */
export interface AuthoredFile {
  readonly document: SourceDocument
  /** Stretches that hold the lists a check works from, which may name what nothing else may. */
  readonly lists: readonly { readonly start: number; readonly end: number }[]
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
  return [{ document: manual, lists }, ...documents.map((document) => ({ document, lists: [] }))]
}
