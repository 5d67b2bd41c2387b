import type { View } from './view.ts'

/** The id of the part of a page that a section has where many stand on one page. */
export const partId = (section: string): string => `s-${section.replace('.', '-')}`

/** A section’s headings lowered by some levels, because here its title is a heading too. None is lower than h6. */
export const lowerHeadings = (html: string, by: number): string =>
  html.replace(/<(\/?)h([2-6])(?=[\s>])/g, (_tag, slash: string, level: string) => `<${slash}h${Math.min(6, Number(level) + by)}`)

/**
 * For a page that holds the sections of a whole edition: links from section to section lead within the page, so that they work in a
 * file made of it, and an id that an earlier section has is left out, because an id stands once on a page. Ask for the sections in
 * their order on the page.
 */
export function sectionsOnOnePage({ edition, link }: View): (html: string) => string {
  const addresses = new Map([...edition.sections.keys()].map((id) => [link({ to: 'section', id }), partId(id)]))
  const taken = new Set(addresses.values())
  return (html) =>
    html
      .replace(/ href="(\/[^"#]*)(?:#([^"]*))?"/g, (whole, path: string, fragment: string | undefined) => {
        const part = addresses.get(path)
        return part === undefined ? whole : ` href="#${fragment ?? part}"`
      })
      .replace(/(<[a-z][^<>]*?) id="([^"]*)"/g, (whole, before: string, id: string) => {
        if (taken.has(id)) return before
        taken.add(id)
        return whole
      })
}
