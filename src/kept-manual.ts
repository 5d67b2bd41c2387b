import { resolve } from 'node:path'
import type { EditionComparison } from '#schemas'
import type { Edition } from './model/edition.ts'
import type { Finding } from './model/finding.ts'
import type { Manual } from './model/manual.ts'
import type { OpenedVersion } from './open-version.ts'
import type { RenderedSection } from './render/section-renderer.ts'

/** An edition that has been read, with what the checks say of it. */
export interface CheckedEdition {
  readonly edition: Edition
  readonly findings: readonly Finding[]
}

/** What has been read of the manual in a folder so far in this process. */
export interface KeptManual {
  readonly folder: string
  /** Which editions there are; undefined until somebody has looked. */
  manual: Manual | undefined
  /** The version that is shown, where it is made for an audience. */
  version: OpenedVersion | undefined
  /** Editions by their key, such as `draft`. */
  readonly editions: Map<string, CheckedEdition>
  /** Sections rendered so far: a page, its chapter’s page and the search index share one rendering. */
  readonly rendered: Map<string, RenderedSection>
  /** Comparisons of two editions made so far, by their place such as `compare/1.0..2.0`: pages and data share one. */
  readonly comparisons: Map<string, EditionComparison>
  /** Places of the site that an earlier build has made from the same sources, so that this one need not, and the folder that keeps each. */
  readonly built: Map<string, string>
}

/** One process may hold this module several times, as a bundle and as itself; what is kept is the same for all of them. */
const KEY = Symbol.for('kept manual')
const keeper = globalThis as { [KEY]?: KeptManual | undefined }

/** What is kept of the manual in a folder, so that what runs next in this process need not read it again. One manual is kept at a time. */
export function keptManual(folder: string): KeptManual {
  const known = keeper[KEY]
  if (known?.folder === resolve(folder)) return known
  const fresh: KeptManual = {
    folder: resolve(folder),
    manual: undefined,
    version: undefined,
    editions: new Map(),
    rendered: new Map(),
    comparisons: new Map(),
    built: new Map(),
  }
  keeper[KEY] = fresh
  return fresh
}

/** Forgets the kept manual, so that its files are read afresh. */
export function forgetManual(): void {
  delete keeper[KEY]
}
