import {
  addressOf,
  checkEdition,
  type Edition,
  errorsOf,
  type Finding,
  loadManual,
  permanentAddress,
  permanentBase,
  type RenderedSection,
  renderSection,
  reportText,
  type Section,
  type Target,
  textOf,
} from '#engine'

interface OpenManual {
  readonly edition: Edition
  readonly findings: readonly Finding[]
  /** Sections rendered so far in this build, by id. */
  readonly rendered: Map<string, RenderedSection>
}

/** Where the open manual is kept: one build runs this module several times (configuration, pages, search), and loads once. */
const KEPT = Symbol.for('open manual')
const keeper = globalThis as { [KEPT]?: OpenManual }

/** The folder of the manual that the site is built from. */
export const manualFolder = (): string => process.env['MANUAL_DIR'] ?? './manual'

/**
 * The manual of this build, loaded and checked once.
 * @throws where a check finds an error; the message is the whole report.
 */
export function openManual(): OpenManual {
  keeper[KEPT] ??= readManual()
  return keeper[KEPT]
}

/** Forgets the open manual, so that the next page reads the changed files. */
export function closeManual(): void {
  delete keeper[KEPT]
}

function readManual(): OpenManual {
  const { edition, problems } = loadManual(manualFolder())
  const findings = checkEdition(edition, problems)
  const errors = errorsOf(findings)
  if (errors.length > 0)
    throw authorsMistake(`The manual has errors, so no site is built.\n\n${reportText(errors, { textOf: textOf(edition), colour: false })}`)
  return { edition, findings, rendered: new Map() }
}

/** An error of the manual’s author, not of this code: where it was thrown is of no use to the reader. */
function authorsMistake(message: string): Error {
  const error = new Error(message)
  error.stack = ''
  return error
}

export const { edition, findings } = openManual()

/** Where the edition that is shown stands on the site. */
export const BASE = permanentBase(edition)

/** The address of a target in the edition that is shown. */
export const link = (target: Target): string => addressOf(target, BASE)

/** The address with the site’s own name before it, as it is cited and printed. */
export const permanentLink = (target: Target): string => permanentAddress(edition, target)

/** A section as HTML; a page, its chapter’s page and the search index share one rendering. */
export function renderedSection(section: Section): RenderedSection {
  const { rendered } = openManual()
  const known = rendered.get(section.id)
  if (known !== undefined) return known
  const fresh = renderSection(edition, section, { base: BASE })
  rendered.set(section.id, fresh)
  return fresh
}
