import {
  type CheckedEdition,
  checkDraft,
  checkEdition,
  consultationStandings,
  type Edition,
  errorsOf,
  type Finding,
  findingsForAudience,
  historyOf,
  keptManual,
  loadManual,
  type Manual,
  type OpenedVersion,
  openConsultations,
  openManualFolder,
  openPublished,
  openVersion,
  type Problem,
  reportText,
  textOf,
} from '#engine'

/** The folder of the manual that the site is built from. */
export const manualFolder = (): string => process.env['MANUAL_DIR'] ?? './manual'

/** For whom this build is made; undefined for the manual as a whole. */
export const audienceOfBuild = (): string | undefined => process.env['MANUAL_AUDIENCE'] || undefined

/** The version of the manual that this build shows; undefined for the manual as a whole. */
function versionOf(folder: string): OpenedVersion | undefined {
  const audience = audienceOfBuild()
  const kept = keptManual(folder)
  if (audience !== undefined) kept.version ??= openVersion(folder, audience)
  return kept.version
}

/** Which editions the manual of this build has. Looked up once. */
export function openManual(): { folder: string; manual: Manual } {
  const folder = manualFolder()
  const kept = keptManual(folder)
  kept.manual ??= versionOf(folder)?.manual ?? openManualFolder(folder).manual
  return { folder, manual: kept.manual }
}

/**
 * An edition of the manual, read and checked once.
 * @throws where a check finds an error in the draft, or a published edition is not what was published; the message is the whole report.
 */
export function openEdition(folder: string, key: string): CheckedEdition {
  const { editions } = keptManual(folder)
  const known = editions.get(key)
  if (known !== undefined) return known
  const checked = audienceOfBuild() === undefined ? readEdition(folder, key) : readVersion(folder, key)
  editions.set(key, checked)
  return checked
}

/** The version of an edition. Its findings are those of the whole edition that its readers may know of. */
function readVersion(folder: string, key: string): CheckedEdition {
  const edition = versionOf(folder)?.editions.get(key)
  if (edition === undefined) throw new Error(`this version of the manual has no ${key}`)
  const whole = readEdition(folder, key)
  let findings: readonly Finding[] | undefined
  return {
    edition,
    get findings() {
      findings ??= findingsForAudience(whole.findings, edition)
      return findings
    },
  }
}

function readEdition(folder: string, key: string): CheckedEdition {
  const { edition, problems } = loadManual(folder, key)
  if (key !== 'draft') return checkedWhenAsked(edition, problems)
  // The draft is checked beside the editions before it, and these are held against what was published.
  const { manual, problems: found } = openManualFolder(folder)
  const { consultations, problems: unread } = openConsultations(folder)
  const standings = consultationStandings(consultations, { manual, draft: edition, readEdition: (published) => openPublished(folder, published) })
  const findings = checkDraft(historyOf(manual, edition, standings), [...problems, ...found, ...unread])
  const errors = errorsOf(findings)
  if (errors.length > 0)
    throw authorsMistake(
      `The manual has errors, so no site is built.\n\n${reportText(errors, { textOf: textOf(edition, manual, consultations), colour: false })}`,
    )
  return { edition, findings }
}

/** A published edition passed its checks once; few pages ask what today’s say of it. */
function checkedWhenAsked(edition: Edition, problems: readonly Problem[]): CheckedEdition {
  let findings: readonly Finding[] | undefined
  return {
    edition,
    get findings() {
      findings ??= checkEdition(edition, problems)
      return findings
    },
  }
}

/** An error of the manual’s author, not of this code: where it was thrown is of no use to the reader. */
function authorsMistake(message: string): Error {
  const error = new Error(message)
  error.stack = ''
  return error
}
