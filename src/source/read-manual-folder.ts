import { lstatSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Problem } from '../model/finding.ts'
import type { ManualSource, SourceFile } from '../model/manual-source.ts'
import { decodeFile, MAX_FILE_BYTES } from './decode-file.ts'
import { ASSET, MAX_FILES, RECORD, TEXT } from './file-kinds.ts'

/**
 * Reads `manual.yaml` and the text under `edition` (for example `draft`) of a manual's folder, in sorted order.
 * Links are followed only to files inside the folder; names that start with a dot are passed over.
 * Throws only when the folder itself is not there.
 */
export function readManualFolder(root: string, edition = 'draft'): ManualSource {
  const realRoot = realpathSync(root)
  const files = new Map<string, SourceFile>()
  const assets: string[] = []
  const problems: Problem[] = []

  const visit = (path: string) => {
    const full = join(realRoot, path)
    if (files.size + assets.length + problems.length >= MAX_FILES) return
    const entry = openEntry(realRoot, path)
    if ('problem' in entry) problems.push(entry.problem)
    else if (entry.stat.isDirectory()) {
      const names = tryRead(() => readdirSync(full).sort())
      if (names === undefined) problems.push(unreadable(path))
      for (const name of names ?? []) if (!name.startsWith('.')) visit(`${path}/${name}`)
    } else if (TEXT.test(path)) {
      const bytes = entry.stat.size > MAX_FILE_BYTES ? { byteLength: entry.stat.size } : tryRead(() => readFileSync(full))
      const decoded = bytes === undefined ? { problems: [unreadable(path)] } : decodeFile(path, bytes)
      problems.push(...decoded.problems)
      // An unreadable file stays in the list, empty, so that what refers to it is not reported as missing.
      files.set(path, { path, text: ('text' in decoded ? decoded.text : undefined) ?? '' })
    } else if (ASSET.test(path)) assets.push(path)
    else if (!RECORD.test(path))
      problems.push({
        code: 'NM012',
        message: `file is not part of a manual: ${path}`,
        place: top(path),
        label: 'neither .mdx, .yaml nor an image',
        help: 'move it out of the manual’s folder',
      })
  }

  for (const path of ['manual.yaml', edition]) if (lstatSync(join(realRoot, path), { throwIfNoEntry: false }) !== undefined) visit(path)
  if (files.size + assets.length + problems.length >= MAX_FILES) problems.push(tooMany(edition))
  return { files, assets, problems }
}

/** A file or folder to read, or why it is not read. A link may lead to a file inside the manual and to nothing else. */
function openEntry(realRoot: string, path: string): { stat: Stats } | { problem: Problem } {
  const full = join(realRoot, path)
  const place = top(path)
  const own = tryRead(() => lstatSync(full))
  if (own === undefined) return { problem: unreadable(path) }
  if (!own.isSymbolicLink())
    return own.isFile() || own.isDirectory()
      ? { stat: own }
      : { problem: { code: 'NM012', message: `not a file: ${path}`, place, label: 'a device or a pipe', help: 'take it out of the manual’s folder' } }
  const target = tryRead(() => realpathSync(full))
  if (target === undefined)
    return {
      problem: { code: 'NM616', message: `link leads nowhere: ${path}`, place, label: 'what it points to is not there', help: 'put the file itself here' },
    }
  if (!target.startsWith(realRoot + sep))
    return {
      problem: {
        code: 'NM616',
        message: `link leads out of the manual: ${path}`,
        place,
        label: 'what it points to is not read',
        help: 'put the file itself here',
      },
    }
  const stat = statSync(target)
  return stat.isFile()
    ? { stat }
    : {
        problem: {
          code: 'NM616',
          message: `a folder may not be a link: ${path}`,
          place,
          label: 'what it points to is not read',
          help: 'put the folder itself here',
        },
      }
}

/** Undefined where the system refuses, for example for want of permission. */
function tryRead<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

const top = (file: string) => ({ file, line: 1, column: 1, endColumn: 2 })

const unreadable = (path: string): Problem => ({
  code: 'NM612',
  message: `file cannot be opened: ${path}`,
  place: top(path),
  label: 'the system does not let it be read',
  help: 'allow it to be read, or take it out of the manual’s folder',
})

const tooMany = (path: string): Problem => ({
  code: 'NM608',
  message: `more than ${MAX_FILES.toLocaleString('en-GB')} files: this does not look like a manual`,
  place: top(path),
  label: 'the rest was not read',
  help: 'name the folder that holds manual.yaml',
})
