import type { Silence } from '#schemas'
import type { Edition } from '../model/edition.ts'
import type { Finding, Problem } from '../model/finding.ts'
import { placedSilences, silenceFinder } from './placed-silences.ts'
import type { Rule, RuleProblem } from './rule.ts'
import { RULES } from './rules/index.ts'
import { runRules } from './run-rules.ts'
import { whatWasRead } from './what-was-read.ts'

/**
 * All findings of an edition in one run: what reading met (`problems`), and what each rule sees. Sorted by file and place.
 * A finding that is silenced in place comes back marked as declared.
 */
export function checkEdition(edition: Edition, problems: readonly Problem[], rules: readonly Rule[] = RULES): Finding[] {
  const byCode = new Map<string, Rule>(rules.map((rule) => [rule.code, rule]))
  const read = whatWasRead(edition, problems)
  const codes = new Set<string>(rules.filter((rule) => rule.check.on !== 'reading').map((rule) => rule.code))
  const findSilence = silenceFinder(placedSilences(edition, codes))
  const used = new Set<Silence>()
  const findings: Finding[] = []
  for (const problem of problems) {
    const rule = byCode.get(problem.code)
    if (rule !== undefined && read.isOwnFault(problem)) findings.push(findingOf(rule, problem))
  }
  runRules({ edition, rules, read }, (rule, problem, holders) => {
    const finding = findingOf(rule, problem)
    const silence = findSilence(finding, holders)
    if (silence !== undefined) used.add(silence)
    findings.push(silence === undefined ? finding : { ...finding, declared: { reason: silence.reason, reviewBy: silence.reviewBy } })
  })
  // A rule that could not be asked could have used a silence, so none is called idle then.
  const isUsed = (silence: Silence) => used.has(silence) || !read.isWhole || read.hasUnknownFields || read.brokenFields.size > 0
  for (const silence of placedSilences(edition, codes, isUsed)) {
    for (const rule of rules) if (rule.check.on === 'silence') for (const problem of rule.check.find(edition, silence)) findings.push(findingOf(rule, problem))
  }
  return findings.sort(byPlace)
}

/** Findings that stop a build: errors, declared ones left out. */
export const errorsOf = (findings: readonly Finding[]): Finding[] =>
  findings.filter((finding) => finding.severity === 'error' && finding.declared === undefined)

const findingOf = (rule: Rule, problem: RuleProblem): Finding => ({ ...problem, code: rule.code, severity: rule.severity, why: problem.why ?? rule.why })

const byPlace = (a: Finding, b: Finding): number =>
  compareText(a.place.file, b.place.file) ||
  a.place.line - b.place.line ||
  a.place.column - b.place.column ||
  compareText(a.code, b.code) ||
  compareText(a.message, b.message)

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
