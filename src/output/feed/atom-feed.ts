/** One entry of a feed. */
export interface FeedEntry {
  /** An address that never changes and that no other entry has. */
  readonly id: string
  readonly title: string
  /** The day of the entry, 2022-09-30. */
  readonly day: string
  /** Where it is read. */
  readonly address: string
  /** Its words, a paragraph an item. */
  readonly paragraphs: readonly string[]
  /** Such as "draft". */
  readonly category?: string | undefined
}

export interface Feed {
  /** Its own address, which is its id as well. */
  readonly self: string
  /** The page that says the same. */
  readonly page: string
  readonly title: string
  readonly subtitle?: string | undefined
  readonly rights?: string | undefined
  readonly author: string
  readonly language: string
  /** The day to which the feed speaks where it has no entry. */
  readonly since: string
  /** Newest first. */
  readonly entries: readonly FeedEntry[]
}

/**
 * A feed in the Atom format (RFC 4287). Dates are days, given as midnight UTC, and come from the entries and never from the clock,
 * so the same text gives the same feed.
 */
export function atomFeed({ self, page, title, subtitle, rights, author, language, since, entries }: Feed): string {
  const updated =
    entries
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? since
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">`,
    element('id', self),
    element('title', title),
    ...(subtitle === undefined ? [] : [element('subtitle', subtitle)]),
    element('updated', instant(updated)),
    `<author>${element('name', author)}</author>`,
    ...(rights === undefined ? [] : [element('rights', rights)]),
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
    ...entries.map(atomEntry),
    '</feed>',
  ].join('\n')}\n`
}

const atomEntry = ({ id, title, day, address, paragraphs, category }: FeedEntry): string =>
  [
    '<entry>',
    element('id', id),
    element('title', title),
    element('updated', instant(day)),
    `<link rel="alternate" type="text/html" href="${escapeXml(address)}"/>`,
    ...(category === undefined ? [] : [`<category term="${escapeXml(category)}"/>`]),
    // HTML inside, so it is escaped twice: once as HTML, once as XML (RFC 4287, 3.1.1.2).
    `<content type="html">${escapeXml(paragraphs.map((words) => `<p>${escapeXml(words)}</p>`).join(''))}</content>`,
    '</entry>',
  ].join('\n')

const element = (name: string, words: string): string => `<${name}>${escapeXml(words)}</${name}>`

const instant = (day: string): string => `${day}T00:00:00Z`

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Words as XML. Characters that XML 1.0 cannot hold at all are left out. */
export const escapeXml = (words: string): string =>
  words
    .toWellFormed()
    .replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that have to go.
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
