import type { ExtractReason } from '#schemas'
import { dutyFingerprint } from '../../model/duty-fingerprint.ts'
import { MODALITY_ORDER } from '../../model/duty-sentence.ts'
import { type Edition, sectionOf } from '../../model/edition.ts'
import type { ReachedDuty } from '../../model/reach-duties.ts'
import type { Duty } from '../../model/section.ts'
import type { CaseNeeds } from './case-needs.ts'
import { deadlineUrgency } from './deadline-urgency.ts'
import { actingKey, type CasePeople, needsInCase } from './needs-in-case.ts'

/** A duty that can apply in a case. */
export interface CaseLine {
  readonly duty: Duty
  /** Every way in which it reaches the post. */
  readonly reasons: readonly ExtractReason[]
  readonly needs: CaseNeeds
  /** Id of its stage; empty for a duty of no stage. */
  readonly stage: string
  /** `id.rev.fingerprint`, which digests are made of. */
  readonly mark: string
}

/** Why a duty of the post can never apply in a case. */
export type NeverWhy = 'organisation' | 'other-cohorts' | 'exception'

/** A duty as a line of a case, or why it can be none. One that reaches the post only as a deputy needs that it acts for that post. */
export function caseLine(edition: Edition, { duty, reasons }: ReachedDuty, people: CasePeople): CaseLine | NeverWhy {
  if (duty.scope === 'organisation') return 'organisation'
  const needs = needsInCase(edition.lattice, duty, people)
  if (typeof needs === 'string') return needs
  const others = reasons.flatMap((reason) => (reason.kind === 'deputy' ? [actingKey(reason.of.id)] : []))
  const asDeputy = others.length === reasons.length ? [others] : []
  return {
    duty,
    reasons,
    needs: { all: [...needs.all, ...asDeputy], none: needs.none },
    stage: sectionOf(edition, duty).stage ?? '',
    mark: `${duty.id}.${duty.rev}.${dutyFingerprint(duty)}`,
  }
}

/** Puts the lines of one stage in order: what presses soonest, then the most binding, then as the manual is read. */
export const orderLines = (lines: readonly CaseLine[]): CaseLine[] =>
  lines
    .map((line, index) => ({ line, key: [...deadlineUrgency(line.duty.deadline), MODALITY_ORDER.indexOf(line.duty.modality), index] }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ line }) => line)

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value - (b[index] as number)
  return 0
}
