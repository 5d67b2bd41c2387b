import type { ConsultationData } from '#schemas'
import { zonedInstant } from './zoned-instant.ts'

/** The period of a consultation in UTC. */
export interface Period {
  /** First moment in which comments are taken. */
  readonly opensAt: string
  /** Last moment in which a comment is in time: the end of the minute that the consultation names, in favour of respondents. */
  readonly closedAt: string
  /** Last moment up to which late comments are admitted by rule. */
  readonly admittedUntil?: string | undefined
}

const periods = new WeakMap<ConsultationData, Period>()

/** When a consultation takes comments. Asked for with every comment, so it is remembered. */
export function periodOf(consultation: ConsultationData): Period {
  const known = periods.get(consultation)
  if (known !== undefined) return known
  const period = readPeriod(consultation)
  periods.set(consultation, period)
  return period
}

function readPeriod({ opensOn, closesAt, timeZone, late }: ConsultationData): Period {
  const endOf = (local: string) => new Date(zonedInstant(local, timeZone) + 59_999).toISOString()
  return {
    opensAt: new Date(zonedInstant(`${opensOn}T00:00`, timeZone)).toISOString(),
    closedAt: endOf(closesAt),
    ...(late.rule === 'admitted' && late.until !== undefined ? { admittedUntil: endOf(late.until) } : {}),
  }
}

/**
 * What happens to a comment that comes in at a moment (UTC): not taken yet; in time; or late, and then refused or admitted by the
 * rule or left to a person to decide. A late one is logged as comment.late, then as admitted or refused with the rule’s words.
 */
export type Admission = 'early' | 'in-time' | 'late-refused' | 'late-admitted' | 'late-to-decide'

/** Admission of a comment received at `at`, an instant in UTC by the server’s clock. */
export function admissionAt(consultation: ConsultationData, at: string): Admission {
  const { opensAt, closedAt, admittedUntil } = periodOf(consultation)
  if (at < opensAt) return 'early'
  if (at <= closedAt) return 'in-time'
  if (consultation.late.rule === 'refused') return 'late-refused'
  return consultation.late.rule === 'admitted' && (admittedUntil === undefined || at <= admittedUntil) ? 'late-admitted' : 'late-to-decide'
}

/** Where a consultation stands at a moment: derived, never written. */
export function consultationStatus(consultation: ConsultationData, at: string): 'planned' | 'open' | 'closed' | 'answered' {
  if (consultation.response !== undefined) return 'answered'
  const admission = admissionAt(consultation, at)
  if (admission === 'early') return 'planned'
  return admission === 'in-time' ? 'open' : 'closed'
}
