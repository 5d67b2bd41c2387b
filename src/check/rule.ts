import type { RegisterName } from '#schemas'
import type { ConsultationStanding } from '../model/consultation-standing.ts'
import type { Edition } from '../model/edition.ts'
import type { Problem, Severity } from '../model/finding.ts'
import type { History } from '../model/history.ts'
import type { PublishedEdition } from '../model/manual.ts'
import type { Entry, Register } from '../model/register.ts'
import type { Duty, Section } from '../model/section.ts'
import type { AuthoredFile } from './authored-files.ts'
import type { LooseReference } from './find-references.ts'
import type { PlacedSilence } from './placed-silences.ts'
import type { ProseText } from './prose-text.ts'
import type { SectionParts } from './section-parts.ts'

/** What a rule sees; the code is the rule’s own. */
export type RuleProblem = Omit<Problem, 'code'>

/** Nothing found: what a rule that is asked thousands of times nearly always says. */
export const NOTHING: readonly RuleProblem[] = []

type AnyRegister = { [N in RegisterName]: Register<N> }[RegisterName]
type AnyEntry = { [N in RegisterName]: Entry<N> }[RegisterName]

/**
 * Who looks: the reading of files, or a pure function over one thing at a time. What several rules look at (references, the
 * running text of a section, the words of a file) is found once and handed to each.
 */
export type RuleCheck =
  | { readonly on: 'reading' }
  | { readonly on: 'duty'; readonly find: (edition: Edition, duty: Duty, section: Section) => Iterable<RuleProblem> }
  | { readonly on: 'section'; readonly find: (edition: Edition, section: Section, parts: SectionParts) => Iterable<RuleProblem> }
  | { readonly on: 'record'; readonly find: (edition: Edition, register: AnyRegister, record: AnyEntry) => Iterable<RuleProblem> }
  /** A reference that does not point at a live record of its own register. */
  | { readonly on: 'reference'; readonly find: (edition: Edition, reference: LooseReference) => Iterable<RuleProblem> }
  /** Titles, duty fields and running text, section by section; what holds for the whole edition is made ready first. */
  | { readonly on: 'prose'; readonly begin: (edition: Edition) => (texts: readonly ProseText[], section: Section) => Iterable<RuleProblem> }
  /** Every authored file, comments and keys and all, and what is published of consultations. */
  | { readonly on: 'files'; readonly find: (edition: Edition, files: readonly AuthoredFile[]) => Iterable<RuleProblem> }
  /** After all others: a silence, and whether it silenced anything. */
  | { readonly on: 'silence'; readonly find: (edition: Edition, silence: PlacedSilence) => Iterable<RuleProblem> }
  /** A draft beside the editions before it; asked only where both could be read. */
  | { readonly on: 'history'; readonly find: (history: History) => Iterable<RuleProblem> }
  /** A consultation beside the texts around it, and what was found of its answers; asked where the files of consultations are read. */
  | { readonly on: 'consultation'; readonly find: (standing: ConsultationStanding, draft: Edition) => Iterable<RuleProblem> }
  /** A published edition, read from its folder and rendered: asked where editions are verified and where a site is built. */
  | { readonly on: 'published'; readonly find: (edition: Edition, published: PublishedEdition) => Iterable<RuleProblem> }
  | { readonly on: 'edition'; readonly find: (edition: Edition) => Iterable<RuleProblem> }

/** A check: data about itself and one pure function. Its help page is made from this, and its code is never used again. */
export interface Rule {
  readonly code: `NM${number}`
  /** The fault, in plain words. */
  readonly title: string
  readonly severity: Severity
  /** What would go wrong for a post-holder. */
  readonly why: string
  /** What an author writes that this finds, and what to write instead. */
  readonly example: { readonly wrong: string; readonly right: string }
  /**
   * Fields the function reads, from the duty, section or record; it is not asked where one of them has a wrong shape.
   * For a section `body` is its text: not asked where part of the text was refused. A rule over the whole edition is not asked
   * where one of its fields has a wrong shape anywhere. For a consultation `draft` is the draft’s text: not asked while any part of
   * it cannot be read, or it has an id that nothing has, in whose place nothing is printed.
   */
  readonly reads?: readonly string[]
  readonly check: RuleCheck
}

const NEVER_SILENCED: readonly RuleCheck['on'][] = ['reading', 'silence', 'published', 'consultation']

/** Whether a finding of it can be accepted in place. What was published is not the author’s to accept, and respondents are owed their answers. */
export const canBeSilenced = ({ check }: Rule): boolean => !NEVER_SILENCED.includes(check.on)
