import { statSync } from 'node:fs'
import { join } from 'node:path'
import { compareEditions, type Edition, openManualFolder, openSide } from '#engine'
import type { EditionComparison, RegisterName } from '#schemas'
import type { Call } from './command.ts'
import { UsageError } from './usage-error.ts'

/** Two opened sides and their comparison. */
export interface OpenedComparison {
  readonly old: Edition
  readonly fresh: Edition
  readonly comparison: EditionComparison
}

/** Opens two sides of the manual of a call, such as `edition:1.0` and `draft`, and compares them. */
export function openComparison({ root, terminal }: Pick<Call, 'root' | 'terminal'>, [oldSide, newSide]: readonly [string, string]): OpenedComparison {
  if (statSync(join(root, 'manual.yaml'), { throwIfNoEntry: false }) === undefined) {
    throw new UsageError(`there is no manual in ${root}`, { hint: 'a manual has a manual.yaml; name its folder with --manual DIR or MANUAL_DIR' })
  }
  terminal.progress('Reading both sides ...')
  const old = openSide(root, oldSide)
  const fresh = openSide(root, newSide)
  terminal.progress('Comparing ...')
  const { manual } = openManualFolder(root)
  const comparison = compareEditions(old, fresh, { lineage: manual.lineage.entries, editions: manual.editions.map(({ data }) => data) })
  terminal.progress()
  return { old, fresh, comparison }
}

/** The id of a record that is in one of two editions, however its letters are cased. */
export function findInEither({ old, fresh }: Pick<OpenedComparison, 'old' | 'fresh'>, register: RegisterName, id: string): string {
  const known = [...new Set([...fresh.registers[register].records.keys(), ...old.registers[register].records.keys()])]
  const found = known.find((candidate) => candidate === id) ?? known.find((candidate) => candidate.toLowerCase() === id.toLowerCase())
  if (found === undefined)
    throw new UsageError(`there is no \`${id}\` in ${register} of either side`, {
      hint: `manual list ${register} shows them all`,
      nearest: { word: id, among: known },
    })
  return found
}
