import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CONSULTATION_FILES, type ConsultationFolder } from '../model/consultation.ts'
import type { Problem } from '../model/finding.ts'

/** A record of a hundred thousand comments is smaller. */
const MAX_BYTES = 256 * 1024 * 1024
const KNOWN: ReadonlySet<string> = new Set(CONSULTATION_FILES)

/** The consultations of a manual’s folder as text, in sorted order. Nothing but their own files is read, and no link is followed. */
export function readConsultationFolders(root: string): { folders: ConsultationFolder[]; problems: Problem[] } {
  const folders: ConsultationFolder[] = []
  const problems: Problem[] = []
  const stray = (file: string, label: string) =>
    problems.push({
      code: 'NM012',
      message: `not part of a consultation: ${file}`,
      place: { file, line: 1, column: 1, endColumn: 2 },
      label,
      help: 'move it out of the manual’s folder',
    })
  for (const entry of entriesOf(join(root, 'consultations'))) {
    const key = `consultations/${entry.name}`
    if (!entry.isDirectory()) {
      stray(key, 'only folders named by a consultation’s id stand here')
      continue
    }
    const files = new Map<string, string>()
    for (const inner of entriesOf(join(root, key))) {
      const path = join(root, key, inner.name)
      if (!inner.isFile() || !KNOWN.has(inner.name)) stray(`${key}/${inner.name}`, `expected ${CONSULTATION_FILES.join(', ')}`)
      else if (lstatSync(path).size > MAX_BYTES) stray(`${key}/${inner.name}`, 'larger than any record')
      else
        files.set(
          inner.name,
          readFileSync(path, 'utf8')
            .replace(/^\uFEFF/, '')
            .replaceAll('\r\n', '\n'),
        )
    }
    folders.push({ id: entry.name, key, files })
  }
  return { folders, problems }
}

function entriesOf(folder: string) {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
