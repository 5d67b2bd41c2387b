import type { BuilderFigures } from './measure-builder.ts'

/** What each generator needed for a text of one size. */
export interface SiteFigures {
  readonly sections: number
  readonly duties: number
  readonly words: number
  readonly builders: Readonly<Record<string, BuilderFigures>>
}
