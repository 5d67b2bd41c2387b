import { statSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from './usage-error.ts'

/** Throws where the folder that a call names holds no manual. */
export function expectManual(root: string): void {
  if (statSync(join(root, 'manual.yaml'), { throwIfNoEntry: false }) !== undefined) return
  throw new UsageError(`there is no manual in ${root}`, { hint: 'a manual has a manual.yaml; name its folder with --manual DIR or MANUAL_DIR' })
}
