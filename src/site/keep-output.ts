import { randomUUID } from 'node:crypto'
import { chmodSync, copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { keptManual } from '#engine'
import { manualFolder } from './manual.ts'
import { type OutputGroup, outputGroups } from './output-groups.ts'

/** Where finished output is kept between builds. */
const STORE = fileURLToPath(new URL('../../node_modules/.cache/manual/site/', import.meta.url))

/** More than this many groups are not kept; the ones used longest ago go first. */
const MOST = 60

/**
 * Keeps the output of what can never change between builds: published editions and the comparisons of two of them. A group is
 * known by the hash of all that its pages are made from, the tool’s own code included, so what is kept is right or is not found.
 * `fresh` builds everything anew.
 */
export const keepOutput = ({ fresh }: { fresh: boolean }): AstroIntegration => {
  let groups: readonly OutputGroup[] = []
  const found = new Set<OutputGroup>()
  return {
    name: 'keep-output',
    hooks: {
      'astro:build:start': () => {
        groups = outputGroups()
        for (const group of groups) if (!fresh && existsSync(join(STORE, group.key))) found.add(group)
        const { built } = keptManual(manualFolder())
        built.clear()
        for (const { place, key } of found) built.set(place, join(STORE, key))
      },
      'astro:build:done': ({ dir, logger }) => {
        const out = fileURLToPath(dir)
        for (const group of groups) {
          if (found.has(group)) bring(join(STORE, group.key), join(out, group.place))
          else keep(group, out)
        }
        forgetOldest()
        logger.info(`${found.size} of ${groups.length} groups were there already`)
      },
    },
  }
}

/** Puts kept output into the site, and marks it as used now. */
function bring(kept: string, folder: string): void {
  const now = new Date()
  utimesSync(kept, now, now)
  linkTree(kept, folder)
}

/** Keeps output: under a name of its own first, so that a build that is stopped leaves nothing half kept. */
function keep({ place, key, except }: OutputGroup, out: string): void {
  const folder = join(out, place)
  if (!existsSync(folder)) return
  const kept = join(STORE, key)
  const half = `${kept}.${randomUUID()}`
  linkTree(folder, half, except)
  try {
    renameSync(half, kept)
  } catch {
    // Another build has kept the same output meanwhile, or a fresh build replaces what was there: it is the same by its key.
    rmSync(half, { recursive: true, force: true })
  }
}

/** A folder’s files under another name. Linked and not copied where the disk allows: an edition has hundreds of files, and they stay as they are. */
function linkTree(from: string, to: string, except: ReadonlySet<string> = new Set()): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (except.has(entry.name)) continue
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkTree(source, target)
    else linkOrCopy(source, target)
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target)
    // One file under two names: nobody may write into it.
    chmodSync(source, 0o444)
  } catch {
    copyFileSync(source, target)
  }
}

function forgetOldest(): void {
  if (!existsSync(STORE)) return
  const kept = readdirSync(STORE).map((name) => ({ path: join(STORE, name), used: statSync(join(STORE, name)).mtimeMs }))
  for (const { path } of kept.sort((a, b) => b.used - a.used).slice(MOST)) rmSync(path, { recursive: true, force: true })
}
