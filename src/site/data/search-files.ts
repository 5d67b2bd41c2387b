import { type IndexFile, makeIndex, searchRecords, searchWords } from '#engine'
import { perEdition } from '../per-edition.ts'
import { registerAbout, registerTitle } from '../registers.ts'
import type { View } from '../view.ts'
import type { DataFile } from './data-file.ts'

/** The search index of an edition at its place: the search page of the site reads it from there. */
export const searchFiles = ({ base, edition }: View): DataFile[] => {
  const files = indexOf(edition)(base)
  return files.map(({ name, body }) => ({ address: `${base}search/${name}`, body: () => body }))
}

/** An edition stands at its number and at the front: its index is made once for each. */
const indexOf = perEdition((edition) => {
  const made = new Map<string, IndexFile[]>()
  return (base: string): IndexFile[] => {
    const known = made.get(base)
    if (known !== undefined) return known
    const records = searchRecords(edition, { base, about: (name) => ({ title: registerTitle(name), lists: registerAbout(name) }) })
    const files = makeIndex(records, searchWords(edition))
    made.set(base, files)
    return files
  }
})
