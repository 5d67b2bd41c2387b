import type { ManualData, RegisterName } from '#schemas'
import type { Section } from './section.ts'

/** Somebody for whom a version of the manual is made. */
export interface Audience {
  readonly id: string
  /** Who they are, as it reads after "for": "the public". */
  readonly title: string
}

/** The audiences of a manual, from the widest to the narrowest; a manual that names none makes one version for all. */
export const audiencesOf = ({ audiences }: ManualData): readonly Audience[] => audiences ?? []

/**
 * How narrow a mark is, counted from 0 for the widest audience. No mark is the default of the manual. One that the manual does not
 * know is narrower than all, so that a slip of the pen never shows more than was meant.
 */
export function narrownessOf(config: ManualData, mark: string | undefined): number {
  const audiences = audiencesOf(config)
  if (audiences.length === 0) return 0
  const place = audiences.findIndex(({ id }) => id === (mark ?? config.defaultAudience))
  return place === -1 ? audiences.length : place
}

/** The narrower of two marks. */
export const narrowerOf = (config: ManualData, a: string | undefined, b: string | undefined): string | undefined =>
  narrownessOf(config, b) > narrownessOf(config, a) ? b : a

/** Whether what is marked is kept from an audience. */
export const isWithheld = (config: ManualData, mark: string | undefined, audience: string): boolean =>
  narrownessOf(config, mark) > narrownessOf(config, audience)

/** Who may read a section: its mark, or the default. */
export const sectionAudience = ({ data }: Pick<Section, 'data'>): string | undefined => data.audience

/** The mark on a record. A training module says by `audience` whom it trains, so that it is `readers` there. */
export const recordAudience = (register: RegisterName, record: object): string | undefined =>
  (record as { readonly audience?: string; readonly readers?: string })[register === 'training' ? 'readers' : 'audience']

/** "For staff only": what stands beside something that not everyone may read; undefined where everyone may. */
export function audienceWords(config: ManualData, mark: string | undefined): string | undefined {
  const narrowness = narrownessOf(config, mark)
  if (narrowness === 0) return undefined
  return `For ${audiencesOf(config)[narrowness]?.title ?? mark ?? 'nobody'} only`
}

/** "version for the public": what a version of an edition says of itself wherever its standing is said. */
export const versionWords = ({ title }: Audience): string => `version for ${title}`
