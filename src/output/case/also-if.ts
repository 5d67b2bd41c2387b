import { joinWords } from '../../model/wording.ts'
import type { CaseFact } from './case-facts.ts'
import type { CaseLine } from './case-lines.ts'
import { writeNeeds } from './case-needs.ts'
import type { CaseDuties } from './make-case.ts'

/** Lines that apply only if something else is so, and what that is. */
export interface AlsoIf {
  readonly key: string
  /** Such as "One overlay, or another measure; and a condition". */
  readonly words: string
  readonly lines: readonly CaseLine[]
}

/** The lines that need more than the cohort, together with those that need the same, in the order of the facts. */
export function alsoIf({ stages, facts }: CaseDuties): AlsoIf[] {
  const lines = stages.flatMap((stage) => stage.lines).filter(({ needs }) => needs.all.length > 0)
  const names = new Map(facts.map((fact) => [fact.key, factWords(fact)]))
  const first = (line: CaseLine) => facts.findIndex(({ key }) => line.needs.all[0]?.includes(key) === true)
  return [
    ...Map.groupBy(
      lines.toSorted((a, b) => first(a) - first(b)),
      ({ needs }) => writeNeeds({ all: needs.all, none: [] }),
    ),
  ].map(([key, held]) => ({
    key,
    words: (held[0] as CaseLine).needs.all
      .map((group) =>
        joinWords(
          group.map((fact) => names.get(fact) ?? fact),
          'or',
        ),
      )
      .join('; and '),
    lines: held,
  }))
}

/** A fact in words that stand by themselves or in a list. */
export const factWords = ({ kind, title }: CaseFact): string => (kind === 'acting' ? `you act for: ${title}` : title)
