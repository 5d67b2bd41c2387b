import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DocumentForm, ExtractDocument } from '#engine'
import { makeBeside } from './extract-pool.ts'

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url))
const STORE = join(PROJECT, 'node_modules/.cache/manual/extracts')

/** More than this many files are not kept; those used longest ago go first. Five editions of the demonstration have fewer. */
const MOST = 1500

/**
 * The words of an extract as a file: what an earlier build made of the same words with the same code, or else made now. The words
 * hold the extract’s digest, the edition and the version of the tool, so what has changed in any way is made anew. `store` is the folder
 * where files are kept.
 */
export async function storedFile(document: ExtractDocument, form: DocumentForm, store = STORE): Promise<Uint8Array> {
  const path = join(
    store,
    createHash('sha256')
      .update([codeHash(), form, JSON.stringify(document)].join('\0'))
      .digest('hex'),
  )
  const kept = readKept(path)
  if (kept !== undefined) {
    counts.kept += 1
    return kept
  }
  // The edition in force stands at two places, so its files are asked for twice.
  const begun = making.get(path)
  if (begun !== undefined) return begun
  const made = makeBeside(document, form)
  making.set(path, made)
  counts.made += 1
  try {
    keep(path, await made)
  } finally {
    making.delete(path)
  }
  return made
}

const counts = { made: 0, kept: 0 }

/** How many files this process has made, and how many it found made already. */
export const storeCounts = (): Readonly<typeof counts> => ({ ...counts })

const making = new Map<string, Promise<Uint8Array>>()

function readKept(path: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(path)
    const now = new Date()
    utimesSync(path, now, now)
    return bytes
  } catch {
    return undefined
  }
}

/** Under a name of its own first, so that a build that is stopped leaves nothing half kept. */
function keep(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  const half = `${path}.${randomUUID()}`
  writeFileSync(half, bytes)
  renameSync(half, path)
}

/** Forgets what was used longest ago. Another build may be doing the same. */
export function forgetOldExtracts(): void {
  const names = statSync(STORE, { throwIfNoEntry: false }) === undefined ? [] : readdirSync(STORE)
  const kept = names.map((name) => ({ path: join(STORE, name), used: statSync(join(STORE, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
  for (const { path } of kept.sort((a, b) => b.used - a.used).slice(MOST)) rmSync(path, { force: true })
}

let hashed: string | undefined

/** Hash of the code that makes files from words, and of the versions of what it uses. */
function codeHash(): string {
  if (hashed !== undefined) return hashed
  const hash = createHash('sha256')
  const inside = ['src/output/extract', 'src/render/office'].flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(PROJECT.length)),
  )
  for (const path of [...inside.sort(), 'src/make-document-file.ts', 'src/model/wording.ts', 'src/source/read-typesetting.ts', 'package-lock.json'])
    hash.update(`${path}\0`).update(readFileSync(join(PROJECT, path)))
  hashed = hash.digest('hex')
  return hashed
}
