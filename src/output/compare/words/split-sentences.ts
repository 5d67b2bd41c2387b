import type { Words } from './intern-tokens.ts'

const ends = new Set(['.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।'])
const endsWithoutSpace = new Set(['。', '！', '？'])
const closers = new Set([')', ']', '”', '’', '"', "'", '»', '」', '』'])

/** After these a full stop never ends a sentence. */
const always = new Set('mr mrs ms dr prof st hon rt e.g i.e eg ie cf viz vs v approx'.split(' '))

/** After these a full stop ends no sentence when a number, a bracket or a single letter follows: "s. 47", "No. 5", "Sch. A". */
const beforeNumbers = new Set(
  's ss no nos p pp para paras pt art arts reg regs sch schs cl cls ch chap fig figs vol r rr o sec secs sect ann app ref ed n c ca'.split(' '),
)

const startsAsNumber = /^(?:\p{N}|[£$€([]|\p{L}$)/u
const startsSmall = /^\p{Ll}/u
const isNumber = /^[\d.]+$/
/** Between the entries of a list in a line. */
const beforeListed = new Set([';', ':'])
const isInitial = /^\p{Lu}$/u

const textAt = (words: Words, index: number): string => words.tokens[words.at[index] ?? -1]?.text ?? ''

const hasSpaceAfter = (words: Words, index: number): boolean => (words.at[index + 1] ?? 0) - (words.at[index] ?? 0) > 1

/** Whether the full stop at `index` belongs to an abbreviation, an initial or a list number. `first` is where its sentence begins. */
function isAbbreviating(words: Words, index: number, first: number): boolean {
  if (index === first || hasSpaceAfter(words, index - 1)) return false
  const word = textAt(words, index - 1)
  if (always.has(word.toLowerCase())) return true
  // "1. Scope" at the beginning, and "; 11. Sharing" in a list of headings.
  if (isNumber.test(word) && (index - 1 === first || beforeListed.has(textAt(words, index - 2)))) return true
  if (beforeNumbers.has(word.toLowerCase()) && startsAsNumber.test(textAt(words, index + 1))) return true
  // "J. Smith" and "J. R. Smith", but not "in Annex B. The".
  if (!isInitial.test(word)) return false
  return index - 1 === first || textAt(words, index - 2) === '.' || (isInitial.test(textAt(words, index + 1)) && textAt(words, index + 2) === '.')
}

/**
 * Where the sentences of a text begin, as places among its words; then the number of words.
 * A sentence ends at a full stop, exclamation or question mark (and the quotation marks and brackets that close with it) that is
 * followed by white space and no small letter, and that does not belong to an abbreviation.
 */
export function splitSentences(words: Words): number[] {
  const count = words.ids.length
  const starts: number[] = count > 0 ? [0] : []
  let first = 0
  for (let index = 0; index < count; index += 1) {
    const text = textAt(words, index)
    if (!ends.has(text)) continue
    let last = index
    while (last + 1 < count && !hasSpaceAfter(words, last) && (closers.has(textAt(words, last + 1)) || ends.has(textAt(words, last + 1)))) last += 1
    if (last + 1 === count) break
    if (!hasSpaceAfter(words, last) && !endsWithoutSpace.has(text)) continue
    if (startsSmall.test(textAt(words, last + 1)) || (text === '.' && isAbbreviating(words, index, first))) continue
    first = last + 1
    starts.push(first)
    index = last
  }
  starts.push(count)
  return starts
}
