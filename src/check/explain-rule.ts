import type { Severity } from '../model/finding.ts'
import { canBeSilenced, type Rule } from './rule.ts'
import { RULES } from './rules/index.ts'

/** A group of checks: those whose codes begin alike. */
export interface RuleGroup {
  /** What their codes begin with, such as NM2. */
  readonly prefix: string
  readonly title: string
  /** What the checks of the group look at, in a sentence. */
  readonly about: string
}

export const RULE_GROUPS: readonly RuleGroup[] = [
  { prefix: 'NM0', title: 'Shape of files and fields', about: 'Files are where they belong, and their fields have known names and forms.' },
  { prefix: 'NM1', title: 'References', about: 'What a field, a link or a component points at is there, in this edition.' },
  { prefix: 'NM2', title: 'Meaning', about: 'Duties, registers and conditions make sense by themselves and beside each other.' },
  { prefix: 'NM3', title: 'The whole manual', about: 'Nothing is there twice, nothing is left out, and dates and numbers agree.' },
  { prefix: 'NM4', title: 'Editions', about: 'What has been published does not change, and what changes says so.' },
  { prefix: 'NM5', title: 'Prose', about: 'Text outside duties binds nobody, reads easily and names no one.' },
  { prefix: 'NM6', title: 'Safety', about: 'A section is text: no code, no HTML, nothing from outside the manual.' },
  { prefix: 'NM7', title: 'Consultations', about: 'Every comment has its answer, every answer its reason or its change, and nothing was lost on the way.' },
]

/** A check in plain values, for its help page and the terminal. */
export interface RuleExplanation {
  readonly code: string
  readonly title: string
  readonly severity: Severity
  readonly group: RuleGroup
  readonly why: string
  readonly example: Rule['example']
  /** Whether a finding of it can be accepted in place. */
  readonly canBeSilenced: boolean
}

/** Explains the check with a code, in any case of letters; undefined where there is none. */
export function explainRule(code: string): RuleExplanation | undefined {
  const rule = RULES.find((candidate) => candidate.code === code.toUpperCase())
  const group = RULE_GROUPS.find((candidate) => rule?.code.startsWith(candidate.prefix))
  if (rule === undefined || group === undefined) return undefined
  const { title, severity, why, example } = rule
  return { code: rule.code, title, severity, group, why, example, canBeSilenced: canBeSilenced(rule) }
}
