import type { LeftOut } from '#schemas'
import type { Edition } from '../../model/edition.ts'
import type { ReachedDuty } from '../../model/reach-duties.ts'
import type { Duty } from '../../model/section.ts'
import { dutyReaches } from '../../model/sharing-rows.ts'

type Why = LeftOut['reasons'][number]['kind']

const WORDS: Readonly<Record<Why, string>> = {
  organisation: 'about the organisation, not about one person',
  'other-cohorts': 'about other cohorts',
  exception: 'this cohort is an exception',
}

/**
 * Keeps the duties that can apply to someone in a cohort, overlay or group, and says what was left out and why. A duty stays
 * when it applies to one cohort of a group. Conditions do not count here: someone in the cohort may have them.
 */
export function filterByCohort(
  edition: Edition,
  reached: readonly ReachedDuty[],
  cohort: string | undefined,
): { kept: readonly ReachedDuty[]; leftOut: LeftOut } {
  if (cohort === undefined) return { kept: reached, leftOut: { count: 0, reasons: [] } }
  const ids: Record<Why, string[]> = { organisation: [], 'other-cohorts': [], exception: [] }
  const kept = reached.filter(({ duty }) => {
    const why = whyLeftOut(edition, duty, cohort)
    if (why !== undefined) ids[why].push(duty.id)
    return why === undefined
  })
  const reasons = (Object.keys(WORDS) as Why[])
    .filter((kind) => ids[kind].length > 0)
    .map((kind) => ({ kind, words: WORDS[kind], count: ids[kind].length, duties: ids[kind] }))
  return { kept, leftOut: { count: reached.length - kept.length, reasons } }
}

function whyLeftOut(edition: Edition, duty: Duty, cohort: string): Why | undefined {
  if (duty.scope === 'organisation') return 'organisation'
  if (dutyReaches(edition.lattice, duty, cohort)) return undefined
  return dutyReaches(edition.lattice, { ...duty, except: [] }, cohort) ? 'exception' : 'other-cohorts'
}
