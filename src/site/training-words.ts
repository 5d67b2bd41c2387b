import { capitalise, countOf, type Edition, type ModuleStanding, type TrainingOfPost, trainingGaps } from '#engine'
import { perEdition } from './per-edition.ts'

/** The training of every post, worked out once for each edition. */
export const gapsOf = perEdition((edition) => trainingGaps(edition))

/** Where a module stands, in words; nothing where it runs. */
export const STANDING_WORDS: Readonly<Record<ModuleStanding, string>> = {
  runs: '',
  expected: 'does not run yet',
  withdrawn: 'withdrawn',
  later: 'begins in a later edition',
  unknown: 'not in the register',
}

/** What to know of a post’s training in a line: what is missing, and what cannot be taken now. */
export function trainingLine(edition: Edition, postId: string): string | undefined {
  const found = gapsOf(edition).find(({ post }) => post.id === postId)
  return found === undefined ? undefined : lineOf(found)
}

export function lineOf({ modules, missing, notRunning }: TrainingOfPost): string {
  if (modules.length === 0) return 'No training is named for this post or its duties'
  const parts = [
    missing.length === 0
      ? `${countOf(modules.length, 'module')}, none missing`
      : `${countOf(missing.length, 'module')} that a duty needs ${missing.length === 1 ? 'is' : 'are'} missing`,
    ...(notRunning.length === 0 ? [] : [`${countOf(notRunning.length, 'module')} cannot be taken now`]),
  ]
  return capitalise(parts.join('; '))
}
