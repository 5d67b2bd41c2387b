import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/**
 * The manual and the edition that a folder is: that of a manual is its draft, and one with an edition.yaml is a draft or a
 * published edition of the manual around it. Undefined where it is neither.
 */
export function findEditionFolder(path: string): { root: string; key: string } | undefined {
  const folder = resolve(path)
  if (existsSync(join(folder, 'manual.yaml'))) return existsSync(join(folder, 'draft', 'edition.yaml')) ? { root: folder, key: 'draft' } : undefined
  if (!existsSync(join(folder, 'edition.yaml'))) return undefined
  const parent = dirname(folder)
  if (existsSync(join(parent, 'manual.yaml'))) return { root: parent, key: basename(folder) }
  const root = dirname(parent)
  return existsSync(join(root, 'manual.yaml')) ? { root, key: `${basename(parent)}/${basename(folder)}` } : undefined
}
