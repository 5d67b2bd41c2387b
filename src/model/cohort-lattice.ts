import type { Register } from './register.ts'

/** How two cohorts, overlays or groups can hold the same person. */
export type Meeting = 'definitely' | 'possibly' | 'never'

/** The order of a manual’s cohorts: members of each group, and which element stands directly below which. */
export interface CohortLattice {
  /** Primary cohorts at or below an id; an overlay has only itself. */
  readonly membersOf: (id: string) => ReadonlySet<string>
  /** Whether every member of `a` is a member of `b`. */
  readonly isWithin: (a: string, b: string) => boolean
  readonly meet: (a: string, b: string) => Meeting
  /** Distinct member sets closed under intersection, with the empty set: each as its sorted members joined by a comma. */
  readonly elements: readonly string[]
  /** Pairs of elements, the upper first, with nothing between them (the Hasse diagram). */
  readonly links: readonly (readonly [string, string])[]
  /** The shortest name of an element: the group or cohort with just those members. */
  readonly nameOf: (element: string) => string | undefined
}

/**
 * Computes the lattice from the `broader` fields of a register of cohorts. Members are the primary cohorts below a group;
 * overlays stand outside and meet any cohort. Intersections of member sets are added until there are no new ones, and the
 * empty set, so that any two elements have a greatest lower bound (Davey and Priestley, Introduction to Lattices and Order, ch. 2).
 */
export function cohortLattice(register: Register<'cohorts'>): CohortLattice {
  const records = register.records
  // An id with all that stands above it. A cycle is a finding of its own; here it only ends the walk.
  const above = (id: string): ReadonlySet<string> => {
    const all = new Set([id])
    for (const reached of all) for (const parent of records.get(reached)?.broader ?? []) all.add(parent)
    return all
  }
  const members = new Map<string, Set<string>>()
  for (const record of records.values()) {
    if (record.kind === 'overlay') members.set(record.id, new Set([record.id]))
    else if (!members.has(record.id)) members.set(record.id, new Set())
    if (record.kind === 'cohort') for (const id of above(record.id)) (members.get(id) ?? members.set(id, new Set()).get(id))?.add(record.id)
  }
  const none: ReadonlySet<string> = new Set()
  const membersOf = (id: string) => members.get(id) ?? none
  const isWithin = (a: string, b: string) => a === b || (membersOf(a).size > 0 && membersOf(a).isSubsetOf(membersOf(b)))
  const standsBeside = (id: string) => records.get(id)?.kind === 'overlay' || records.get(id)?.concurrent === true
  const meet = (a: string, b: string): Meeting => {
    if (!membersOf(a).isDisjointFrom(membersOf(b))) return 'definitely'
    return [...membersOf(a), ...membersOf(b)].some(standsBeside) ? 'possibly' : 'never'
  }

  let order: LatticeOrder | undefined
  const made = () => (order ??= latticeOrder(records, membersOf))
  return {
    membersOf,
    isWithin,
    meet,
    get elements() {
      return made().elements
    },
    get links() {
      return made().links
    },
    nameOf: (element) => made().names.get(element),
  }
}

interface LatticeOrder extends Pick<CohortLattice, 'elements' | 'links'> {
  readonly names: ReadonlyMap<string, string>
}

/** More elements than this tell a reader nothing, and their number can double with every group: then only named sets are elements. */
const MAX_ELEMENTS = 256

function latticeOrder(records: Register<'cohorts'>['records'], membersOf: CohortLattice['membersOf']): LatticeOrder {
  const keyOf = (set: ReadonlySet<string>) => [...set].sort().join(',')
  const names = new Map<string, string>()
  const named = new Map<string, ReadonlySet<string>>()
  for (const record of records.values()) {
    if (record.kind === 'overlay') continue
    const set = membersOf(record.id)
    const key = keyOf(set)
    named.set(key, set)
    if (!names.has(key) || record.kind === 'cohort') names.set(key, record.id)
  }
  const primaries = new Set([...records.values()].filter((record) => record.kind === 'cohort').map((record) => record.id))
  named.set(keyOf(primaries), primaries)
  named.set('', new Set())

  const sets = new Map(named)
  // Each new set meets every one before it; a Map is walked through what is added on the way.
  for (const a of sets.values()) {
    for (const b of named.values()) {
      const both = a.intersection(b)
      const key = keyOf(both)
      if (!sets.has(key)) sets.set(key, both)
    }
    if (sets.size > MAX_ELEMENTS) break
  }
  const closed = sets.size > MAX_ELEMENTS ? named : sets
  const elements = [...closed.keys()].sort((a, b) => sizeOf(closed, b) - sizeOf(closed, a) || (a < b ? -1 : 1))
  return { elements, links: elements.length > MAX_ELEMENTS ? [] : linksOf(elements, closed), names }
}

const sizeOf = (sets: ReadonlyMap<string, ReadonlySet<string>>, key: string): number => sets.get(key)?.size ?? 0

function linksOf(elements: readonly string[], sets: ReadonlyMap<string, ReadonlySet<string>>): (readonly [string, string])[] {
  const isBelow = (a: string, b: string) => a !== b && (sets.get(a) as ReadonlySet<string>).isSubsetOf(sets.get(b) as ReadonlySet<string>)
  return elements.flatMap((upper) => {
    const below = elements.filter((element) => isBelow(element, upper))
    return below.filter((lower) => !below.some((between) => isBelow(lower, between))).map((lower) => [upper, lower] as const)
  })
}
