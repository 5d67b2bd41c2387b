/** The words of a text: a number for each, and where it begins and ends. */
export interface Words {
  readonly hashes: readonly number[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Letters that look the same are one letter, in small letters; what is not seen is not there. Applied before words are read. */
export const evenText = (text: string): string => {
  const seen = NOT_SEEN.test(text) ? text.replaceAll(NOT_SEEN_ALL, '') : text
  return (ASCII.test(seen) ? seen : seen.normalize('NFKC')).toLowerCase()
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: every ASCII character is meant
const ASCII = /^[\x00-\x7f]*$/
/** Soft hyphens, zero-width spaces and joiners, byte order marks. */
const NOT_SEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/
const NOT_SEEN_ALL = new RegExp(NOT_SEEN, 'g')

/** Reads the words of an even text: runs of letters and digits, each as a 32-bit FNV-1a hash. */
export function readWords(text: string): Words {
  const hashes: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  let hash = 0
  let start = -1
  for (let at = 0; at <= text.length; at += 1) {
    const code = at === text.length ? 0 : text.charCodeAt(at)
    if (isWordCode(code)) {
      if (start === -1) {
        start = at
        hash = OFFSET
      }
      hash = Math.imul(hash ^ code, PRIME)
    } else if (start !== -1) {
      hashes.push(hash)
      starts.push(start)
      ends.push(at)
      start = -1
    }
  }
  return { hashes, starts, ends }
}

const OFFSET = 0x811c9dc5 | 0
const PRIME = 0x01000193

/** Letters and digits. Beyond ASCII all but spaces, punctuation and symbols of the blocks where these stand. */
function isWordCode(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a)
  if (code < 0xc0) return false
  return !(code === 0xd7 || code === 0xf7 || (code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f) || code >= 0xfff0)
}
