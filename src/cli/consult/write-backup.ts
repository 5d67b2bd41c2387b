import { createWriteStream, rmSync, statSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

/**
 * Writes lines into a file, compressed (gzip, RFC 1952), in one step: it is written beside its place under a hidden name, flushed to
 * the disk and then renamed, so that whoever looks sees a whole backup or none. Only its owner can read it: it can hold names.
 * @returns its size in bytes
 */
export async function writeBackup(path: string, lines: AsyncIterable<string>): Promise<number> {
  const target = resolve(path)
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.new`)
  try {
    await pipeline(Readable.from(lines), createGzip(), createWriteStream(beside, { mode: 0o600, flags: 'wx', flush: true }))
    await rename(beside, target)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
  return statSync(target).size
}
