import type { Root } from 'hast'
import type { Convention, Side } from './convention.ts'
import { heaviestCommon } from './longest-common.ts'
import { readParts } from './read-parts.ts'
import { readWords } from './read-words.ts'

/** Signs, white space not counted, of all words that a redline marks as come or gone. */
export function markedSize(redline: Root, convention: Convention): number {
  const pieces = readParts(redline, convention).flatMap((part) => (part.kind === 'line' ? part.pieces : []))
  return pieces.reduce((sum, { text, mark, isSpace }) => sum + (mark === undefined || isSpace ? 0 : text.length), 0)
}

/**
 * The least number of signs that a redline of whole words must mark for two pages: what is outside their heaviest common subsequence
 * of words and punctuation marks. Undefined where the pages are too long to say it exactly.
 */
export function leastSize(pages: Readonly<Record<Side, Root>>): number | undefined {
  const [a, b] = [tokensOf(pages.old), tokensOf(pages.new)]
  const common = heaviestCommon(a, b)
  return common === undefined ? undefined : sizeOf(a) + sizeOf(b) - 2 * common.weight
}

const WORDS = new Intl.Segmenter('en', { granularity: 'word' })

/** Words by UAX 29, in which 4.1 and don’t are one, and all other signs. */
const tokensOf = (page: Root): string[] => readWords(readParts(page), 'new').flatMap(({ text }) => [...WORDS.segment(text)].map(({ segment }) => segment))

const sizeOf = (tokens: readonly string[]): number => tokens.reduce((sum, token) => sum + token.length, 0)
