import type { Target } from './address.ts'
import type { Edition } from './edition.ts'
import type { Section } from './section.ts'

/** Where a link written in a section leads: outside, somewhere in the edition, or nowhere. */
export type LinkTarget =
  | { readonly kind: 'outside'; readonly url: string }
  | { readonly kind: 'inside'; readonly target: Target }
  | { readonly kind: 'unknown' }

const UNKNOWN: LinkTarget = { kind: 'unknown' }

/**
 * Reads the target of a link: an https address, a section (`chapter.section`), a chapter, or with `#` a block or duty of the
 * section before it, of this section where nothing stands before it.
 */
export function linkTarget(edition: Edition, section: Section, url: string): LinkTarget {
  if (/^https:\/\//i.test(url)) return { kind: 'outside', url }
  const [place = '', block] = url.split('#', 2)
  if (block !== undefined && block !== '') {
    const holder = place === '' ? section : edition.sections.get(place)
    const isThere = holder?.blocks.some((candidate) => candidate.id === block) === true
    return holder !== undefined && isThere ? { kind: 'inside', target: { to: 'block', section: holder.id, id: block } } : UNKNOWN
  }
  if (edition.sections.has(place)) return { kind: 'inside', target: { to: 'section', id: place } }
  if (edition.chapters.some((chapter) => chapter.id === place)) return { kind: 'inside', target: { to: 'chapter', id: place } }
  return UNKNOWN
}
