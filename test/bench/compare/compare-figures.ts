import type { Score } from './judge-engines.ts'
import type { Growth } from './measure-growth.ts'
import type { Times } from './time-engines.ts'

/** What one engine did. */
export interface EngineFigures {
  readonly name: string
  readonly all: Score
  readonly synthetic: Score
  readonly real: Score
  readonly times: Times
}

export interface CompareFigures {
  readonly pairs: { readonly synthetic: number; readonly real: number /** Signs of HTML of a page. */; readonly page: number }
  readonly rounds: number
  readonly engines: readonly EngineFigures[]
  readonly growth: readonly Growth[]
}
