import type { Finding } from '../model/finding.ts'

/** How many findings of each standing. Declared ones count as neither errors nor warnings. */
export interface FindingCounts {
  readonly errors: number
  readonly warnings: number
  readonly declared: number
  /** Errors and warnings that have a certain mend. */
  readonly fixable: number
}

/** Counts findings by standing. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const live = findings.filter(({ declared }) => declared === undefined)
  const errors = live.filter(({ severity }) => severity === 'error').length
  return { errors, warnings: live.length - errors, declared: findings.length - live.length, fixable: live.filter(({ fix }) => fix !== undefined).length }
}
