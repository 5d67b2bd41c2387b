import { isLive, RECORD_PAGES, successorsOf, type Target } from '#engine'
import { caseCohorts, casePosts, hasCases } from './cases.ts'
import { openManual } from './manual.ts'
import type { View } from './view.ts'

/**
 * The address of the same page in another edition: where the thing it is about stands there, by the manual’s lineage.
 * Undefined where the other edition has no such thing.
 */
export function samePage(target: Target, from: View, other: View): string | undefined {
  const found = sameTarget(target, from, other)
  return found === undefined ? undefined : other.link(found)
}

function sameTarget(target: Target, from: View, other: View): Target | undefined {
  const { edition, link } = other
  const { lineage } = openManual().manual
  const span = { from: from.edition.data.edition, to: edition.data.edition }
  switch (target.to) {
    case 'section':
    case 'duty': {
      const things = target.to === 'section' ? edition.sections : edition.duties
      const id = successorsOf(lineage, { what: target.to, id: target.id }, span).find((candidate) => things.has(candidate))
      return id === undefined ? undefined : { to: target.to, id }
    }
    case 'chapter':
    case 'whole-chapter':
      return edition.chapters.some(({ id }) => id === target.id) ? target : undefined
    case 'extract': {
      const role = edition.registers.roles.records.get(target.role)
      const cohort = target.cohort === undefined ? undefined : edition.registers.cohorts.records.get(target.cohort)
      return role !== undefined && isLive(edition, role) && (target.cohort === undefined || (cohort !== undefined && isLive(edition, cohort)))
        ? target
        : undefined
    }
    case 'record': {
      const record = edition.registers[target.register].records.get(target.id)
      return record !== undefined && isLive(edition, record) && (RECORD_PAGES as readonly string[]).includes(target.register) ? target : undefined
    }
    case 'comment-form':
      return sameTarget({ to: 'section', id: target.section }, from, other)
    case 'law-on':
      // Another edition need not know of a change on that day; its table answers for every day.
      return { to: 'register', name: 'law' }
    case 'case': {
      const isThere = <T extends { readonly id: string }>(records: readonly T[], id: string | undefined) =>
        id === undefined || records.some((record) => record.id === id)
      return hasCases(other) && isThere(casePosts(edition), target.role) && isThere(caseCohorts(edition), target.cohort) ? target : undefined
    }
    default:
      return link(target) === from.link(target) ? undefined : target
  }
}
