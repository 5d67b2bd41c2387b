import type { Problem } from '../model/finding.ts'
import type { ManualSource, SourceFile } from '../model/manual-source.ts'
import { SideError } from '../model/side-error.ts'
import { decodeFile, MAX_FILE_BYTES } from './decode-file.ts'
import { ASSET, MAX_FILES, TEXT } from './file-kinds.ts'
import { runGit } from './run-git.ts'

/** What git keeps of one file at a revision. */
interface GitEntry {
  readonly path: string
  readonly object: string
  readonly size: number
  readonly isLink: boolean
}

/**
 * Reads `manual.yaml` and the text under `edition` (for example `draft`) of the manual in `root` as they were at a revision of the
 * git repository around it: a branch, a tag, a commit. The working copy is not looked at and nothing is written.
 * @throws SideError where there is no git, no repository, no such revision, or no manual at it
 */
export function readGitRevision(root: string, revision: string, edition = 'draft'): ManualSource {
  const { commit, prefix } = locate(root, revision)
  const entries = listEntries(root, commit, [`${prefix}manual.yaml`, `${prefix}${edition}`]).flatMap((entry) => {
    const path = entry.path.slice(prefix.length)
    return path.split('/').some((part) => part.startsWith('.')) ? [] : [{ ...entry, path }]
  })
  const where = prefix === '' ? 'at its top' : `in ${prefix.slice(0, -1)}`
  if (!entries.some(({ path }) => path === 'manual.yaml'))
    throw new SideError(`revision ${revision} holds no manual`, `there is no manual.yaml ${where} at that revision`)
  if (!entries.some(({ path }) => path === `${edition}/edition.yaml`))
    throw new SideError(
      `revision ${revision} holds no ${edition === 'draft' ? 'draft' : edition}`,
      `there is no ${edition}/edition.yaml ${where} at that revision`,
    )
  return sourceOf(
    root,
    entries.sort((a, b) => (a.path < b.path ? -1 : 1)),
  )
}

/** The commit that a revision names, and the manual’s folder from the top of the repository. */
function locate(root: string, revision: string): { commit: string; prefix: string } {
  // What starts with a hyphen would be read as an option.
  if (revision === '' || revision.startsWith('-') || /[\0\n]/.test(revision))
    throw new SideError(`\`${revision}\` cannot be a revision`, 'name a branch, a tag or a commit, such as git:HEAD~1')
  const inside = runGit(root, ['rev-parse', '--show-prefix'])
  if (inside.output === undefined) throw new SideError('the manual is not in a git repository', inside.reason)
  const commit = runGit(root, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]).output
  if (commit === undefined) throw new SideError(`there is no revision ${revision}`, 'name a branch, a tag or a commit that `git log` shows')
  return { commit: commit.toString('utf8').trim(), prefix: inside.output.toString('utf8').replace(/\n$/, '') }
}

function listEntries(root: string, commit: string, paths: readonly string[]): GitEntry[] {
  const { output, reason } = runGit(root, ['ls-tree', '-r', '-z', '-l', '--full-tree', commit, '--', ...paths])
  if (output === undefined) throw new SideError(`git could not list revision ${commit}`, reason)
  return output
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, mode, object, size, path] = /^(\d+) blob ([0-9a-f]+) +(\d+)\t([\s\S]+)$/.exec(line) ?? []
      return path === undefined ? [] : [{ path, object: object as string, size: Number(size), isLink: mode === '120000' }]
    })
    .slice(0, MAX_FILES)
}

function sourceOf(root: string, entries: readonly GitEntry[]): ManualSource {
  const isText = ({ path, isLink }: GitEntry) => TEXT.test(path) && !isLink
  const bytes = readObjects(
    root,
    entries.filter((entry) => isText(entry) && entry.size <= MAX_FILE_BYTES),
  )
  const files = new Map<string, SourceFile>()
  const assets: string[] = []
  const problems: Problem[] = []
  for (const entry of entries) {
    const { path, size } = entry
    if (isText(entry)) {
      const decoded = decodeFile(path, bytes.get(entry.object) ?? { byteLength: size })
      problems.push(...decoded.problems)
      files.set(path, { path, text: decoded.text ?? '' })
    } else if (entry.isLink)
      problems.push({
        code: 'NM616',
        message: `a link is not followed at an old revision: ${path}`,
        place: { file: path, line: 1, column: 1, endColumn: 2 },
        label: 'what it points to is not read',
        help: 'put the file itself here',
      })
    else if (ASSET.test(path)) assets.push(path)
  }
  return { files, assets, problems }
}

/** The contents of objects by their names, from one run of `git cat-file --batch`: a line `name type size`, the bytes, a line feed. */
function readObjects(root: string, entries: readonly GitEntry[]): Map<string, Uint8Array> {
  const names = [...new Set(entries.map(({ object }) => object))]
  const { output, reason } = runGit(root, ['cat-file', '--batch'], names.map((name) => `${name}\n`).join(''))
  if (output === undefined) throw new SideError('git could not read the revision', reason)
  const found = new Map<string, Uint8Array>()
  let at = 0
  for (const name of names) {
    const end = output.indexOf(10, at)
    const size = Number(/ blob (\d+)$/.exec(output.toString('utf8', at, end))?.[1] ?? Number.NaN)
    if (Number.isNaN(size)) throw new SideError(`git does not have all of the revision: ${name}`, 'fetch the whole history first')
    found.set(name, new Uint8Array(output.subarray(end + 1, end + 1 + size)))
    at = end + 1 + size + 1
  }
  return found
}
