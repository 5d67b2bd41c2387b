import { statSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Consultation,
  checkDraft,
  consultationStandings,
  type Edition,
  type Finding,
  historyOf,
  loadManual,
  type Manual,
  openConsultations,
  openManualFolder,
  openSide,
  openVersion,
  type Problem,
  SideError,
} from '#engine'
import type { Call } from './command.ts'
import { UsageError } from './usage-error.ts'

type Opening = Pick<Call, 'root' | 'terminal'>

/** What of a manual is opened: a published edition by its number, or else the draft; as an audience may read it, or else whole. */
interface Wanted {
  readonly edition?: string | undefined
  readonly audience?: string | undefined
}

/** The draft of the manual in the folder that a call names, or the published edition with a number. */
export function openEdition(call: Opening, { edition: number, audience }: Wanted = {}): Edition {
  const whole = number === undefined ? openLoaded(call).edition : openSide(call.root, `edition:${number}`)
  if (audience === undefined) return whole
  const version = openVersion(call.root, audience)
  const edition = version.editions.get(whole.key)
  if (edition === undefined) throw new SideError(`nothing of edition ${whole.data.edition} is for ${version.audience.title}`, 'mark what they may read')
  return edition
}

/** The draft with what reading it met. */
export function openLoaded({ root, terminal }: Opening): { edition: Edition; problems: Problem[] } {
  if (statSync(join(root, 'manual.yaml'), { throwIfNoEntry: false }) === undefined) {
    throw new UsageError(`there is no manual in ${root}`, { hint: 'a manual has a manual.yaml; name its folder with --manual DIR or MANUAL_DIR' })
  }
  terminal.progress('Reading the manual ...')
  const loaded = loadManual(root)
  terminal.progress()
  return loaded
}

/** The manual as the checks see it. */
interface CheckedManual {
  readonly edition: Edition
  readonly findings: Finding[]
  readonly manual: Manual
  readonly consultations: readonly Consultation[]
}

/** The draft with every finding of the checks: its own, those beside the editions before it, those of consultations, and what was changed in published editions. */
export function openChecked(call: Opening): CheckedManual {
  const { edition, problems } = openLoaded(call)
  const { manual, problems: found } = openManualFolder(call.root)
  const { consultations, problems: unread } = openConsultations(call.root)
  const standings = consultationStandings(consultations, { manual, draft: edition, readEdition: (key) => loadManual(call.root, key).edition })
  const findings = checkDraft(historyOf(manual, edition, standings), [...problems, ...found, ...unread])
  return { edition, manual, consultations, findings }
}
