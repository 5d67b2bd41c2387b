import { type Edition, liveRecords } from '../../model/edition.ts'
import type { Duty } from '../../model/section.ts'
import { dutyReaches } from '../../model/sharing-rows.ts'
import type { Rule } from '../rule.ts'

export const nm315: Rule = {
  code: 'NM315',
  title: 'A function of management that nobody carries out for a cohort',
  severity: 'error',
  why: 'for a person in this cohort this part of the work would fall to nobody',
  example: {
    wrong: 'review:\n  title: Reviewing\n  sections: [reviews]\n# and the duties there are not about visitors',
    right: 'review:\n  title: Reviewing\n  sections: [reviews]\n  cohorts: [residents]',
  },
  reads: ['duties', 'cohorts', 'except', 'scope', 'sections', 'broader', 'kind'],
  check: {
    on: 'edition',
    *find(edition) {
      const { cohorts, functions } = edition.registers
      const primaries = liveRecords(edition, cohorts).filter((cohort) => cohort.kind === 'cohort')
      for (const row of liveRecords(edition, functions)) {
        const needed = primaries.filter(({ id }) => row.cohorts === undefined || row.cohorts.some((named) => edition.lattice.isWithin(id, named)))
        for (const { id, title } of without(edition, row.sections, needed)) {
          yield {
            message: `\`${row.id}\` (${row.title}): no post holds a duty for \`${id}\` (${title})`,
            place: functions.document.at([row.id, 'sections']),
            label: 'no duty here reaches that cohort',
            second: { place: cohorts.document.at([id], 'key'), label: 'the cohort' },
            help: 'write the duty, name in `cohorts` of this function only those that need it, or keep the gap with a `silence` of NM315 that gives the reason',
            about: [row.id, id],
          }
        }
      }
    },
  },
}

/** The cohorts that no duty in these chapters and sections reaches. */
function without<T extends { readonly id: string }>(edition: Edition, places: readonly string[], needed: readonly T[]): T[] {
  const isHere = (duty: Duty) => places.includes(duty.section) || places.includes(duty.section.slice(0, duty.section.indexOf('.')))
  let open = [...needed]
  for (const duty of edition.duties.values()) {
    if (open.length === 0) break
    if (isHere(duty)) open = open.filter(({ id }) => !dutyReaches(edition.lattice, duty, id))
  }
  return open
}
