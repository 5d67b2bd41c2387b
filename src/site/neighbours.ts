import type { Section } from '#engine'
import { edition } from './manual.ts'

/** Sections in reading order, and where each stands in it. */
const ORDER = [...edition.sections.values()]
const PLACES = new Map(ORDER.map((section, index) => [section.id, index]))

/** The sections read before and after a section, over the borders of chapters. */
export function neighboursOf(section: Section): { previous: Section | undefined; next: Section | undefined } {
  const place = PLACES.get(section.id) ?? 0
  return { previous: ORDER[place - 1], next: ORDER[place + 1] }
}
