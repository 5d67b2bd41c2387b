import type { CohortLattice } from '../../model/cohort-lattice.ts'
import { type Diagram, type DrawnThing, layOutOrder } from './lay-out-order.ts'
import type { Link } from './layer-nodes.ts'

/** More boxes than this are no picture any more; the table says the same. */
const MOST_DRAWN = 48

/** Names of what a diagram of cohorts shows. */
export interface CohortNames {
  /** What a cohort or group is called. */
  readonly titleOf: (id: string) => string
  /** A short line under it, such as how many duties it has. */
  readonly noteOf: (id: string) => string | undefined
}

/** The node that stands for no cohort at all: what two cohorts have in common that nobody can be in together. */
export const NOBODY = 'nobody'

/** The whole order of the cohorts, the widest at the top; undefined where there is too much of it to be drawn. */
export function cohortDiagram(lattice: CohortLattice, names: CohortNames): Diagram | undefined {
  const { elements, links } = lattice
  if (elements.length > MOST_DRAWN || elements.length < 2) return undefined
  return layOutOrder(
    elements.map((element) => thingOf(lattice, names, element)),
    links.map(([upper, lower]): Link => [nodeOf(lattice, upper), nodeOf(lattice, lower)]),
  )
}

/** One cohort or group with what stands directly above and below it; undefined where it stands outside the order, as an overlay does. */
export function neighbourDiagram(lattice: CohortLattice, names: CohortNames, id: string): Diagram | undefined {
  const own = [...lattice.membersOf(id)].sort().join(',')
  if (own === '' || !lattice.elements.includes(own)) return undefined
  const links = lattice.links.filter(([upper, lower]) => (upper === own || lower === own) && lower !== '')
  const shown = [...new Set(links.flat())]
  if (shown.length === 0 || shown.length > MOST_DRAWN) return undefined
  return layOutOrder(
    lattice.elements.filter((element) => shown.includes(element)).map((element) => thingOf(lattice, names, element)),
    links.map(([upper, lower]): Link => [nodeOf(lattice, upper), nodeOf(lattice, lower)]),
  )
}

/** The id of an element in the diagram: the cohort or group of that name; its members where none is named so. */
const nodeOf = (lattice: CohortLattice, element: string): string => (element === '' ? NOBODY : (lattice.nameOf(element) ?? element))

function thingOf(lattice: CohortLattice, { titleOf, noteOf }: CohortNames, element: string): DrawnThing {
  if (element === '') return { id: NOBODY, label: 'Nobody' }
  const name = lattice.nameOf(element)
  if (name !== undefined) return { id: name, label: titleOf(name), note: noteOf(name) }
  return { id: element, label: `${element.split(',').length} cohorts together, with no name of their own` }
}
