import {
  addressOf,
  type CheckedEdition,
  type Edition,
  type Finding,
  keptManual,
  type Manual,
  permanentAddress,
  type RenderedSection,
  renderSection,
  type Section,
  type Target,
} from '#engine'
import { manualFolder, openEdition, openManual } from './manual.ts'

/** An edition as it stands at one place on the site: what every page of it reads. */
export interface View {
  /** First parts of the addresses of its pages, such as `edition/1.0`; undefined for the edition at the front. */
  readonly at: string | undefined
  /** The same as a base of addresses: `/edition/1.0/`, `/draft/` or `/`. */
  readonly base: string
  readonly edition: Edition
  /** What the checks of the tool as it is now say of it. */
  readonly findings: readonly Finding[]
  /** The address of a target in this edition. */
  readonly link: (target: Target) => string
  /** The address with the site’s own name before it, which stays true when another edition comes to the front. */
  readonly permanentLink: (target: Target) => string
  /** A section as HTML, rendered once in a build. */
  readonly renderedSection: (section: Section) => RenderedSection
}

/** Where editions stand: the one at the front, then every other, and the frozen ones again under their numbers. */
export function places(): readonly string[] {
  const { manual } = openManual()
  const { inForce } = manual.config
  return ['', ...manual.editions.map(({ number }) => `edition/${number}`), ...(inForce !== undefined && manual.hasDraft ? ['draft'] : [])]
}

/** The places whose pages this build makes: all that no earlier build has left ready. */
export const placesToBuild = (): readonly string[] => places().filter((place) => !keptManual(manualFolder()).built.has(place))

/** The view at a place; each is made once. */
export function viewAt(place: string): View {
  const { folder, manual } = openManual()
  const key = place === '' ? frontKey(manual) : place === 'draft' ? 'draft' : `editions/${place.slice('edition/'.length)}`
  return viewOf(openEdition(folder, key), place)
}

/** The view that a page’s address belongs to. Pages that belong to no edition speak from the one at the front. */
export function viewOfAddress(pathname: string): View {
  const place = /^\/(edition\/[^/]+|draft)(?:\/|$)/.exec(pathname)?.[1] ?? ''
  return viewAt(places().includes(place) ? place : '')
}

export const frontView = (): View => viewAt('')

/** The draft, where it stands beside an edition in force. */
export const draftView = (): View | undefined => (places().includes('draft') ? viewAt('draft') : undefined)

/** The edition in force; the draft while there is none. */
const frontKey = ({ config }: Manual): string => (config.inForce === undefined ? 'draft' : `editions/${config.inForce}`)

const views = new WeakMap<CheckedEdition, Map<string, View>>()

function viewOf(checked: CheckedEdition, place: string): View {
  const known = views.get(checked)?.get(place)
  if (known !== undefined) return known
  const { edition } = checked
  const base = place === '' ? '/' : `/${place}/`
  const rendered = keptManual(openManual().folder).rendered
  const view: View = {
    at: place === '' ? undefined : place,
    base,
    edition,
    get findings() {
      return checked.findings
    },
    link: (target) => addressOf(target, base),
    permanentLink: (target) => permanentAddress(edition, target),
    renderedSection: (section) => {
      const key = `${base} ${section.id}`
      const known = rendered.get(key)
      if (known !== undefined) return known
      const fresh = renderSection(edition, section, { base })
      rendered.set(key, fresh)
      return fresh
    },
  }
  views.set(checked, (views.get(checked) ?? new Map<string, View>()).set(place, view))
  return view
}
