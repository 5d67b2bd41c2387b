import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** The time of every file in the archive: the same site gives the same bytes. The earliest day that the format can say. */
const DAY_ONE = new Date(1980, 0, 1)

/** More files than these need a form of archive that not every tool opens. */
const MOST_FILES = 65_535

/** Files that are packed already. */
const PACKED = /\.(?:docx|pdf|png|xlsx|zip)$/

/**
 * Writes files of a folder into one archive, and gives back its size and SHA-256. `instead` has what stands in the archive in
 * place of, or besides, what is in the folder. Files go through one at a time, so a large site needs little memory.
 * @throws where there are more files than the format holds
 */
export function writeArchive(
  target: string,
  folder: string,
  { paths, instead }: { readonly paths: readonly string[]; readonly instead: ReadonlyMap<string, string> },
): { bytes: number; sha256: string } {
  const names = [...new Set([...paths, ...instead.keys()])].sort()
  if (names.length > MOST_FILES) throw new Error(`The site has ${names.length} files, and an archive holds ${MOST_FILES} at most. Build without --archive.`)
  const hash = createHash('sha256')
  let bytes = 0
  const file = openSync(target, 'w')
  try {
    const zip = new Zip((error, chunk) => {
      if (error) throw error
      hash.update(chunk)
      bytes += chunk.length
      writeSync(file, chunk)
    })
    for (const name of names) {
      const words = instead.get(name)
      const entry = PACKED.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
      entry.mtime = DAY_ONE
      zip.add(entry)
      entry.push(words === undefined ? readFileSync(join(folder, name)) : Buffer.from(words), true)
    }
    zip.end()
  } finally {
    closeSync(file)
  }
  return { bytes, sha256: hash.digest('hex') }
}
