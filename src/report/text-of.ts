import type { Consultation } from '../model/consultation.ts'
import type { SourceDocument } from '../model/document.ts'
import type { Edition } from '../model/edition.ts'
import type { Manual } from '../model/manual.ts'

/** Looks up the text of a file as it was read for an edition, and of the manual around it and its consultations; undefined for any other file. */
export function textOf(edition: Edition, manual?: Manual, consultations: readonly Consultation[] = []): (file: string) => string | undefined {
  const holders = [...edition.sections.values(), ...edition.chapters, ...Object.values(edition.registers)]
  const around: SourceDocument[] = manual === undefined ? [] : [manual.lineage.document]
  const asked = consultations.flatMap(({ document, answers, recordDocument }) =>
    [document, answers?.document, recordDocument].filter((each) => each !== undefined),
  )
  const documents = [edition.documents.manual, edition.documents.edition, ...around, ...asked, ...holders.map(({ document }) => document)]
  const texts = new Map(documents.map(({ file, text }) => [file, text]))
  return (file) => texts.get(file)
}
