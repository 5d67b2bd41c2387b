import type { Silence } from '#schemas'
import type { ConsultationStanding } from '../model/consultation-standing.ts'
import type { Edition } from '../model/edition.ts'
import type { Finding, Problem } from '../model/finding.ts'
import type { History } from '../model/history.ts'
import type { PublishedEdition } from '../model/manual.ts'
import { consultationFiles } from './authored-files.ts'
import { placedSilences, silenceFinder } from './placed-silences.ts'
import { canBeSilenced, NOTHING, type Rule, type RuleProblem } from './rule.ts'
import { RULES } from './rules/index.ts'
import { runRules } from './run-rules.ts'
import { whatWasRead } from './what-was-read.ts'

/** All findings of an edition by itself: `judge` with nothing beside it. */
export const checkEdition = (edition: Edition, problems: readonly Problem[], rules: readonly Rule[] = RULES): Finding[] =>
  judge({ edition, problems, rules, history: undefined })

/** All findings of a draft, by itself and beside the editions before it. `problems` are those of reading the draft and of opening the manual. */
export const checkDraft = (history: History, problems: readonly Problem[], rules: readonly Rule[] = RULES): Finding[] =>
  judge({ edition: history.draft, problems, rules, history })

/** What is judged: an edition, what reading met, and the editions before it where they are to be looked at. */
interface Judged {
  readonly edition: Edition
  readonly problems: readonly Problem[]
  readonly rules: readonly Rule[]
  readonly history: History | undefined
}

/**
 * All findings of an edition in one run: what reading met (`problems`), and what each rule sees. Sorted by file and place.
 * A finding that is silenced in place comes back marked as declared.
 */
function judge({ edition, problems, rules, history }: Judged): Finding[] {
  const byCode = new Map<string, Rule>(rules.map((rule) => [rule.code, rule]))
  const read = whatWasRead(edition, problems)
  const codes = new Set<string>(rules.filter((rule) => canBeSilenced(rule)).map((rule) => rule.code))
  const findSilence = silenceFinder(placedSilences(edition, codes))
  const used = new Set<Silence>()
  const findings: Finding[] = []
  for (const problem of problems) {
    const rule = byCode.get(problem.code)
    if (rule !== undefined && read.isOwnFault(problem)) findings.push(findingOf(rule, problem))
  }
  runRules({ edition, rules, read, history }, (rule, problem, holders) => {
    const finding = findingOf(rule, problem)
    const silence = findSilence(finding, holders)
    if (silence !== undefined) used.add(silence)
    findings.push(silence === undefined ? finding : { ...finding, declared: { reason: silence.reason, reviewBy: silence.reviewBy } })
  })
  // A rule that could not be asked could have used a silence, so none is called idle then.
  const unasked = new Set<string>(history === undefined ? rules.filter(({ check }) => check.on === 'history').map(({ code }) => code) : [])
  const isUsed = (silence: Silence) => used.has(silence) || unasked.has(silence.code) || !read.isWhole || read.hasUnknownFields || read.brokenFields.size > 0
  for (const silence of placedSilences(edition, codes, isUsed)) {
    for (const rule of rules) if (rule.check.on === 'silence') for (const problem of rule.check.find(edition, silence)) findings.push(findingOf(rule, problem))
  }
  return findings.sort(byPlace)
}

/** A consultation whose files are about to be written, and the draft of the manual it is of. */
interface HeldConsultation {
  readonly standing: ConsultationStanding | undefined
  readonly draft: Edition
}

/** Findings of one consultation by itself, with what reading its files met. */
export function checkConsultation({ standing, draft }: HeldConsultation, problems: readonly Problem[], rules: readonly Rule[] = RULES): Finding[] {
  const findings = findingsOf(problems, rules)
  if (standing === undefined) return findings
  const files = consultationFiles(standing.consultation)
  const found = rules.flatMap((rule) => {
    const { check } = rule
    const seen = check.on === 'consultation' ? check.find(standing, draft) : check.on === 'files' ? check.find(draft, files) : NOTHING
    return Array.from(seen, (problem) => findingOf(rule, problem))
  })
  return [...findings, ...found].sort(byPlace)
}

/** Findings of a published edition read from its folder: whether its pages still say what was published. None of them can be silenced. */
export const checkPublished = (edition: Edition, published: PublishedEdition, rules: readonly Rule[] = RULES): Finding[] =>
  rules
    .flatMap((rule) => (rule.check.on === 'published' ? Array.from(rule.check.find(edition, published), (problem) => findingOf(rule, problem)) : []))
    .sort(byPlace)

/** Problems met on opening a manual as findings, for a manual of which no draft is read. */
export function findingsOf(problems: readonly Problem[], rules: readonly Rule[] = RULES): Finding[] {
  const byCode = new Map<string, Rule>(rules.map((rule) => [rule.code, rule]))
  return problems
    .flatMap((problem) => {
      const rule = byCode.get(problem.code)
      return rule === undefined ? [] : [findingOf(rule, problem)]
    })
    .sort(byPlace)
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
