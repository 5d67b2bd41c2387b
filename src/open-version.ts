import { loadManual } from './load-manual.ts'
import { audiencesOf } from './model/audience.ts'
import type { Edition } from './model/edition.ts'
import { type ManualVersion, manualForAudience } from './model/manual-for-audience.ts'
import { SideError } from './model/side-error.ts'
import { suggest } from './model/suggest.ts'
import { openManualFolder } from './open-manual-folder.ts'

/** A version of a manual, and the editions it was made from. */
export interface OpenedVersion extends ManualVersion {
  /** Every edition whole, by its folder, such as `draft`. */
  readonly whole: ReadonlyMap<string, Edition>
}

/**
 * Opens the manual in `root` as an audience may read it. Every edition is read for it, because what one says of another is to be
 * right: what is withheld in each of them.
 * @throws SideError where the manual has no such audience, or nothing for it
 */
export function openVersion(root: string, audience: string): OpenedVersion {
  const { manual } = openManualFolder(root)
  const known = audiencesOf(manual.config)
  if (!known.some(({ id }) => id === audience)) {
    const ids = known.map(({ id }) => id)
    const near = suggest(audience, ids)
    throw new SideError(
      `the manual has no audience \`${audience}\``,
      near !== undefined ? `did you mean ${near}?` : ids.length === 0 ? 'name its audiences in manual.yaml' : `one of: ${ids.join(', ')}`,
    )
  }
  const keys = [...manual.editions.map(({ key }) => key), ...(manual.hasDraft ? ['draft'] : [])]
  const whole = new Map(keys.map((key) => [key, loadManual(root, key).edition]))
  const version = manualForAudience(manual, whole, audience)
  if (version.editions.size === 0) throw new SideError(`nothing in the manual is for ${version.audience.title}`, 'mark what they may read')
  const { inForce } = manual.config
  if (inForce !== undefined && version.manual.config.inForce === undefined)
    throw new SideError(`nothing of edition ${inForce}, which is in force, is for ${version.audience.title}`, 'mark what they may read')
  return { ...version, whole }
}
