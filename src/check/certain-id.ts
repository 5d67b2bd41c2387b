import { distance } from 'fastest-levenshtein'

/** Ids shorter than this differ too little from each other for a slip to be told from another id. */
const SHORTEST = 6

/**
 * Whether an id that does not exist can only have been meant as `near`: the same letters in other case or with other signs
 * between, or one slip in a longer id with no other id as close. A digit that differs is never a slip.
 */
export function isCertainId(written: string, near: string, candidates: readonly string[]): boolean {
  const plain = (id: string) => id.toLowerCase().replace(/[\s_.-]+/g, '-')
  const same = candidates.filter((candidate) => plain(candidate) === plain(written))
  if (same.length > 0) return same.length === 1 && same[0] === near
  const digits = (id: string) => id.replace(/\D/g, '')
  if (written.length < SHORTEST || digits(written) !== digits(near)) return false
  return candidates.filter((candidate) => slips(written, candidate) <= 1).join() === near
}

/** Letters to change, add or take out, where two neighbours in the wrong order count once. */
function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 1) return 2
  const found = distance(a, b)
  if (found !== 2 || a.length !== b.length) return found
  const at = [...a].findIndex((letter, index) => letter !== b[index])
  return a[at] === b[at + 1] && a[at + 1] === b[at] ? 1 : found
}
