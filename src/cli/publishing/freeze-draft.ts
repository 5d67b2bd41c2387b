import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sha256 } from '#engine'

const HIDDEN = /^\.publishing-.*-(\d+)$/

/** A copy of the draft that no reading of the manual takes in until it is put in its place. */
export interface HiddenEdition {
  /** Its folder from the manual’s, such as `editions/.publishing-2.0-4711`. */
  readonly key: string
  /** SHA-256 of every file, by path from the folder. */
  readonly files: Readonly<Record<string, string>>
}

/** Copies files of the draft (paths from its folder) into a hidden folder beside the published editions; `changed` gives some other text. */
export function copyDraft(
  root: string,
  number: string,
  { paths, changed }: { readonly paths: readonly string[]; readonly changed: ReadonlyMap<string, string> },
): HiddenEdition {
  const key = `editions/.publishing-${number}-${process.pid}`
  mkdirSync(join(root, 'editions'), { recursive: true })
  mkdirSync(join(root, key))
  const files: Record<string, string> = {}
  try {
    for (const path of paths.toSorted()) {
      const text = changed.get(path)
      const bytes = text === undefined ? readFileSync(join(root, 'draft', path)) : Buffer.from(text)
      writeDurably(join(root, key, path), bytes)
      files[path] = sha256(bytes)
    }
  } catch (error) {
    discard(root, { key })
    throw error
  }
  return { key, files }
}

/** Writes the record into a hidden edition and puts the whole in its place by one rename: before it there is nothing, after it everything. */
export function putInPlace(root: string, { key }: HiddenEdition, { number, record }: { readonly number: string; readonly record: string }): void {
  const hidden = join(root, key)
  writeDurably(join(hidden, 'edition.json'), Buffer.from(record))
  for (const folder of foldersIn(hidden)) syncFolder(folder)
  const target = join(root, 'editions', number)
  if (statSync(target, { throwIfNoEntry: false }) !== undefined) throw new Error(`${target} is there already`)
  renameSync(hidden, target)
  syncFolder(join(root, 'editions'))
}

/** Removes a hidden edition that is not published after all. */
export const discard = (root: string, { key }: Pick<HiddenEdition, 'key'>): void => rmSync(join(root, key), { recursive: true, force: true })

/** Removes what publications that were cut off have left. One that is still at work, in another process, is left alone. */
export function discardLeftovers(root: string): string[] {
  const folder = join(root, 'editions')
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return []
  const left = readdirSync(folder).filter((name) => {
    const pid = HIDDEN.exec(name)?.[1]
    return pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid)))
  })
  for (const name of left) rmSync(join(folder, name), { recursive: true, force: true })
  return left
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function writeDurably(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(path, 'wx', 0o644)
  try {
    writeFileSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes the names in a folder durable. Windows cannot open a folder and keeps names without it. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** A folder and all folders in it, the innermost first. */
function foldersIn(folder: string): string[] {
  const inner = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return [...inner.flatMap(({ name }) => foldersIn(join(folder, name))), folder]
}
