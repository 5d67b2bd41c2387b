/**
 * What has to be so, besides being in the cohort, for something to apply: of every group at least one fact, and none of `none`.
 * With no groups it applies to everyone in the cohort. Facts are named by their keys.
 */
export interface CaseNeeds {
  readonly all: readonly (readonly string[])[]
  readonly none: readonly string[]
}

/** What a reader has said of the case: which facts are so, and the stage it stands in; undefined for any. */
export interface CaseChoices {
  readonly facts: ReadonlySet<string>
  readonly stage: string | undefined
}

/** Why something is not shown: it needs a fact that was not chosen, a chosen fact excepts it, or it belongs to another stage. */
export type WhyNot = 'missing' | 'excepted' | 'other-stage'

/** Whether the chosen facts are all that it needs. */
export const needsMet = (needs: CaseNeeds, facts: ReadonlySet<string>): boolean => whyUnmet(needs, facts) === undefined

/** Why a duty of a case does not apply with these choices; undefined where it does. What does not apply at all is never said to be of another stage. */
export const whyNotNow = (line: { readonly needs: CaseNeeds; readonly stage: string }, choices: CaseChoices): WhyNot | undefined =>
  whyUnmet(line.needs, choices.facts) ?? (choices.stage === undefined || choices.stage === line.stage ? undefined : 'other-stage')

function whyUnmet({ all, none }: CaseNeeds, facts: ReadonlySet<string>): 'missing' | 'excepted' | undefined {
  if (none.some((fact) => facts.has(fact))) return 'excepted'
  return all.every((group) => group.some((fact) => facts.has(fact))) ? undefined : 'missing'
}

/** Needs as one word for an attribute of a page: groups after `+`, with `|` between what will do, then exceptions after `-`. Keys hold no such signs but `-` inside. */
export const writeNeeds = ({ all, none }: CaseNeeds): string => [...all.map((group) => `+${group.join('|')}`), ...none.map((fact) => `-${fact}`)].join(' ')

/** Reads what `writeNeeds` wrote. */
export function readNeeds(words: string): CaseNeeds {
  const parts = words.split(' ')
  const after = (sign: string) => parts.filter((part) => part.startsWith(sign)).map((part) => part.slice(1))
  return { all: after('+').map((group) => group.split('|')), none: after('-') }
}
