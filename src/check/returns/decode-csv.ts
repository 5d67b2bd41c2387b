import type { Problem } from '../../model/finding.ts'

/** Encodings that spreadsheets save in, by what a file starts with; UTF-8 is tried where none of these fits. */
const MARKS: readonly (readonly [name: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * The text of a CSV file as spreadsheets save it: UTF-8 with or without a byte order mark, UTF-16 with one, or the Western
 * European page of Windows, which can only differ in titles, and these are not read. Line ends come back as line feeds. Something
 * that is no text, such as a workbook, is a problem. Of a file that is too large only the length need be known.
 */
export function decodeCsv(
  file: string,
  bytes: Uint8Array | { readonly byteLength: number },
): { readonly text?: string; readonly problems: readonly Problem[] } {
  const place = { file, line: 1, column: 1, endColumn: 2 }
  if (!(bytes instanceof Uint8Array))
    return {
      problems: [{ code: 'NM608', message: `file is too large: ${bytes.byteLength} bytes`, place, help: 'send the counts of one region and day in a file' }],
    }
  const text = textOf(bytes)
  if (text === undefined) {
    return {
      problems: [{ code: 'NM612', message: 'file is not text', place, help: 'save the sheet as CSV (UTF-8), not as a workbook' }],
    }
  }
  return { text: text.replaceAll(/\r\n?/g, '\n'), problems: [] }
}

function textOf(bytes: Uint8Array): string | undefined {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  if (marked !== undefined) return decoded(marked[0], bytes)
  // No text of any one-byte encoding has a zero byte; workbooks and UTF-16 without its mark have.
  if (bytes.includes(0)) return undefined
  return decoded('utf-8', bytes) ?? decoded('windows-1252', bytes)
}

function decoded(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}
