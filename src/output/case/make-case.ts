import { type Edition, liveRecords } from '../../model/edition.ts'
import { freeze } from '../../model/freeze.ts'
import { reachDuties } from '../../model/reach-duties.ts'
import { recordTitle } from '../../model/record-title.ts'
import type { Entry } from '../../model/register.ts'
import type { Duty } from '../../model/section.ts'
import { addedTo, type CaseFact, caseFacts } from './case-facts.ts'
import { type CaseLine, caseLine, type NeverWhy, orderLines } from './case-lines.ts'
import type { CaseNeeds } from './case-needs.ts'
import { needsInCase } from './needs-in-case.ts'

/** Lines of one stage of management. */
export interface CaseStage {
  /** Id of the stage; empty for duties of no stage, which come last. */
  readonly id: string
  readonly title: string
  readonly lines: readonly CaseLine[]
}

/** What the law asks of the person, where it applies. Never a duty on the post. */
export interface CaseRequirement {
  readonly record: Entry<'requirements'>
  readonly needs: CaseNeeds
}

/** All that a post can have to do for one person in a cohort, whatever else is so of that person; and what was left out. */
export interface CaseDuties {
  readonly role: Entry<'roles'>
  readonly cohort: Entry<'cohorts'>
  readonly facts: readonly CaseFact[]
  /** Stages with lines, in the order of the register. */
  readonly stages: readonly CaseStage[]
  readonly requirements: readonly CaseRequirement[]
  /** Duties of the post that no choice brings in, and why. Reasons without duties are not there. */
  readonly never: readonly { readonly why: NeverWhy; readonly words: string; readonly duties: readonly Duty[] }[]
  /** All duties of the post: lines and left out. */
  readonly total: number
}

const WORDS: Readonly<Record<NeverWhy, string>> = {
  'other-cohorts': 'about other cohorts',
  exception: 'this cohort is an exception',
  organisation: 'about the organisation, not about one person',
}

/**
 * The case of a post and a cohort. Duties about the organisation are never among its lines. The ids exist in the edition, and the cohort is
 * one that a person is in: neither an overlay nor a group.
 */
export function makeCase(edition: Edition, of: { readonly role: string; readonly cohort: string }): CaseDuties {
  const role = known(edition.registers.roles.records.get(of.role), of.role)
  const cohort = known(edition.registers.cohorts.records.get(of.cohort), of.cohort)
  const people = { cohort: cohort.id, added: addedTo(edition, cohort.id).map(({ id }) => id) }
  const reached = reachDuties(edition, role)
  const judged = reached.map((item) => ({ duty: item.duty, line: caseLine(edition, item, people) }))
  const lines = judged.flatMap(({ line }) => (typeof line === 'string' ? [] : [line]))
  const never = (Object.keys(WORDS) as NeverWhy[])
    .map((why) => ({ why, words: WORDS[why], duties: judged.filter(({ line }) => line === why).map(({ duty }) => duty) }))
    .filter(({ duties }) => duties.length > 0)
  return freeze<CaseDuties>({
    role,
    cohort,
    facts: caseFacts(edition, cohort.id, lines),
    stages: stagesOf(edition, lines),
    requirements: liveRecords(edition, edition.registers.requirements).flatMap((record) => {
      const needs = needsInCase(edition.lattice, { cohorts: record.cohorts }, people)
      return typeof needs === 'string' ? [] : [{ record, needs }]
    }),
    never,
    total: reached.length,
  })
}

function stagesOf(edition: Edition, lines: readonly CaseLine[]): CaseStage[] {
  const order = [...edition.registers.stages.records.keys(), '']
  const byStage = Map.groupBy(lines, ({ stage }) => stage)
  return [...byStage]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([id, held]) => ({ id, title: id === '' ? 'At no stage of its own' : recordTitle(edition, 'stages', id), lines: orderLines(held) }))
}

function known<T>(record: T | undefined, id: string): T {
  if (record === undefined) throw new Error(`makeCase was asked for \`${id}\`, which is not in the edition`)
  return record
}
