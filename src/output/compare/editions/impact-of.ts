import type { ChangesFor, EditionComparison, Impact } from '#schemas'
import { type Edition, liveRecords } from '../../../model/edition.ts'
import { freeze } from '../../../model/freeze.ts'
import type { Duty } from '../../../model/section.ts'
import { byCohort } from './by-cohort.ts'
import { byRole } from './by-role.ts'
import { isDifferent } from './match-declared.ts'
import { isStill } from './turn-over.ts'

/** What a change does to posts, cohorts, training and recommendations. The comparison is of the two editions given. */
export function impactOf(comparison: EditionComparison, old: Edition, fresh: Edition): Impact {
  const { notice, manual, old: from, new: to } = comparison
  const roles = idsOf(old, fresh, 'roles').map((id) => byRole(comparison, old, fresh, id))
  const cohorts = idsOf(old, fresh, 'cohorts').map((id) => byCohort(comparison, old, fresh, id))
  const concerned = roles.filter(({ isNothing }) => !isNothing)
  return freeze<Impact>({
    format: 'impact/1',
    ...(notice === undefined ? {} : { notice }),
    manual,
    old: from,
    new: to,
    isNothing: comparison.isSame,
    sections: comparison.sections
      .filter((section) => isDifferent(section) || section.generatedOnly)
      .map(({ id, old: before, new: after, words }) => ({ id, title: (after ?? before)?.title ?? id, words })),
    duties: comparison.duties
      .filter(({ status }) => status !== 'unchanged')
      .map(({ id, status, old: before, new: after, changes }) => ({
        id,
        title: (after ?? before)?.sentence ?? id,
        words: changes.length === 0 ? [status === 'added' ? 'new' : status] : changes.map(({ words }) => words),
      })),
    roles: concerned.map(inShort),
    cohorts: cohorts.filter(({ duties }) => !isStill(duties)).map(inShort),
    training: trainingOf(concerned),
    recommendations: recommendationsOf(comparison, old, fresh),
  })
}

/** Ids of posts and groups, or of cohorts and overlays, that count in either edition, in the order of the newer. */
function idsOf(old: Edition, fresh: Edition, register: 'roles' | 'cohorts'): string[] {
  const live = (edition: Edition) => liveRecords(edition, edition.registers[register]).filter((record) => register === 'roles' || record.kind !== 'group')
  return [...new Set([...live(fresh), ...live(old)].map(({ id }) => id))]
}

const inShort = ({ for: { id, title }, words, duties: { begins, ends, differs } }: ChangesFor): Impact['roles'][number] => ({
  id,
  title,
  words,
  begins: begins.map((duty) => duty.id),
  ends: ends.map((duty) => duty.id),
  differs: differs.map((duty) => duty.id),
})

function trainingOf(roles: readonly ChangesFor[]): Impact['training'] {
  const needed = roles.flatMap(({ for: { id, title }, training }) => training.begins.map((module) => ({ module, role: { id, title } })))
  return [...Map.groupBy(needed, ({ module }) => module.id).values()].map((list) => ({
    ...(list[0] as (typeof needed)[number]).module,
    roles: list.map(({ role }) => role),
  }))
}

function recommendationsOf({ duties, sections }: EditionComparison, old: Edition, fresh: Edition): Impact['recommendations'] {
  const changed = new Set(duties.filter(({ status }) => status !== 'unchanged').map(({ id }) => id))
  const touched = new Set(sections.filter(isDifferent).flatMap(({ old: before, new: after }) => [before?.id, after?.id].filter((id) => id !== undefined)))
  const records = [fresh.registers.recommendations, fresh.registers.themes].flatMap(({ records: list }) => [...list.values()])
  return records.flatMap(({ id, title, answeredBy }) => {
    const answers = ({ recommendations }: Duty) => recommendations?.includes(id) === true
    const [was, now] = [old, fresh].map((edition) => [...edition.duties.values()].filter(answers).map((duty) => duty.id)) as [string[], string[]]
    const ofDuties = [...new Set([...now, ...was])].filter((duty) => changed.has(duty))
    const ofSections = [...touched].filter((section) => answeredBy.includes(section) || answeredBy.includes(section.split('.')[0] as string))
    if (ofDuties.length + ofSections.length === 0) return []
    return [{ id, title, duties: ofDuties, sections: ofSections, isUnanswered: was.length > 0 && now.length === 0 }]
  })
}
