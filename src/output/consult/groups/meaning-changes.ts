import { escapePattern } from '../../../model/escape-pattern.ts'
import { foldWords } from '../anchor/split-tokens.ts'

/** Something in a text that changes what it asks for, as it was and as it is. Empty where it was not there. */
export interface MeaningChange {
  readonly kind: 'modality' | 'negation' | 'number' | 'time-limit' | 'post'
  readonly before: readonly string[]
  readonly after: readonly string[]
}

const MODALITY =
  /\b(?:must|shall|should|may|can|will|could|might|ought to|need(?:s)? to|has to|have to|(?:is|are) (?:required|expected|able|allowed|permitted) to)\b/gi
const NEGATION = /\b(?:not|no|never|none|nor|neither|without|unless|except|cannot|nobody|nothing|only|\w+n't)\b/gi
const NUMBER_WORDS = 'a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|twenty-one|twenty-eight|thirty|sixty|ninety'
const TIME_LIMIT = new RegExp(
  `(?:\\b(?:within|after|before|by|at least|at most|every|no later than|up to|not more than|not less than)\\s+)?(?:the\\s+)?(?:\\b\\d+|\\b(?:${NUMBER_WORDS}|next|same|each|first|end of the)\\b)\\s+(?:(?:working|calendar|clear|consecutive)\\s+)?(?:minutes?|hours?|days?|weeks?|months?|quarters?|years?)\\b|\\b(?:immediately|at once|promptly|without delay|forthwith|daily|weekly|monthly|quarterly|yearly|annually)\\b`,
  'gi',
)
const NUMBER = /(?<![\w.])\d+(?:[.,:]\d+)*\s?%?/g

/**
 * What changed in the meaning of a text, by words that carry it: must and should, negations, numbers, time limits, and posts, whose
 * titles are given. A text in which they are all the same, in the same order, gives none, whatever else was edited. It is an alarm
 * and no proof: a person judges.
 */
export function meaningChanges(before: string, after: string, { posts = [] }: { readonly posts?: readonly string[] | undefined } = {}): MeaningChange[] {
  const [old, fresh] = [foldWords(before), foldWords(after)]
  const [oldLimits, freshLimits] = [wordsOf(old, TIME_LIMIT), wordsOf(fresh, TIME_LIMIT)]
  const pairs: (readonly [MeaningChange['kind'], readonly string[], readonly string[]])[] = [
    ['modality', wordsOf(old, MODALITY), wordsOf(fresh, MODALITY)],
    ['negation', wordsOf(old, NEGATION), wordsOf(fresh, NEGATION)],
    // A number of a time limit is said there.
    ['number', wordsOf(old.replace(TIME_LIMIT, ' '), NUMBER), wordsOf(fresh.replace(TIME_LIMIT, ' '), NUMBER)],
    ['time-limit', oldLimits, freshLimits],
    ['post', postsIn(old, posts), postsIn(fresh, posts)],
  ]
  return pairs.filter(([, was, is]) => was.join('\n') !== is.join('\n')).map(([kind, was, is]) => ({ kind, before: was, after: is }))
}

const wordsOf = (text: string, pattern: RegExp): string[] => Array.from(text.matchAll(pattern), ([word]) => word.trim().toLowerCase())

/** Titles of posts in the order in which a text names them; the longest title wins where one holds another. */
function postsIn(text: string, posts: readonly string[]): string[] {
  const titles = [...new Set(posts.map((title) => foldWords(title)).filter((title) => title !== ''))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  if (titles.length === 0) return []
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${titles.map(escapePattern).join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return wordsOf(text, pattern)
}
