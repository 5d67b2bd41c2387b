import type { CaseChoices } from './case-needs.ts'

/** What there is to choose from in a case. */
export interface CaseKeys {
  readonly facts: readonly string[]
  readonly stages: readonly string[]
}

/** Reads the choices from the query of an address (`?with=a&with=b&stage=c`). What the case does not know is passed over. */
export function readChoices(query: string, keys: CaseKeys): CaseChoices {
  const said = new URLSearchParams(query)
  const stage = said.get('stage') ?? undefined
  const chosen = new Set(said.getAll('with'))
  return {
    facts: new Set(keys.facts.filter((fact) => chosen.has(fact))),
    stage: stage !== undefined && keys.stages.includes(stage) ? stage : undefined,
  }
}

/** The query that says the choices, with its question mark; empty where nothing is chosen. The same choices give the same words. */
export function writeChoices({ facts, stage }: CaseChoices): string {
  const said = new URLSearchParams([...facts].sort().map((fact) => ['with', fact]))
  if (stage !== undefined) said.set('stage', stage)
  return said.size === 0 ? '' : `?${said}`
}
