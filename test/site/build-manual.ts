import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll } from 'vitest'
import { runCli } from '../cli/run-cli.ts'
import { builtFiles } from './built-files.ts'

/** Builds a manual as people do, in a process of its own. `SITE_FRESH` leaves aside what earlier builds kept. */
export const buildManual = (manual: string, folder: string, env: Readonly<Record<string, string>> = {}) =>
  runCli(['build', '--manual', manual, '--out', folder], { env: { NODE_ENV: 'production', ...env } })

/** Every file of a built site, by its path. */
export const bytesOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(builtFiles(folder, '').map((path) => [path, readFileSync(join(folder, path)).toString('base64')]))

/** Gives the tests of a file folders inside the project, as people’s own sites are; they go away after the last test. */
export function siteFolders(name: string): () => string {
  const made: string[] = []
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true })
  })
  return () => {
    mkdirSync('.cache', { recursive: true })
    const folder = mkdtempSync(resolve(`.cache/test-${name}-`))
    made.push(folder)
    return folder
  }
}
