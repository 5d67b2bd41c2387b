import { resolve } from 'node:path'
import type { Edition } from './model/edition.ts'
import type { Finding } from './model/finding.ts'
import type { RenderedSection } from './render/section-renderer.ts'

/** An edition that has been read and checked, and the folder it came from. */
export interface CheckedManual {
  readonly folder: string
  readonly edition: Edition
  readonly findings: readonly Finding[]
}

export interface KeptManual extends CheckedManual {
  /** Sections rendered so far, by id: a page, its chapter’s page and the search index share one rendering. */
  readonly rendered: Map<string, RenderedSection>
}

/** One process may hold this module several times, as a bundle and as itself; what is kept is the same for all of them. */
const KEY = Symbol.for('kept manual')
const keeper = globalThis as { [KEY]?: KeptManual }

/** Keeps a manual that has been read and checked, so that what runs next in this process need not read it again. */
export function keepManual(manual: CheckedManual): KeptManual {
  const kept = { ...manual, folder: resolve(manual.folder), rendered: new Map<string, RenderedSection>() }
  keeper[KEY] = kept
  return kept
}

/** The manual kept for a folder; undefined where none is, or where another one is. */
export function keptManual(folder: string): KeptManual | undefined {
  return keeper[KEY]?.folder === resolve(folder) ? keeper[KEY] : undefined
}

/** Forgets the kept manual, so that its files are read afresh. */
export function forgetManual(): void {
  delete keeper[KEY]
}
