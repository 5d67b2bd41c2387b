import type { ChangesFor, EditionComparison, SectionChange } from '#schemas'
import { type Edition, isLive } from '../../../model/edition.ts'
import { freeze } from '../../../model/freeze.ts'
import { recordTitle } from '../../../model/record-title.ts'
import { dutyReaches } from '../../../model/sharing-rows.ts'
import { changesHead, changesWords, listedSection, standingOf } from './changes-parts.ts'
import { isDifferent } from './match-declared.ts'
import { isStill, type Reach, turnOver } from './turn-over.ts'

const APPLIES = { begins: 'applies now', ends: 'applies no longer' }

/**
 * What the newer edition changes about people in a cohort, overlay or group: duties that can apply to one of them, what the law asks
 * of them, and the changed sections that are about them. Duties on the organisation are no part of it. The cohort is in one of the
 * two editions.
 */
export function byCohort(comparison: EditionComparison, old: Edition, fresh: Edition, cohort: string): ChangesFor {
  const duties = turnOver(comparison.duties, [reachOf(old, cohort), reachOf(fresh, cohort)], APPLIES)
  const sections = comparison.sections.filter(isDifferent).flatMap((change) => {
    const because = whySection(change, { old, fresh, cohort })
    return because.length === 0 ? [] : [listedSection(change, because)]
  })
  const records = comparison.registers
    .filter(
      ({ register, id, status }) =>
        status !== 'renamed-only' && (register === 'cohorts' ? id === cohort : register === 'requirements' && isAsked([old, fresh], id, cohort)),
    )
    .map(({ register, id, title, words }) => ({ id, title, register, words }))
  const subject = {
    id: cohort,
    title: recordTitle(has(fresh, cohort) ? fresh : old, 'cohorts', cohort),
    kind: 'cohort' as const,
    standing: standingOf(old, fresh, 'cohorts', cohort),
  }
  const found = {
    for: subject,
    isNothing: isStill(duties) && sections.length + records.length === 0,
    duties,
    training: { begins: [], ends: [] },
    sections,
    records,
  }
  return freeze<ChangesFor>({ ...changesHead(comparison), ...found, words: changesWords(comparison, found) })
}

function has(edition: Edition, cohort: string): boolean {
  const record = edition.registers.cohorts.records.get(cohort)
  return record !== undefined && isLive(edition, record)
}

const reachOf = (edition: Edition, cohort: string): Reach =>
  new Map(has(edition, cohort) ? [...edition.duties.values()].filter((duty) => dutyReaches(edition.lattice, duty, cohort)).map(({ id }) => [id, []]) : [])

/** Whether a requirement on the person falls on someone in the cohort, in either edition. */
const isAsked = (editions: readonly Edition[], requirement: string, cohort: string): boolean =>
  editions.some((edition) => isAbout(edition, edition.registers.requirements.records.get(requirement)?.cohorts, cohort))

const isAbout = (edition: Edition, named: readonly string[] | undefined, cohort: string): boolean =>
  named?.some((id) => edition.lattice.meet(cohort, id) === 'definitely') === true

function whySection(change: SectionChange, { old, fresh, cohort }: { old: Edition; fresh: Edition; cohort: string }): string[] {
  const about = (edition: Edition, id: string | undefined) => isAbout(edition, edition.sections.get(id ?? '')?.data.cohorts, cohort)
  if (about(fresh, change.new?.id)) return ['it is about them']
  return about(old, change.old?.id) ? ['it was about them'] : []
}
