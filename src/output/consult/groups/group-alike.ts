import type { Comment } from '#schemas'
import { runsOf } from '../anchor/find-alike.ts'
import { closeGroups } from './close-groups.ts'
import { minHashes } from './min-hashes.ts'

/** Comments that say nearly the same. Each is still counted and answered on its own. */
export interface CommentGroup {
  /** In the order in which the comments were given; the first stands for the group. Never fewer than two. */
  readonly ids: readonly string[]
  /** How many different respondents. */
  readonly respondents: number
  /** The least share of runs of words that a comment has in common with the first, 0 to 1. */
  readonly likeness: number
  /** Whether it looks like a letter that many were asked to send. */
  readonly isCampaign: boolean
}

/** Two texts that share this much of their runs of three words are near-duplicates (Jaccard). */
const ALIKE = 0.6

/** A campaign is the same letter from at least so many respondents. */
const CAMPAIGN = 10

/** Rows of a band: with 64 hashes in bands of 4, texts that are 0.6 alike meet in one of the bands 89 times in a hundred, 0.8 alike always. */
const [HASHES, ROWS] = [64, 4]

/**
 * Groups comments whose words, with the wording they propose, are nearly the same, wherever in the draft they stand. MinHash finds
 * pairs that may be alike, and their words decide; alike to one of a group is in the group. The same comments give the same groups.
 */
export function groupAlike(comments: readonly Pick<Comment, 'id' | 'text' | 'proposed' | 'respondent'>[]): CommentGroup[] {
  const texts = comments.map(({ text, proposed = '' }) => `${text}\n${proposed}`)
  const runs = texts.map((text) => new Set(runsOf(text)))
  const { join, groups } = closeGroups(comments.length)
  const signatures = runs.map((own) => minHashes(own, HASHES))
  // Of comments with one and the same run set, only the first is looked at further: 5,000 equal letters cost no more than one.
  const firsts = new Map<string, number>()
  for (const [index, own] of runs.entries()) {
    if (own.size === 0) continue
    const key = [...own].sort().join('\n')
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, index)
    else join(first, index)
  }
  for (const bucket of buckets([...firsts.values()], signatures)) {
    // Held against a few that stand for the bucket so far, so that a bucket of thousands stays cheap.
    const standing: number[] = []
    for (const index of bucket) {
      const like = standing.find((other) => jaccard(runs[other] as Set<string>, runs[index] as Set<string>) >= ALIKE)
      if (like !== undefined) join(like, index)
      else if (standing.length < 16) standing.push(index)
    }
  }
  return groups().map((members) => {
    const [first] = members as [number, ...number[]]
    const respondents = new Set(members.map((index) => comments[index]?.respondent)).size
    return {
      ids: members.map((index) => (comments[index] as Comment).id),
      respondents,
      likeness: Math.min(...sample(members).map((index) => jaccard(runs[first] as Set<string>, runs[index] as Set<string>))),
      isCampaign: respondents >= CAMPAIGN,
    }
  })
}

/** Lists of comments whose signatures agree in a whole band. */
function buckets(indices: readonly number[], signatures: readonly Uint32Array[]): number[][] {
  const found: number[][] = []
  for (let from = 0; from < HASHES; from += ROWS) {
    const band = new Map<string, number[]>()
    for (const index of indices) {
      const key = (signatures[index] as Uint32Array).subarray(from, from + ROWS).join(' ')
      const list = band.get(key)
      if (list === undefined) band.set(key, [index])
      else list.push(index)
    }
    for (const list of band.values()) if (list.length > 1) found.push(list)
  }
  return found
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = one.intersection(other).size
  return both === 0 ? 0 : both / (one.size + other.size - both)
}

/** At most 200 of a group, evenly spread: enough to say how alike a group of thousands is. */
const sample = (members: readonly number[]): number[] => {
  const step = Math.max(1, Math.ceil(members.length / 200))
  return members.filter((_, place) => place % step === 0)
}
