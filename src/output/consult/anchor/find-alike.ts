import type { DraftBlock, DraftWords } from './draft-words.ts'
import { foldWords, splitTokens } from './split-tokens.ts'

/** A block that may hold what became of another, and how much of the other’s words it has, 0 to 1. */
export interface Alike {
  readonly block: DraftBlock
  readonly share: number
}

/** Words in a row that are compared. Single words are too common; longer runs break at every edit. */
const SHINGLE = 3

/** Shares of an old block’s runs, or of its words, that a place has to have to be named to a person. */
const [RUNS_SHARED, WORDS_SHARED] = [0.2, 0.6]

const MOST_FOUND = 3

/**
 * Finds where the words of a block without its id may be in a draft. Only what is new there can be it: blocks whose id the old draft
 * has not, and words that a known block did not have before (a merge). Best first, at most three; the same for the same drafts.
 */
export function alikeFinder(old: DraftWords, fresh: DraftWords): (block: DraftBlock) => readonly Alike[] {
  const known = new Map(old.blocks.map((block) => [block.id, block.words]))
  const runsAt = new Map<string, number[]>()
  const wordsIn = new Map<string, number[]>()
  for (const [place, { id, section, words }] of fresh.blocks.entries()) {
    const before = known.get(id)
    if (before === words) continue
    const had = before === undefined ? undefined : new Set(runsOf(before))
    for (const run of new Set(runsOf(words))) if (had?.has(run) !== true) push(runsAt, run, place)
    if (before === undefined) push(wordsIn, section, place)
  }
  return ({ words, section }) => {
    const runs = new Set(runsOf(words))
    const counts = new Map<number, number>()
    for (const run of runs) for (const place of runsAt.get(run) ?? []) counts.set(place, (counts.get(place) ?? 0) + 1)
    const shared = [...counts].map(([place, count]) => [place, count / runs.size] as const).filter(([, share]) => share >= RUNS_SHARED)
    const found = shared.length > 0 ? shared : alikeByWords(words, wordsIn.get(section) ?? [], fresh)
    const sorted = found.toSorted(([a, x], [b, y]) => y - x || Number(sectionAt(fresh, b) === section) - Number(sectionAt(fresh, a) === section) || a - b)
    return sorted.slice(0, MOST_FOUND).map(([place, share]) => ({ block: fresh.blocks[place] as DraftBlock, share }))
  }
}

/** Among new blocks of the same section, those that share most words: for short blocks, and for blocks edited all over. */
function alikeByWords(words: string, places: readonly number[], fresh: DraftWords): (readonly [number, number])[] {
  const own = keysOf(words)
  return places.map((place) => [place, dice(own, keysOf(fresh.blocks[place]?.words ?? ''))] as const).filter(([, share]) => share >= WORDS_SHARED)
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const sum = one.size + other.size
  return sum === 0 ? 0 : (2 * one.intersection(other).size) / sum
}

const sectionAt = (draft: DraftWords, place: number) => draft.blocks[place]?.section

const keysOf = (words: string): Set<string> => new Set(splitTokens(words).map(({ key }) => key))

/** Runs of three words of a text, and the whole of one that is shorter. */
export function runsOf(words: string): string[] {
  const keys = splitTokens(words).flatMap(({ key, letters }) => (letters === 0 ? [] : [key]))
  if (keys.length < SHINGLE) return [keys.length > 0 ? keys.join(' ') : foldWords(words)].filter((whole) => whole !== '')
  return keys.slice(SHINGLE - 1).map((_, at) => keys.slice(at, at + SHINGLE).join(' '))
}

function push<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
