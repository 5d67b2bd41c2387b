import { type Entry, liveRecords, type RenderedSection } from '#engine'
import { perEdition } from './per-edition.ts'
import type { View } from './view.ts'

/** A term of the glossary with its address. */
export interface ShownTerm {
  /** The fragment of its address. */
  readonly id: string
  readonly title: string
  readonly meaning: string
  readonly href: string
}

/** Terms by the fragment of their address, and the first of each abbreviation. */
const glossaryOf = perEdition((edition) => {
  const terms = liveRecords(edition, edition.registers.glossary)
  const byShort = new Map<string, Entry<'glossary'>>()
  for (const term of terms) if (term.abbreviation !== undefined && !byShort.has(term.abbreviation)) byShort.set(term.abbreviation, term)
  return { byFragment: new Map(terms.map((term) => [term.id.toLowerCase(), term])), byShort }
})

/** The glossary’s terms that a section’s page links to, in the order of the page. */
export function termsOnPage({ edition, link }: View, { html }: Pick<RenderedSection, 'html'>): ShownTerm[] {
  const { byFragment } = glossaryOf(edition)
  const ids = [...html.matchAll(/<a class="term" href="[^"#]*#([^"]+)"/g)].map(([, id = '']) => id)
  return [...new Set(ids)].flatMap((id) => {
    const term = byFragment.get(id)
    return term === undefined ? [] : [{ id, title: term.term, meaning: term.meaning, href: link({ to: 'record', register: 'glossary', id: term.id }) }]
  })
}

/** Where the glossary has an abbreviation. */
export function abbreviationLink({ edition, link }: View, short: string): string | undefined {
  const term = glossaryOf(edition).byShort.get(short)
  return term && link({ to: 'record', register: 'glossary', id: term.id })
}
