import { checkDraft } from './check/check-edition.ts'
import { loadManual } from './load-manual.ts'
import type { Consultation } from './model/consultation.ts'
import type { Edition } from './model/edition.ts'
import type { Finding } from './model/finding.ts'
import { historyOf } from './model/history.ts'
import type { Manual } from './model/manual.ts'
import { openConsultations } from './open-consultations.ts'
import { openManualFolder } from './open-manual-folder.ts'
import { openPublished } from './open-published.ts'

// What the terminal needs to check and to say what was found. It stands apart from `#engine` because all the rest of the engine
// takes longer to load than a manual takes to check.
export { errorsOf } from './check/check-edition.ts'
export { RULES } from './check/rules/index.ts'
export { addressOf } from './model/address.ts'
export { reportGithub } from './report/report-github.ts'
export { reportJson } from './report/report-json.ts'
export { reportSarif } from './report/report-sarif.ts'
export { reportText } from './report/report-text.ts'
export { textOf } from './report/text-of.ts'
export { loadManual }

/** A manual as the checks see it. */
export interface CheckedManual {
  readonly edition: Edition
  readonly manual: Manual
  readonly consultations: readonly Consultation[]
  readonly findings: Finding[]
}

/**
 * Every finding of the draft in `root`: its own, those beside the editions before it, those of consultations, and what was changed
 * in published editions.
 */
export async function checkManual(root: string): Promise<CheckedManual> {
  const { edition, problems } = loadManual(root)
  const { manual, problems: found } = openManualFolder(root)
  const { consultations, problems: unread } = openConsultations(root)
  const standings = consultations.length === 0 ? [] : await standingsOf(root, { consultations, manual, draft: edition })
  const findings = checkDraft(historyOf(manual, edition, standings), [...problems, ...found, ...unread])
  return { edition, manual, consultations, findings }
}

/** What holds answers against texts has to print their words, and is loaded only where there is a consultation. */
async function standingsOf(root: string, { consultations, ...setting }: { consultations: readonly Consultation[]; manual: Manual; draft: Edition }) {
  const { consultationStandings } = await import('./consultation-standings.ts')
  return consultationStandings(consultations, { ...setting, readEdition: (published) => openPublished(root, published) })
}
