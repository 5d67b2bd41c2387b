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

/** Hashes of a text, and how many make a band: texts that are 0.6 alike agree in a whole band 89 times in a hundred, 0.8 alike nearly always. */
const [HASHES, BAND] = [64, 4]

/** Texts of a bucket that others are held against: enough for what is alike, and few, so that a bucket of thousands stays cheap. */
const STANDING = 16

/** Members of a group by which it is said how alike they are: enough for a group of thousands. */
const SAMPLE = 200

/** The runs of words of a comment, each once. */
type Runs = ReadonlySet<string>
type Grouped = Pick<Comment, 'id' | 'text' | 'proposed' | 'respondent'>

/**
 * Groups comments whose words, with the wording they propose, are nearly the same, wherever in the draft they stand. MinHash finds
 * pairs that may be alike, and their words decide; alike to one of a group is in the group. The same comments give the same groups.
 */
export function groupAlike(comments: readonly Grouped[]): CommentGroup[] {
  const runs = comments.map(({ text, proposed = '' }) => new Set(runsOf(`${text}\n${proposed}`)))
  const { join, groups } = closeGroups(comments.length)
  const firsts = joinEqual(runs, join)
  for (const bucket of bucketsOf(firsts, runs)) joinAlike(bucket, runs, join)
  return groups().map((members) => {
    const grouped = members.map((index) => ({ ...(comments[index] as Grouped), runs: runs[index] as Runs }))
    const respondents = new Set(grouped.map(({ respondent }) => respondent)).size
    return { ids: grouped.map(({ id }) => id), respondents, likeness: likenessOf(grouped.map((each) => each.runs)), isCampaign: respondents >= CAMPAIGN }
  })
}

type Join = (one: number, other: number) => void

/** Joins comments with the very same runs, and gives the first of each: 5,000 equal letters cost no more than one from here on. */
function joinEqual(runs: readonly Runs[], join: Join): number[] {
  const firsts = new Map<string, number>()
  for (const [index, own] of runs.entries()) {
    if (own.size === 0) continue
    const key = [...own].sort().join('\n')
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, index)
    else join(first, index)
  }
  return [...firsts.values()]
}

/** Lists of comments that may be alike: their hashes agree in a whole band. */
function bucketsOf(indices: readonly number[], runs: readonly Runs[]): number[][] {
  const hashes = indices.map((index) => ({ index, least: minHashes(runs[index] as Runs, HASHES) }))
  return Array.from({ length: HASHES / BAND }, (_, band) => {
    const keyOf = ({ least }: (typeof hashes)[number]) => least.subarray(band * BAND, (band + 1) * BAND).join(' ')
    return [...Map.groupBy(hashes, keyOf).values()].filter(({ length }) => length > 1).map((list) => list.map(({ index }) => index))
  }).flat()
}

function joinAlike(bucket: readonly number[], runs: readonly Runs[], join: Join): void {
  const standing: number[] = []
  for (const index of bucket) {
    const like = standing.find((other) => jaccard(runs[other] as Runs, runs[index] as Runs) >= ALIKE)
    if (like !== undefined) join(like, index)
    else if (standing.length < STANDING) standing.push(index)
  }
}

/** The least that a member has in common with the first, of members evenly spread over the group. */
function likenessOf(members: readonly Runs[]): number {
  const step = Math.max(1, Math.ceil(members.length / SAMPLE))
  const [first = new Set<string>()] = members
  return Math.min(...members.filter((_, place) => place % step === 0).map((runs) => jaccard(first, runs)))
}

function jaccard(one: Runs, other: Runs): number {
  const both = one.intersection(other).size
  return both === 0 ? 0 : both / (one.size + other.size - both)
}
