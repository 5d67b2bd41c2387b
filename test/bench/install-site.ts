import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { noteProgress } from './note-progress.ts'

const SITES = join(import.meta.dirname, 'sites')

/** The folder of a tool that is compared with. Its packages are installed there when first needed, or when its package.json names others. */
export function installSite(name: string): string {
  const folder = join(SITES, name)
  const wanted = Object.entries(dependenciesOf(folder))
  if (wanted.every(([dependency, version]) => installedVersion(folder, dependency) === version)) return folder
  noteProgress(`installing ${wanted.map((words) => words.join(' ')).join(', ')}`)
  const flags = ['--no-package-lock', '--no-fund', '--no-audit', '--loglevel=error']
  const ended = spawnSync('npm', ['install', '--prefix', folder, ...flags], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  if (ended.status !== 0) throw new Error(`The packages of ${folder} could not be installed. Without them: --only ours`)
  return folder
}

/** Names and versions of what a tool is made of, as its package.json says. */
export const versionsOf = (name: string): Record<string, string> => dependenciesOf(join(SITES, name))

const dependenciesOf = (folder: string): Record<string, string> =>
  (readJson(join(folder, 'package.json')) as { dependencies: Record<string, string> }).dependencies

function installedVersion(folder: string, dependency: string): string | undefined {
  const file = join(folder, 'node_modules', dependency, 'package.json')
  return existsSync(file) ? (readJson(file) as { version: string }).version : undefined
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
