import { evenText, readWords, type Words } from './read-words.ts'
import { textForms } from './text-forms.ts'
import type { Withheld, WordsOfVersion } from './withheld-words.ts'

/** Withheld words that were found. */
export interface Leak {
  /** The words as they were found. */
  readonly words: string
  /** Where they stand in the manual. */
  readonly of: string
}

export interface FindSetting {
  /** Whether single words count: not in program code, whose own words nobody wrote for readers. */
  readonly single?: boolean
  /** Whether tags may part a word, as in office documents. */
  readonly joinTags?: boolean
}

/** Finds withheld words in a text, however it escapes them. */
export type LeakFinder = (text: string, setting?: FindSetting) => Leak[]

/** Runs of this many words are looked for in longer texts: long enough that two people rarely write one by chance, short enough for half a sentence. */
export const RUN = 6
/** Single words of fewer characters are too common to tell anything. */
const SHORTEST_WORD = 6

interface Wanted {
  readonly hashes: readonly number[]
  readonly text: string
  readonly of: string
}

/**
 * Makes a finder of withheld words. It looks for every run of 6 words of each withheld text, for shorter texts as a whole, for ids, and
 * for single words of 6 or more letters; each only where what the version itself says (`shown`, and `known`: what the tool says on
 * any site) has it nowhere, since those words tell nobody anything. Letter case, white space, punctuation, markup and escapes do not
 * count. It does not find words put in another order, translated, drawn as a picture, or fewer than 6 in a row of a longer text.
 */
export function makeLeakFinder({ withheld, ids, shown }: WordsOfVersion, known: readonly string[] = []): LeakFinder {
  const said = [...shown, ...known].map((text) => readWords(evenText(text)).hashes)
  const saidWords = new Set(said.flatMap((hashes) => [...hashes]))
  const wanted = new Map<string, Wanted>()
  for (const { text, of } of withheld) {
    for (const run of runsOf(text, of)) if (!wanted.has(keyOf(run.hashes))) wanted.set(keyOf(run.hashes), run)
  }
  for (const { text, of } of ids) for (const run of runsOfId(text, of)) wanted.set(keyOf(run.hashes), run)
  const firsts = new Set([...wanted.values()].map(({ hashes }) => hashes[0] as number))
  for (const hashes of said) dropSaid(wanted, firsts, hashes)
  const singles = new Map(
    singleWords(withheld)
      .filter(({ hashes }) => !saidWords.has(hashes[0] as number))
      .map((word) => [word.hashes[0] as number, word]),
  )
  const runs = [...wanted.values()].filter(({ hashes }) => hashes.length > 1)
  const byStart = Map.groupBy(runs, ({ hashes }) => pairOf(hashes[0] as number, hashes[1] as number))
  const starts = new Set(runs.map(({ hashes }) => hashes[0] as number))
  const loneIds = new Map([...wanted.values()].filter(({ hashes }) => hashes.length === 1).map((id) => [id.hashes[0] as number, id]))
  return (text, { single = false, joinTags = false } = {}) => {
    const found = new Map<string, Leak>()
    for (const form of textForms(text, { joinTags })) {
      const even = evenText(form)
      const words = readWords(even)
      for (let at = 0; at < words.hashes.length; at += 1) {
        const hash = words.hashes[at] as number
        const lone = loneIds.get(hash) ?? (single ? singles.get(hash) : undefined)
        if (lone !== undefined) found.set(`${lone.of} ${lone.text}`, { words: lone.text, of: lone.of })
        if (!starts.has(hash)) continue
        for (const run of byStart.get(pairOf(hash, words.hashes[at + 1] ?? 0)) ?? [])
          if (standsAt(words, at, run))
            found.set(run.of, found.get(run.of) ?? { words: even.slice(words.starts[at], words.ends[at + run.hashes.length - 1]), of: run.of })
      }
    }
    return [...found.values()]
  }
}

const pairOf = (first: number, second: number): number => Math.imul(first, 31) + second

const keyOf = (hashes: readonly number[]): string => hashes.join(' ')

const standsAt = ({ hashes }: Words, at: number, run: Wanted): boolean => run.hashes.every((hash, index) => hashes[at + index] === hash)

/** The runs of words that are looked for of one text: all of 6, or a shorter text of two words or more as a whole. */
function runsOf(text: string, of: string): Wanted[] {
  const even = evenText(text)
  const { hashes, starts, ends } = readWords(even)
  if (hashes.length < 2) return []
  const length = Math.min(RUN, hashes.length)
  return Array.from({ length: hashes.length - length + 1 }, (_, at) => ({
    hashes: hashes.slice(at, at + length),
    text: even.slice(starts[at], ends[at + length - 1]),
    of,
  }))
}

/** An id of several parts is a run of its parts; of one part only if it is no plain word. */
function runsOfId(text: string, of: string): Wanted[] {
  const { hashes } = readWords(evenText(text))
  return hashes.length > 1 || /\d/.test(text) || /^[^aeiou]{5}$/.test(text) ? [{ hashes, text, of }] : []
}

function singleWords(withheld: readonly Withheld[]): Wanted[] {
  return withheld.flatMap(({ text, of }) => {
    const even = evenText(text)
    const { hashes, starts, ends } = readWords(even)
    return hashes.flatMap((hash, at): Wanted[] => {
      const word = even.slice(starts[at], ends[at])
      return word.length < SHORTEST_WORD || /\d/.test(word) ? [] : [{ hashes: [hash], text: word, of }]
    })
  })
}

/** Takes out the runs that a text of the version has. `firsts` are the words that runs begin with. */
function dropSaid(wanted: Map<string, Wanted>, firsts: ReadonlySet<number>, hashes: readonly number[]): void {
  for (let at = 0; at < hashes.length; at += 1) {
    if (!firsts.has(hashes[at] as number)) continue
    for (let length = 1; length <= RUN && at + length <= hashes.length; length += 1) wanted.delete(keyOf(hashes.slice(at, at + length)))
  }
}
