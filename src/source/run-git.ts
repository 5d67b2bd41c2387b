import { spawnSync } from 'node:child_process'
import { SideError } from '../model/side-error.ts'

/** More than the whole text of any manual. */
const MAX_BYTES = 512 * 1024 * 1024

/** Variables with which a caller such as a hook points git at another repository than the folder’s own. */
const POINTERS = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_OBJECT_DIRECTORY', 'GIT_COMMON_DIR', 'GIT_NAMESPACE']

/** What git answered. Undefined `output` where it refused; `reason` is then what it said. */
export interface GitAnswer {
  readonly output: Buffer | undefined
  readonly reason: string
}

/**
 * Runs git in a folder, with no shell between, no prompt, no lock and no fetching of what is not there.
 * @throws SideError where there is no git on this machine
 */
export function runGit(folder: string, args: readonly string[], input = ''): GitAnswer {
  const env: NodeJS.ProcessEnv = { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' }
  for (const name of POINTERS) delete env[name]
  const { error, status, stdout, stderr } = spawnSync('git', ['-C', folder, ...args], { env, input, maxBuffer: MAX_BYTES, shell: false, windowsHide: true })
  if (error !== undefined) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new SideError('there is no git on this machine', 'compare with a published edition (edition:1.0) or a folder (dir:PATH) instead')
    throw error
  }
  return { output: status === 0 ? stdout : undefined, reason: firstLine(stderr) }
}

const firstLine = (bytes: Buffer) => (bytes.toString('utf8').trim().split('\n')[0] ?? '').replace(/^(?:fatal|error): /, '')
