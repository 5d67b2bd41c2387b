import { type DraftWords, quoteWords } from '#engine'
import type { Quote } from '#schemas'
import type { Random } from '../../seeded-random.ts'

/** Comments on random words of a draft: a quote of one to a dozen words; one in ten is about a whole block, one in fifty quotes one character. */
export function randomQuotes(
  { blocks }: DraftWords,
  count: number,
  random: Random,
): { readonly id: string; readonly what: 'block' | 'duty'; readonly quote?: Quote | undefined }[] {
  return Array.from({ length: count }, () => {
    const { id, what, words } = random.pick(blocks)
    const points = Array.from(words)
    if (random.chance(0.1) || points.length === 0) return { id, what }
    let start = random.below(points.length)
    if (random.chance(0.02) && points[start] !== ' ') return { id, what, quote: quoteWords(words, start, start + 1) }
    while (start > 0 && points[start - 1] !== ' ') start -= 1
    let end = start
    for (let word = 1 + random.below(12); word > 0 && end < points.length; word -= 1) {
      end += 1
      while (end < points.length && points[end] !== ' ') end += 1
    }
    return { id, what, quote: quoteWords(words, start, end) }
  })
}
