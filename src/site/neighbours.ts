import type { Edition, Section } from '#engine'
import { perEdition } from './per-edition.ts'

/** Sections in reading order, and where each stands in it. */
const orderOf = perEdition((edition) => {
  const order = [...edition.sections.values()]
  return { order, places: new Map(order.map((section, index) => [section.id, index])) }
})

/** The sections read before and after a section, over the borders of chapters. */
export function neighboursOf(edition: Edition, section: Section): { previous: Section | undefined; next: Section | undefined } {
  const { order, places } = orderOf(edition)
  const place = places.get(section.id) ?? 0
  return { previous: order[place - 1], next: order[place + 1] }
}
