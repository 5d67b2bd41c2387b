import { readCommentsCsv, readCommentsDocx, readCommentsXlsx, readSavedComments, refuseFile, type TakenFile, type TakeSetting } from '#engine'

/** Readers of files of comments, by the ending of the file’s name. */
const READERS: Readonly<Record<string, (bytes: Uint8Array, setting: TakeSetting) => TakenFile | Promise<TakenFile>>> = {
  json: (bytes, setting) => asText(bytes, setting, readSavedComments),
  csv: (bytes, setting) => asText(bytes, setting, readCommentsCsv),
  docx: readCommentsDocx,
  xlsx: readCommentsXlsx,
}

/** How comments of a file came in, by the ending of its name. */
export const VIA_BY_ENDING = { json: 'file', csv: 'spreadsheet', xlsx: 'spreadsheet', docx: 'word' } as const

/** The ending of a file’s name, where it is one of a file of comments. */
export function endingOf(name: string): keyof typeof VIA_BY_ENDING | undefined {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return Object.keys(VIA_BY_ENDING).find((known): known is keyof typeof VIA_BY_ENDING => known === ending)
}

/**
 * Reads a file of comments, whatever its form: what of it can be taken, what is there already, what was put right, and what could not
 * be placed, with its text. Nothing is kept yet.
 */
export async function readCommentFile(name: string, bytes: Uint8Array, setting: TakeSetting): Promise<TakenFile> {
  const reader = READERS[endingOf(name) ?? '']
  if (reader === undefined) return refuseFile(`Files that end in ${Object.keys(READERS).join(', ')} can be read; this one cannot.`)
  return await reader(bytes, setting)
}

function asText(bytes: Uint8Array, setting: TakeSetting, read: (text: string, setting: TakeSetting) => TakenFile): TakenFile {
  try {
    return read(new TextDecoder('utf-8', { fatal: true }).decode(bytes), setting)
  } catch (error) {
    if (error instanceof TypeError) return refuseFile('The file is not text in UTF-8: save it again as CSV UTF-8.')
    throw error
  }
}
