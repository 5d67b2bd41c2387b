import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Manual, type PublishedEdition, sha256 } from '#engine'

const PROJECT = join(import.meta.dirname, '../../..')
const FILE = join(PROJECT, 'node_modules/.cache/manual/verified-words.json')

/** All that makes the words of a page beside the edition’s own files: this code, and the packages it uses. */
const CODE = ['src/model', 'src/parse', 'src/render', 'schemas', 'package-lock.json']

/** How many editions are remembered, the last first: far more than any manual publishes. */
const KEPT = 500

/**
 * Published editions whose words were not yet verified by this very code with this manual.yaml. What an edition’s pages say
 * follows from its files (whose hashes are in its record), from manual.yaml and from the code, so one look is enough for each.
 */
export function notYetVerified({ document, editions }: Manual): { left: PublishedEdition[]; remember: () => void } {
  const known = readKnown()
  const around = sha256(`${codeHash()} ${sha256(document.text)}`)
  const marks = editions.map((edition) => sha256(`${around} ${edition.recordHash}`))
  const left = editions.filter((_edition, index) => !known.includes(marks[index] as string))
  return { left, remember: () => (left.length === 0 ? undefined : writeKnown([...marks, ...known.filter((mark) => !marks.includes(mark))])) }
}

function readKnown(): readonly string[] {
  try {
    const known: unknown = JSON.parse(readFileSync(FILE, 'utf8'))
    return Array.isArray(known) ? known.filter((mark) => typeof mark === 'string') : []
  } catch {
    return []
  }
}

/** What cannot be kept is looked at again the next time. */
function writeKnown(marks: readonly string[]): void {
  try {
    mkdirSync(dirname(FILE), { recursive: true })
    writeFileSync(FILE, JSON.stringify(marks.slice(0, KEPT)))
  } catch {
    return
  }
}

function codeHash(): string {
  const hashes = CODE.flatMap((path) => filesUnder(join(PROJECT, path))).map((file) => sha256(readFileSync(file)))
  return sha256(hashes.join())
}

function filesUnder(path: string): string[] {
  if (/\.[a-z]+$/.test(path)) return [path]
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesUnder(join(path, entry.name)))
}
