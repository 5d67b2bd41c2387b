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

/** Makes a file that is not there yet, with the folders to it. Throws where something has that name. */
export function createFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text, { flag: 'wx' })
}

function writeWhole(path: string, text: string, mode: number): void {
  const file = openSync(path, 'wx', mode)
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
