import type { Problem } from './finding.ts'

/** One file as text, with its path from the manual's folder. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** The files of one edition and of the manual around it, and what was wrong with reading them. */
export interface ManualSource {
  /** Files by path, in sorted order. */
  readonly files: ReadonlyMap<string, SourceFile>
  /** Paths of files that are served as they are (images). */
  readonly assets: readonly string[]
  readonly problems: readonly Problem[]
}
