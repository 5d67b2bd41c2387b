import { readTags } from './read-tags.ts'

/** What the start tags of a page say, as far as several tests ask: tags take long to read, and all of a site’s at once much memory. */
export interface PageFacts {
  /** In their order; one that stands twice is here twice. */
  readonly ids: readonly string[]
  /** Where the page sends a reader or the browser. */
  readonly links: ReadonlySet<string>
  /** Of the page itself: a drawing has a title of its own. */
  readonly titles: number
  readonly headings: number
  readonly mains: number
  readonly language: string | undefined
  readonly canonical: string | undefined
}

/** Attributes that send a reader or the browser somewhere. */
const LINKS = ['href', 'src', 'action']

/** Facts of pages, by their addresses. */
export const readFacts = (pages: ReadonlyMap<string, string>): Map<string, PageFacts> => new Map([...pages].map(([address, html]) => [address, factsOf(html)]))

function factsOf(html: string): PageFacts {
  const tags = readTags(html)
  const count = (wanted: string) => tags.filter(({ name }) => name === wanted).length
  return {
    ids: tags.flatMap(({ attributes }) => attributes.get('id') ?? []),
    links: new Set(tags.flatMap(({ attributes }) => LINKS.flatMap((name) => attributes.get(name) ?? []))),
    titles: readTags(html.slice(0, html.indexOf('<body'))).filter(({ name }) => name === 'title').length,
    headings: count('h1'),
    mains: count('main'),
    language: tags[0]?.attributes.get('lang'),
    canonical: tags.find(({ name, attributes }) => name === 'link' && attributes.get('rel') === 'canonical')?.attributes.get('href'),
  }
}
