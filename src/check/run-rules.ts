import { isBroken, type Path, type SourceDocument } from '../model/document.ts'
import type { Edition } from '../model/edition.ts'
import type { History } from '../model/history.ts'
import type { Register } from '../model/register.ts'
import { authoredFiles, consultationFiles } from './authored-files.ts'
import { type LooseReference, referenceFinder } from './find-references.ts'
import { proseTexts } from './prose-text.ts'
import { NOTHING, type Rule, type RuleCheck, type RuleProblem } from './rule.ts'
import { sectionParts } from './section-parts.ts'
import type { ReadSoFar } from './what-was-read.ts'

/** Takes what a rule found, with the ids of the things in which it could be silenced. */
export type Report = (rule: Rule, problem: RuleProblem, holders: readonly string[]) => void

type RuleOn<On extends RuleCheck['on']> = Rule & { readonly check: Extract<RuleCheck, { on: On }> }

/** What is put to the rules: an edition, how much of it could be read, and the editions before it where there is a history to look at. */
interface Asked {
  readonly edition: Edition
  readonly rules: readonly Rule[]
  readonly read: ReadSoFar
  readonly history: History | undefined
}

/**
 * Asks every rule of everything it looks at. One section is put to all its rules before the next, which is much quicker than
 * going through a large edition once for each rule, and what several rules look at is found once for all of them.
 */
export function runRules({ edition, rules, read, history }: Asked, report: Report): void {
  const rulesOn = <On extends RuleCheck['on']>(on: On) => rules.filter((rule): rule is RuleOn<On> => rule.check.on === on)
  const reportAll = (rule: Rule, problems: Iterable<RuleProblem>, holders: readonly string[]) => {
    for (const problem of problems) report(rule, problem, holders)
  }
  const [dutyRules, sectionRules, recordRules, referenceRules] = [rulesOn('duty'), rulesOn('section'), rulesOn('record'), rulesOn('reference')]
  const proseRules = rulesOn('prose').map((rule) => ({ rule, find: rule.check.begin(edition) }))
  const references = referenceFinder(edition, read.unread)
  const consultations = history?.consultations ?? []
  const files =
    rulesOn('files').length === 0 ? [] : [...authoredFiles(edition), ...consultations.flatMap(({ consultation }) => consultationFiles(consultation))]

  let hasUnknownIds = false
  const reportReferences = (loose: readonly LooseReference[]) => {
    hasUnknownIds ||= loose.some(({ standing }) => standing === 'unknown')
    for (const rule of referenceRules) for (const reference of loose) reportAll(rule, rule.check.find(edition, reference), reference.holders)
  }

  if (referenceRules.length > 0) reportReferences(references.outsideSections())
  for (const section of edition.sections.values()) {
    const { document } = section
    for (const duty of section.duties) {
      for (const rule of dutyRules) {
        if (isBlind(rule, document, ['duties', duty.index])) continue
        const problems = rule.check.find(edition, duty, section)
        if (problems !== NOTHING) reportAll(rule, problems, [duty.id, section.id])
      }
    }
    const parts = sectionParts(section)
    const isRefused = read.refusedBodies.has(document.file)
    for (const rule of sectionRules) {
      if (!(isRefused && rule.reads?.includes('body')) && !isBlind(rule, document, [])) reportAll(rule, rule.check.find(edition, section, parts), [section.id])
    }
    if (referenceRules.length > 0) reportReferences(references.inSection(section, parts))
    if (proseRules.length > 0) {
      const texts = proseTexts(edition, section)
      for (const { rule, find } of proseRules) reportAll(rule, find(texts, section), [section.id])
    }
  }
  for (const register of Object.values(edition.registers)) {
    for (const record of register.records.values()) {
      for (const rule of recordRules) {
        if (!isBlind(rule, (register as Register).document, [record.id])) reportAll(rule, rule.check.find(edition, register, record), [record.id])
      }
    }
  }
  for (const rule of rulesOn('files')) reportAll(rule, rule.check.find(edition, files), [])
  for (const rule of rulesOn('edition')) if (canJudge(rule, read)) reportAll(rule, rule.check.find(edition), [])
  if (history === undefined) return
  const isDraftSeen = !hasUnknownIds && read.isWhole && !read.hasUnknownFields && read.brokenFields.size === 0 && read.refusedBodies.size === 0
  const consultationRules = rulesOn('consultation').filter(({ reads }) => isDraftSeen || !reads?.includes('draft'))
  for (const standing of consultations) for (const rule of consultationRules) reportAll(rule, rule.check.find(standing, edition), [])
  const known = readOfHistory(history, read)
  for (const rule of rulesOn('history')) if (canJudge(rule, known)) reportAll(rule, rule.check.find(history), [])
}

/** A lineage, or text of a section, of which a part could not be read counts as a broken field, which the rules that read it wait for. */
function readOfHistory({ manual }: History, read: ReadSoFar): ReadSoFar {
  const { broken, unreadable } = manual.lineage.document
  const lineage = unreadable || broken.size > 0 ? ['lineage'] : []
  const body = read.refusedBodies.size > 0 ? ['body'] : []
  return { ...read, brokenFields: new Set([...read.brokenFields, ...lineage, ...body]) }
}

/**
 * Whether a rule over the whole can be asked. It would blame what it cannot see on what it can, so it waits until every file
 * can be read and no field that it reads has a wrong shape anywhere.
 */
function canJudge({ reads }: Rule, { isWhole, brokenFields, hasUnknownFields }: ReadSoFar): boolean {
  return isWhole && (reads === undefined || (!hasUnknownFields && !reads.some((field) => brokenFields.has(field))))
}

/** Whether a field that a rule reads has a wrong shape. Nearly always the whole document is right, and nothing is looked up. */
function isBlind({ reads }: Rule, document: SourceDocument, path: Path): boolean {
  if (reads === undefined || (document.broken.size === 0 && !document.unreadable)) return false
  return reads.some((field) => field !== 'body' && isBroken(document, [...path, field]))
}
