import { closeSync, fsyncSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Replaces the text of a file in one step: it is written beside it under a hidden name, which no reading of a manual takes in,
 * and then renamed. A stop half way leaves the old text whole.
 */
export function replaceFile(path: string, text: string): void {
  const target = realpathSync(path)
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.new`)
  try {
    writeWhole(beside, text, statSync(target).mode)
    renameSync(beside, target)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

/** Writes a file in one step, whether or not there is one of that name: whoever looks sees the old file whole, or the new one. */
export function putFile(path: string, bytes: Uint8Array): void {
  const found = statSync(path, { throwIfNoEntry: false })
  const target = found === undefined ? path : realpathSync(path)
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.new`)
  try {
    writeWhole(beside, bytes, found?.mode ?? 0o666)
    renameSync(beside, target)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

/** Makes a file that is not there yet, with the folders to it. Throws where something has that name. */
export function createFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text, { flag: 'wx' })
}

function writeWhole(path: string, content: string | Uint8Array, mode: number): void {
  const file = openSync(path, 'wx', mode)
  try {
    writeFileSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
