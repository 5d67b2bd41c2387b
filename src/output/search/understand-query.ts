import { SAME, SAME_PHRASES, STOP } from './english-words.ts'
import { findNearWords } from './find-near-words.ts'
import { joinParts } from './join-parts.ts'
import { splitLabels, splitWords } from './split-words.ts'
import { stemWord } from './stem-word.ts'

/** One way of finding an idea: stems that stand together, and how surely they mean it. */
export interface Way {
  readonly stems: readonly string[]
  readonly weight: number
}

/** One thing a query asks about: a word of it, with all ways of finding it. None where nothing known is like it. */
export interface Idea {
  readonly word: string
  readonly ways: readonly Way[]
}

export interface QueryPlan {
  readonly ideas: readonly Idea[]
  /** Words that were read as others. */
  readonly corrections: readonly { readonly from: string; readonly to: string }[]
}

/** The words of an index: stems in order, and the commonest form of each. */
export interface Vocabulary {
  readonly stems: readonly string[]
  readonly forms: ReadonlyMap<string, string>
}

const SAME_BY_REGISTER = 0.9
const SAME_IN_ENGLISH = 0.55
const CORRECTED = 0.85
const BEGUN = 0.8
/** Shorter stems are all near each other. */
const SHORTEST_STEM = 5
/** Most words that a begun one can become. */
const MOST_BEGUN = 12

/** Turns what a reader typed into ideas to look for. `same` lists ways of saying one thing, as `searchWords` gives them. */
export function understandQuery(typed: string, { stems, forms }: Vocabulary, same: readonly (readonly string[])[]): QueryPlan {
  const labels = splitLabels(typed).filter((label) => forms.has(label))
  const words = joinParts(
    splitWords(labels.reduce((text, label) => text.toLowerCase().replace(label, ' '), typed)).map(({ word }) => word),
    forms,
  )
  const telling = words.filter((word) => !STOP.has(word))
  const kept = telling.length > 0 || labels.length > 0 ? telling : words
  const corrections: { from: string; to: string }[] = []
  const isBegun = (word: string) => word === words.at(-1) && /[\p{L}\p{N}]$/u.test(typed)
  const read = kept.map((word): { word: string; stem: string; ways: Way[] } => {
    const stem = stemWord(word)
    if (forms.has(stem)) return { word, stem, ways: [{ stems: [stem], weight: 1 }] }
    const begun = word.length > 2 && isBegun(word) ? stems.filter((known) => known.startsWith(stem) || forms.get(known)?.startsWith(word) === true) : []
    if (begun.length > 0) return { word, stem: begun[0] as string, ways: begun.slice(0, MOST_BEGUN).map((known) => ({ stems: [known], weight: BEGUN })) }
    if (SAME.has(stem) || /\p{N}/u.test(word)) return { word, stem, ways: [] }
    const near = nearStems(word, stem, { stems, forms })
    const [best] = near
    if (best !== undefined) corrections.push({ from: word, to: forms.get(best) ?? best })
    return { word, stem: best ?? stem, ways: near.map((known) => ({ stems: [known], weight: CORRECTED })) }
  })
  const said = words.map(stemWord)
  const ways = [
    ...phraseWays(
      read.map(({ stem }) => stem),
      same,
      SAME_BY_REGISTER,
    ),
    ...phraseWays(said, same, SAME_BY_REGISTER),
    ...englishPhrases(said),
  ]
  const ideas = read.map(({ word, stem, ways: own }) => ({
    word,
    ways: known(
      [
        ...own,
        ...ways.filter(({ phrase }) => phrase.includes(stem)).flatMap(({ others }) => others),
        ...(SAME.get(stem) ?? []).map((stems) => ({ stems, weight: SAME_IN_ENGLISH })),
      ],
      forms,
    ),
  }))
  return { ideas: [...unique(ideas), ...labels.map((label) => ({ word: label, ways: [{ stems: [label], weight: 1 }] }))], corrections }
}

/** Nearest by the whole word first, as the slip was made in it and not in its stem. */
function nearStems(word: string, stem: string, { stems, forms }: Vocabulary): string[] {
  const whole = findNearWords(
    word,
    stems.map((known) => forms.get(known) ?? known),
  ).map(stemWord)
  return whole.length > 0 || stem.length < SHORTEST_STEM ? [...new Set(whole)] : findNearWords(stem, stems)
}

interface PhraseWay {
  readonly phrase: readonly string[]
  readonly others: readonly Way[]
}

/** For each list of ways of saying one thing that the query has one of: that one, and the others. */
function phraseWays(said: readonly string[], same: readonly (readonly string[])[], weight: number): PhraseWay[] {
  return same.flatMap((list) => {
    const ways = list.map((way) => splitWords(way).map(({ word }) => stemWord(word)))
    return ways.flatMap((phrase) =>
      holds(said, phrase) ? [{ phrase, others: ways.filter((way) => way !== phrase).map((way) => ({ stems: tellingStems(way), weight })) }] : [],
    )
  })
}

const englishPhrases = (said: readonly string[]): PhraseWay[] =>
  SAME_PHRASES.filter(({ phrase }) => holds(said, phrase)).map(({ phrase, ways }) => ({
    phrase,
    others: ways.map((stems) => ({ stems, weight: SAME_IN_ENGLISH })),
  }))

const STOP_STEMS: ReadonlySet<string> = new Set([...STOP].map(stemWord))
const tellingStems = (way: readonly string[]): readonly string[] => {
  const telling = way.filter((stem) => !STOP_STEMS.has(stem))
  return telling.length > 0 ? telling : way
}

/** Whether some words stand one after the other in others. */
const holds = (said: readonly string[], phrase: readonly string[]): boolean => phrase.length > 0 && ` ${said.join(' ')} `.includes(` ${phrase.join(' ')} `)

/** Ways whose words are all known, each once with its best weight. */
function known(ways: readonly Way[], forms: ReadonlyMap<string, string>): Way[] {
  const best = new Map<string, Way>()
  for (const way of ways) {
    const key = way.stems.join(' ')
    if (way.stems.every((stem) => forms.has(stem)) && (best.get(key)?.weight ?? 0) < way.weight) best.set(key, way)
  }
  return [...best.values()]
}

/** An idea that is named twice is one. */
const unique = (ideas: readonly Idea[]): Idea[] => [...new Map(ideas.map((idea) => [idea.word, idea])).values()]
