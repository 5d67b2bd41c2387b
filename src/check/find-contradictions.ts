import type { Modality } from '#schemas'
import type { Meeting } from '../model/cohort-lattice.ts'
import type { Edition } from '../model/edition.ts'
import type { Duty } from '../model/section.ts'
import { dutiesMeet } from './duty-people.ts'
import { roleAndGroups } from './role-groups.ts'

/** Two duties of one post, one to do and one not to do the same thing, that can fall on the same person. */
export interface Contradiction {
  readonly first: Duty
  readonly second: Duty
  readonly meeting: Exclude<Meeting, 'never'>
}

/** Pairs that cannot both be followed. To be allowed what one should rather not do is no contradiction. */
const OPPOSED: Readonly<Record<Modality, readonly Modality[]>> = {
  must: ['must-not', 'should-not'],
  should: ['must-not', 'should-not'],
  may: ['must-not'],
  'must-not': [],
  'should-not': [],
}

/**
 * Finds duties of opposite modality with the same action, of the same post or of a post and a group it belongs to, over cohorts
 * that meet, where neither is an exception to the other. Actions are compared without capitals, articles and punctuation.
 */
export function findContradictions(edition: Edition): Contradiction[] {
  const duties = [...edition.sections.values()].flatMap((section) => section.duties)
  const forbidden = Map.groupBy(
    duties.filter(({ modality }) => modality === 'must-not' || modality === 'should-not'),
    (duty) => plainAction(duty.action),
  )
  if (forbidden.size === 0) return []
  const found: Contradiction[] = []
  for (const duty of duties) {
    if (OPPOSED[duty.modality].length === 0) continue
    for (const other of forbidden.get(plainAction(duty.action)) ?? []) {
      if (
        !OPPOSED[duty.modality].includes(other.modality) ||
        !sharePost(edition, duty.role, other.role) ||
        overrides(edition, duty, other) ||
        overrides(edition, other, duty)
      )
        continue
      const meeting = dutiesMeet(edition.lattice, duty, other)
      if (meeting !== 'never') found.push({ first: duty, second: other, meeting })
    }
  }
  return found
}

/** An action as it is compared: "Tell the Harbour Office." and "tell harbour office" are the same. */
export const plainAction = (action: string): string =>
  action
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]+/gu, ' ')
    .replace(/\b(?:an?|the)\s+/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const sharePost = (edition: Edition, a: string, b: string) => a === b || roleAndGroups(edition, a).has(b) || roleAndGroups(edition, b).has(a)

/** Whether a duty is an exception to another, at once or by way of further ones. */
function overrides(edition: Edition, duty: Duty, other: Duty): boolean {
  const seen = new Set<string>()
  const reaches = (ids: readonly string[]): boolean =>
    ids.some((id) => {
      if (id === other.id) return true
      if (seen.has(id)) return false
      seen.add(id)
      return reaches(edition.duties.get(id)?.overrides ?? [])
    })
  return reaches(duty.overrides ?? [])
}
