import { compareEditionNumbers } from './edition.ts'
import type { Lineage, LineageEntry } from './lineage.ts'

/** A way through time: from one edition’s number to another’s, later or earlier. */
export interface Span {
  readonly from: string
  readonly to: string
}

/** Something that has an id. */
interface Thing {
  readonly what: LineageEntry['what']
  readonly id: string
}

/**
 * Under which ids a thing of one edition stands in another: its own where nothing became of it, else what lineage says, step by
 * step and in either direction. Empty where it was withdrawn. That an id is in the list does not say that the other edition has
 * it: one that is new there has always had its own id.
 */
export const successorsOf = (lineage: Lineage, thing: Thing, span: Span): readonly string[] =>
  follow(lineage, thing, { ...span, leadOn: ({ kind, to }) => (kind === 'withdrawn' ? [] : (to ?? [])) })

/** The same, and where a thing was withdrawn, what a later edition gives to read in its place. */
export const readInsteadOf = (lineage: Lineage, thing: Thing, span: Span): readonly string[] =>
  follow(lineage, thing, { ...span, leadOn: ({ to }) => to ?? [] })

interface Way extends Span {
  /** Which ids an entry leads on to. */
  readonly leadOn: (entry: LineageEntry) => readonly string[]
}

function follow(lineage: Lineage, { what, id }: Thing, { from, to, leadOn }: Way): readonly string[] {
  const isForward = compareEditionNumbers(from, to) <= 0
  const [low, high] = isForward ? [from, to] : [to, from]
  const between = lineage.entries.filter(
    (entry) =>
      entry.what === what &&
      compareEditionNumbers(entry.in, low) > 0 &&
      compareEditionNumbers(entry.in, high) <= 0 &&
      (isForward || entry.kind !== 'withdrawn'),
  )
  const byEdition = [...Map.groupBy(between, (entry) => entry.in)].sort(([a], [b]) => compareEditionNumbers(a, b))
  const steps = isForward ? byEdition : byEdition.reverse()
  // All entries of one edition hold at once: what one of them leads to is not led on by another.
  return steps.reduce<readonly string[]>(
    (ids, [, entries]) => {
      const ways = entries.map((entry) => (isForward ? { old: entry.from, fresh: leadOn(entry) } : { old: entry.to ?? [], fresh: entry.from }))
      return [...new Set(ids.flatMap((known) => stepFrom(ways, known)))]
    },
    [id],
  )
}

/** Where one edition’s entries lead an id: to itself where none names it. */
function stepFrom(ways: readonly { readonly old: readonly string[]; readonly fresh: readonly string[] }[], id: string): readonly string[] {
  const named = ways.filter(({ old }) => old.includes(id))
  return named.length === 0 ? [id] : named.flatMap(({ fresh }) => fresh)
}
