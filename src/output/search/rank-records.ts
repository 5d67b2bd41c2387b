import type { WordPlace } from './places.ts'
import type { Kind, PartKind } from './search-record.ts'
import type { Idea } from './understand-query.ts'

/** The records of an index without their words: what ranking needs to know of each. */
export interface IndexShape {
  readonly kinds: readonly Kind[]
  /** Number of words of each record, and of words of its title that tell something. */
  readonly lengths: readonly number[]
  readonly titles: readonly number[]
  /** For each part of all records in order: its record, and its kind. */
  readonly recordOfPart: readonly number[]
  readonly partKinds: readonly PartKind[]
}

export interface Ranked {
  readonly record: number
  readonly score: number
  /** The part that answers best: the index among all parts; undefined where only its title or alias does. */
  readonly part: number | undefined
}

/** How much a word counts by the part it stands in. */
const PART_WEIGHT: Readonly<Record<PartKind, number>> = { title: 5, alias: 5, heading: 2.5, text: 1, duty: 1.2 }
const KIND_WEIGHT: Readonly<Record<Kind, number>> = { section: 1, duty: 0.95, term: 0.95, record: 0.7 }
/** The usual constants of BM25: how soon more of a word counts no more, and how much long records are held back. */
const K1 = 1.2
const B = 0.6
/** How sharply a record is held back for what it lacks of the query, or has in different parts; and lifted for a title that is the query. */
const WHOLE = 1.5
const TOGETHER = 0.6
const TITLE = 1.5
/** What a word that is nowhere in the manual weighs, as a multiple of the rarest word that is. */
const UNKNOWN = 1.8
/** How much words in different parts of a record count as an answer, against words in one part. */
const APART = 0.85
/** Least share of a query, by weight, that a record must have: less is no answer. */
const LEAST = 0.45

/**
 * Records that answer a query, best first. Ideas are weighed by how rare they are; a record is scored by BM25F over its parts
 * (Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields", 2004), then by how much of the query it
 * has, how much of that stands in one part, and how much of its title the query says.
 */
export function rankRecords(ideas: readonly Idea[], places: ReadonlyMap<string, readonly WordPlace[]>, shape: IndexShape): Ranked[] {
  const count = shape.kinds.length
  const average = shape.lengths.reduce((sum, length) => sum + length, 0) / count
  const found = ideas.map((idea) => partsWith(idea, places))
  const weights = found.map((parts) => weightOf(parts, shape, count))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const tallies = new Map<number, Tally>()
  found.forEach((parts, idea) => {
    const weight = weights[idea] as number
    const times = new Map<number, { weighed: number; sure: number; inTitle: boolean }>()
    for (const [part, { times: often, sure }] of parts) {
      const record = shape.recordOfPart[part] as number
      const kind = shape.partKinds[part] as PartKind
      const here = times.get(record) ?? { weighed: 0, sure: 0, inTitle: false }
      times.set(record, {
        weighed: here.weighed + often * sure * PART_WEIGHT[kind],
        sure: Math.max(here.sure, sure),
        inTitle: here.inTitle || kind === 'title',
      })
      const tally = tallies.get(record) ?? emptyTally()
      tallies.set(record, tally)
      if (kind !== 'alias') tally.parts.set(part, (tally.parts.get(part) ?? 0) + weight * sure)
    }
    for (const [record, { weighed, sure, inTitle }] of times) {
      const tally = tallies.get(record) as Tally
      const long = 1 - B + (B * (shape.lengths[record] as number)) / average
      tally.score += (weight * ((weighed / long) * (K1 + 1))) / (weighed / long + K1)
      tally.has += weight * sure
      tally.means += weight * Math.sqrt(sure)
      if (inTitle) {
        tally.titleWeight += weight * sure
        tally.titleWords += 1
      }
    }
  })
  const ranked: Ranked[] = []
  for (const [record, tally] of tallies) {
    const coverage = tally.means / whole
    const [part, together] = bestPart(tally, shape)
    if (Math.max((tally.has / whole) * APART, together / whole) < LEAST) continue
    const title = (tally.titleWeight / whole) * Math.min(1, tally.titleWords / (shape.titles[record] as number))
    const score =
      tally.score * coverage ** WHOLE * (1 - TOGETHER + (TOGETHER * together) / whole) * (1 + TITLE * title) * KIND_WEIGHT[shape.kinds[record] as Kind]
    ranked.push({ record, score, part })
  }
  return ranked.sort((a, b) => b.score - a.score || a.record - b.record)
}

interface Tally {
  score: number
  /** The weight of the ideas it has, by how surely it has them; and milder on ways that are less sure. */
  has: number
  means: number
  titleWeight: number
  titleWords: number
  readonly parts: Map<number, number>
}

const emptyTally = (): Tally => ({ score: 0, has: 0, means: 0, titleWeight: 0, titleWords: 0, parts: new Map() })

/** The part other than the title that has most of the query, and the most that any part has. */
function bestPart({ parts }: Tally, { partKinds }: IndexShape): [part: number | undefined, together: number] {
  let best: number | undefined
  let most = 0
  let together = 0
  for (const [part, weight] of parts) {
    together = Math.max(together, weight)
    const kind = partKinds[part]
    const own = kind === 'title' ? 0 : weight * (kind === 'heading' ? 0.9 : 1)
    if (own > most) [best, most] = [part, own]
  }
  return [best, together]
}

type Parts = ReadonlyMap<number, { readonly times: number; readonly sure: number }>

/** The parts that have an idea in any way: how often by its surest way, and how sure that is. Stems of one way must stand in one part. */
function partsWith({ ways }: Idea, places: ReadonlyMap<string, readonly WordPlace[]>): Parts {
  const parts = new Map<number, { times: number; sure: number }>()
  for (const { stems, weight } of ways) {
    const [first = [], ...others] = stems.map((stem) => places.get(stem) ?? [])
    const rest = others.map((list) => new Map(list.map(({ part, times }) => [part, times])))
    for (const { part, times } of first) {
      const least = rest.reduce((fewest, other) => Math.min(fewest, other.get(part) ?? 0), times)
      const known = parts.get(part)
      if (least > 0 && (known === undefined || known.sure < weight)) parts.set(part, { times: least, sure: weight })
    }
  }
  return parts
}

/** The weight of an idea: more the fewer records have it (the inverse document frequency of BM25). */
function weightOf(parts: Parts, { recordOfPart }: IndexShape, count: number): number {
  const records = new Set([...parts.keys()].map((part) => recordOfPart[part])).size
  return records === 0 ? UNKNOWN * Math.log(1 + count) : Math.log(1 + (count - records + 0.5) / (records + 0.5))
}
