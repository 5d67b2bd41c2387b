import {
  addressOf,
  type CheckedManual,
  checkEdition,
  errorsOf,
  type KeptManual,
  keepManual,
  keptManual,
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

/** The folder of the manual that the site is built from. */
export const manualFolder = (): string => process.env['MANUAL_DIR'] ?? './manual'

/**
 * The manual of this build, loaded and checked once.
 * @throws where a check finds an error; the message is the whole report.
 */
export function openManual(): KeptManual {
  const folder = manualFolder()
  return keptManual(folder) ?? keepManual(readManual(folder))
}

function readManual(folder: string): CheckedManual {
  const { edition, problems } = loadManual(folder)
  const findings = checkEdition(edition, problems)
  const errors = errorsOf(findings)
  if (errors.length > 0)
    throw authorsMistake(`The manual has errors, so no site is built.\n\n${reportText(errors, { textOf: textOf(edition), colour: false })}`)
  return { folder, edition, findings }
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

/** A section as HTML, rendered once in a build. */
export function renderedSection(section: Section): RenderedSection {
  const { rendered } = openManual()
  const known = rendered.get(section.id)
  if (known !== undefined) return known
  const fresh = renderSection(edition, section, { base: BASE })
  rendered.set(section.id, fresh)
  return fresh
}
