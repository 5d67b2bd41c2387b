import { placeAt } from '../model/document.ts'
import type { Problem } from '../model/finding.ts'

/** Largest authored file, in bytes: a hundred times the longest real section. */
export const MAX_FILE_BYTES = 512 * 1024

/** Findings on unseen characters in one file; more of the same would tell an author no more. */
const MAX_UNSEEN = 20

const BOM = '\uFEFF'
/**
 * Characters that a machine reads and a reader does not see: controls other than tab and line end, marks and overrides of writing
 * direction, soft hyphen, zero-width space, line separators, invisible operators, byte order marks and tags.
 */
const UNSEEN = /(?![\t\n])[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Bytes to text, with what a careful editor would object to: not UTF-8, a byte order mark, Windows line ends,
 * characters that cannot be seen. Places count in the text that comes back: without a byte order mark, with Unix line ends,
 * and with U+FFFD for each unit of an unseen character. No text means that there is nothing to go on with.
 * Of a file that is too large only the length need be known.
 */
export function decodeFile(path: string, bytes: Uint8Array | { readonly byteLength: number }): { text?: string; problems: Problem[] } {
  if (bytes.byteLength > MAX_FILE_BYTES || !(bytes instanceof Uint8Array)) {
    const message = `file is too large: ${bytes.byteLength.toLocaleString('en-GB')} bytes`
    return {
      problems: [
        {
          code: 'NM608',
          message,
          place: top(path),
          label: `more than ${MAX_FILE_BYTES.toLocaleString('en-GB')} bytes`,
          help: 'split it into several sections',
        },
      ],
    }
  }
  let raw: string
  try {
    raw = decoder.decode(bytes)
  } catch {
    return {
      problems: [{ code: 'NM612', message: 'file is not UTF-8 text', place: top(path), label: 'somewhere in this file', help: 'save the file as UTF-8' }],
    }
  }
  const mended = mendText(raw)
  const problems: Problem[] = []
  if (raw.startsWith(BOM)) {
    problems.push({
      code: 'NM614',
      message: 'file starts with a byte order mark',
      place: top(path),
      label: 'an invisible character stands here',
      help: 'save the file as UTF-8 without a byte order mark',
      fix: { file: path, start: 0, end: 1, text: '' },
    })
  }
  const lineEnd = raw.indexOf('\r') - (raw.startsWith(BOM) ? 1 : 0)
  if (lineEnd >= 0) {
    problems.push({
      code: 'NM615',
      message: 'file has Windows line ends',
      place: placeAt(path, mended, lineEnd, lineEnd + 1),
      label: 'a carriage return stands here',
      help: 'save the file with line ends of the Unix kind (LF)',
      fix: { file: path, start: 0, end: raw.length, text: mended },
    })
  }
  const text = mended.replace(UNSEEN, (found) => '\uFFFD'.repeat(found.length))
  if (text !== mended) problems.push(...unseenProblems(path, mended))
  return { text, problems }
}

function unseenProblems(path: string, text: string): Problem[] {
  return [...text.matchAll(UNSEEN)].slice(0, MAX_UNSEEN).map((found) => ({
    code: 'NM613',
    message: `character that cannot be seen: U+${(found[0].codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`,
    place: placeAt(path, text, found.index, found.index + found[0].length),
    label: 'it stands here',
    help: 'delete it and type the words again',
  }))
}

const top = (file: string) => ({ file, line: 1, column: 1, endColumn: 2 })

const mendText = (raw: string) => (raw.startsWith(BOM) ? raw.slice(1) : raw).replace(/\r\n?/g, '\n')
