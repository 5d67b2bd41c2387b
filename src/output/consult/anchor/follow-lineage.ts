import type { LineageEntryData } from '#schemas'
import { compareEditionNumbers } from '../../../model/edition.ts'

/** What lineage says of an id between two drafts. */
export interface LineageAnswer {
  /** sure: the ids hold its words. instead: others do its work, or are to be read in its place. none: lineage says nothing. */
  readonly says: 'sure' | 'instead' | 'none'
  readonly ids: readonly string[]
}

/** Two drafts, by number, and the ids that each has. */
export interface Hop {
  readonly from: { readonly edition: string; readonly ids: ReadonlySet<string> }
  readonly to: { readonly edition: string; readonly ids: ReadonlySet<string> }
}

/**
 * Follows an id through lineage.yaml from one draft to a later one. Two drafts of one number can stand on either side of an entry
 * for that number: it counts where the older draft does not show it yet.
 */
export function followLineage(
  entries: readonly LineageEntryData[],
  { what, id }: { readonly what: LineageEntryData['what']; readonly id: string },
  hop: Hop,
): LineageAnswer {
  const between = entries.filter(
    (entry) =>
      entry.what === what &&
      compareEditionNumbers(entry.in, hop.to.edition) <= 0 &&
      (compareEditionNumbers(entry.in, hop.from.edition) > 0 || (entry.in === hop.from.edition && !isShown(entry, hop.from.ids))),
  )
  const steps = [...Map.groupBy(between, (entry) => entry.in)].sort(([a], [b]) => compareEditionNumbers(a, b))
  let answer: LineageAnswer = { says: 'none', ids: [id] }
  for (const [, step] of steps) {
    let says = answer.says
    const ids = answer.ids.flatMap((known) => {
      const named = step.filter(({ from }) => from.includes(known))
      if (named.length === 0) return [known]
      const isSure = named.every(({ kind }) => kind === 'moved' || kind === 'split' || kind === 'merged')
      says = isSure && says !== 'instead' ? 'sure' : 'instead'
      return named.flatMap(({ to }) => to ?? [])
    })
    answer = { says, ids: [...new Set(ids)] }
  }
  return answer.says === 'none' ? answer : { says: answer.says, ids: answer.ids.filter((known) => hop.to.ids.has(known)) }
}

/** Whether a draft already is as an entry says: it lacks an id that went, or has one that came. */
function isShown({ from, to = [] }: LineageEntryData, ids: ReadonlySet<string>): boolean {
  const gone = from.filter((known) => !to.includes(known))
  const came = to.filter((known) => !from.includes(known))
  return came.some((known) => ids.has(known)) || (gone.length > 0 && !gone.some((known) => ids.has(known)))
}
