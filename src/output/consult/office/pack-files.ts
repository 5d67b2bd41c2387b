import { zipSync } from 'fflate'
import { writeCommentsTemplate } from '../files/comments-template.ts'
import { savedFile } from '../files/saved-comments.ts'
import { writeSavedComments } from '../files/write-saved-comments.ts'
import type { PackContent } from './pack-content.ts'
import { packReadMe } from './read-me.ts'
import { makeCommentsDocx } from './word-document.ts'
import { makeCommentsXlsx } from './workbook.ts'

/** The files of a pack, by what they are. Names are told from this list and never from a folder. */
export const PACK_FILES = ['changes.docx', 'whole.docx', 'comments.xlsx', 'comments.csv', 'comments.json', 'READ-ME.txt'] as const
export type PackFileName = (typeof PACK_FILES)[number]

export const PACK_FILE_WORDS: Readonly<Record<PackFileName, string>> = {
  'changes.docx': 'Word document with the sections that change, as tracked changes',
  'whole.docx': 'Word document with the whole draft, changes tracked',
  'comments.xlsx': 'spreadsheet with a row for each paragraph and duty',
  'comments.csv': 'plain file (CSV) with the same rows, for any spreadsheet program',
  'comments.json': 'an empty file of saved comments, for programs',
  'READ-ME.txt': 'what the files are and how to send them back',
}

/** What a file of a pack is called when it is sent round. */
export const packFileName = (consultation: string, name: PackFileName): string => `${consultation}-${name}`

/** One file of a pack. The same content gives the same bytes. */
export function packFile(content: PackContent, name: PackFileName): Uint8Array {
  const { consultation, draft, numbers, organisation } = content
  const { notice } = content.manual
  switch (name) {
    case 'changes.docx':
      return makeCommentsDocx(content, 'changes')
    case 'whole.docx':
      return makeCommentsDocx(content, 'whole')
    case 'comments.xlsx':
      return makeCommentsXlsx(content)
    case 'comments.csv':
      return bytesOf(writeCommentsTemplate(draft, consultation, { numbers, notice }))
    case 'comments.json':
      return bytesOf(writeSavedComments({ ...savedFile(consultation.id, [], { savedAt: `${consultation.opensOn}T00:00:00.000Z`, organisation }), notice }))
    case 'READ-ME.txt':
      return bytesOf(
        packReadMe(
          content,
          PACK_FILES.filter((file) => file !== 'READ-ME.txt').map((file) => [packFileName(consultation.id, file), PACK_FILE_WORDS[file]]),
        ),
      )
  }
}

/** Files as one zip archive, by name, with the first time that zip knows: the same files give the same bytes. */
export function packArchive(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))
  // Local time, so that it is the same in every time zone. Word and Excel files are packed already.
  return zipSync(Object.fromEntries(sorted.map(([name, bytes]) => [name, [bytes, { level: /\.(docx|xlsx)$/.test(name) ? 0 : 9 }]])), {
    mtime: new Date(1980, 0, 1),
  })
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
