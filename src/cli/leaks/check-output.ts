import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Leak, LeakFinder } from '#engine'
import { textsInside } from './texts-inside.ts'

/** Withheld words in a file of the output. */
export interface FoundLeak extends Leak {
  /** The file from the folder of the output, and where inside it. */
  readonly place: string
}

export interface CheckedOutput {
  readonly leaks: readonly FoundLeak[]
  readonly files: number
  readonly bytes: number
  readonly seconds: number
}

/** Looks through every byte of every file below a folder, names of files among them, for withheld words. */
export async function checkOutput(folder: string, find: LeakFinder): Promise<CheckedOutput> {
  const start = performance.now()
  const leaks: FoundLeak[] = []
  const seen = new Map<string, readonly Leak[]>()
  let files = 0
  let bytes = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const place = relative(folder, path)
    const content = readFileSync(path)
    files += 1
    bytes += content.length
    leaks.push(...find(place).map((leak) => ({ ...leak, place: `${place} (its name)` })))
    // The edition in force stands at two places: the same bytes are looked through once, and named at both.
    const ending = entry.name.slice(entry.name.lastIndexOf('.'))
    const key = `${ending} ${createHash('sha1').update(content).digest('base64')}`
    const known = seen.get(key)
    if (known !== undefined) {
      leaks.push(...known.map((leak) => ({ ...leak, place })))
      continue
    }
    const own = await leaksIn(place, content, find)
    seen.set(key, own)
    leaks.push(...own)
  }
  return { leaks, files, bytes, seconds: (performance.now() - start) / 1000 }
}

/** The leaks of one file. One that cannot be opened cannot be shown to be clean. */
export async function leaksIn(place: string, bytes: Uint8Array, find: LeakFinder): Promise<FoundLeak[]> {
  const leaks: FoundLeak[] = []
  try {
    for await (const { place: inner, text, kind } of textsInside(place, bytes))
      for (const leak of find(text, { single: kind === 'words' || kind === 'office', joinTags: kind === 'office' })) leaks.push({ ...leak, place: inner })
  } catch (error) {
    leaks.push({ place, words: `the file could not be looked into: ${error instanceof Error ? error.message : String(error)}`, of: 'nothing known' })
  }
  return leaks
}
