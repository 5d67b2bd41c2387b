import { statSync } from 'node:fs'
import { join } from 'node:path'
import { audiencesOf, compareEditions, type Edition, editionForAudience, type OpenedVersion, openManualFolder, openSide, openVersion, SideError } from '#engine'
import type { EditionComparison, RegisterName } from '#schemas'
import type { Call } from './command.ts'
import { UsageError } from './usage-error.ts'

/** Two opened sides and their comparison. */
export interface OpenedComparison {
  readonly old: Edition
  readonly fresh: Edition
  readonly comparison: EditionComparison
}

/** Opens two sides of the manual of a call, such as `edition:1.0` and `draft`, and compares them: whole, or as an audience may read both. */
export function openComparison(
  { root, terminal }: Pick<Call, 'root' | 'terminal'>,
  [oldSide, newSide]: readonly [string, string],
  audience?: string,
): OpenedComparison {
  if (statSync(join(root, 'manual.yaml'), { throwIfNoEntry: false }) === undefined) {
    throw new UsageError(`there is no manual in ${root}`, { hint: 'a manual has a manual.yaml; name its folder with --manual DIR or MANUAL_DIR' })
  }
  terminal.progress('Reading both sides ...')
  const version = audience === undefined ? undefined : openVersion(root, audience)
  const open = (side: string) => (version === undefined ? openSide(root, side) : versionOfSide(root, side, version))
  const old = open(oldSide)
  const fresh = open(newSide)
  terminal.progress('Comparing ...')
  const { manual } = version ?? openManualFolder(root)
  const comparison = compareEditions(old, fresh, { lineage: manual.lineage.entries, editions: manual.editions.map(({ data }) => data) })
  terminal.progress()
  return { old, fresh, comparison }
}

/** A side as an audience may read it. One from elsewhere, which has a manual.yaml of its own, has to know the audience too. */
function versionOfSide(root: string, side: string, { audience, editions }: OpenedVersion): Edition {
  const whole = openSide(root, side)
  const isOwn = side === 'draft' || side.startsWith('edition:')
  if (!isOwn && !audiencesOf(whole.config).some(({ id }) => id === audience.id))
    throw new SideError(`${side} has no audience \`${audience.id}\``, 'compare it without --audience')
  const version = isOwn ? editions.get(whole.key) : editionForAudience(whole, audience.id)
  if (version === undefined) throw new SideError(`nothing of ${side} is for ${audience.title}`, 'mark what they may read')
  return version
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
