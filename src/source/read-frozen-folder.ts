import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../model/finding.ts'
import type { FrozenFolder } from '../model/frozen-folder.ts'
import { sha256 } from '../model/sha-256.ts'

const NUMBER = /^\d+\.\d+$/

/**
 * The published editions of a manual’s folder as they stand on the disk: the text of each record, and the SHA-256 of every file.
 * Names that start with a dot are passed over, as they are where a manual is read.
 */
export function readFrozenFolders(root: string): { folders: FrozenFolder[]; problems: Problem[] } {
  const folders: FrozenFolder[] = []
  const problems: Problem[] = []
  if (lstatSync(join(root, 'editions'), { throwIfNoEntry: false })?.isDirectory() === false)
    problems.push({
      code: 'NM616',
      message: 'the folder of published editions is a link, or no folder: editions',
      place: { file: 'editions', line: 1, column: 1, endColumn: 2 },
      label: 'what it holds is not read',
      help: 'put the folder itself here',
    })
  for (const { name, isFolder } of entriesOf(join(root, 'editions'))) {
    if (isFolder && NUMBER.test(name)) folders.push(readFrozenFolder(root, name))
    else
      problems.push({
        code: 'NM012',
        message: `not a published edition: editions/${name}`,
        place: { file: `editions/${name}`, line: 1, column: 1, endColumn: 2 },
        label: 'only folders named by an edition’s number stand here',
        help: 'move it out of the manual’s folder',
      })
  }
  return { folders, problems }
}

function readFrozenFolder(root: string, number: string): FrozenFolder {
  const key = `editions/${number}`
  const files = new Map<string, string>()
  let recordText: string | undefined
  const visit = (inner: string) => {
    for (const { name, isFolder, isFile } of entriesOf(join(root, key, inner))) {
      const path = inner === '' ? name : `${inner}/${name}`
      if (isFolder) visit(path)
      else {
        const bytes = isFile ? tryRead(join(root, key, path)) : undefined
        if (path === 'edition.json') recordText = bytes?.toString('utf8')
        else files.set(path, bytes === undefined ? '' : sha256(bytes))
      }
    }
  }
  visit('')
  return { number, key, recordText, files }
}

/** What stands in a folder, in sorted order; nothing where there is no such folder. A link is neither a file nor a folder. */
function entriesOf(folder: string): { name: string; isFolder: boolean; isFile: boolean }[] {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory(), isFile: entry.isFile() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Undefined where the system refuses. */
function tryRead(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
