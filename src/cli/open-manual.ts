import { statSync } from 'node:fs'
import { join } from 'node:path'
import { checkEdition, type Edition, type Finding, loadManual, type Problem } from '#engine'
import type { Call } from './command.ts'
import { UsageError } from './usage-error.ts'

type Opening = Pick<Call, 'root' | 'terminal'>

/** The draft of the manual in the folder that a call names. */
export function openEdition(call: Opening): Edition {
  return openLoaded(call).edition
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

/** The draft with every finding of the checks. */
export function openChecked(call: Opening): { edition: Edition; findings: Finding[] } {
  const { edition, problems } = openLoaded(call)
  return { edition, findings: checkEdition(edition, problems) }
}
