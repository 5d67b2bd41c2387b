import type { Edition } from '../model/edition.ts'

/** Looks up the text of a file as it was read for an edition; undefined for a file that is not part of it. */
export function textOf(edition: Edition): (file: string) => string | undefined {
  const holders = [...edition.sections.values(), ...edition.chapters, ...Object.values(edition.registers)]
  const documents = [edition.documents.manual, edition.documents.edition, ...holders.map(({ document }) => document)]
  const texts = new Map(documents.map(({ file, text }) => [file, text]))
  return (file) => texts.get(file)
}
