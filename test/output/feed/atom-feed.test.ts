import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atomFeed, type Feed } from '#engine'

const FEED: Feed = {
  self: 'https://manual.example/changes.atom',
  page: 'https://manual.example/changes/',
  title: 'What changed',
  subtitle: 'Notice & more',
  rights: 'A <demonstration>',
  author: 'A publisher',
  language: 'en-GB',
  since: '2021-01-29',
  entries: [],
}

const ENTRY = {
  id: 'https://manual.example/changes/#edition-2-0',
  title: 'Edition 2.0',
  day: '2022-09-30',
  address: 'https://manual.example/changes/#edition-2-0',
  paragraphs: ['9 new duties', 'Fish & chips <b>'],
}

describe('atomFeed', () => {
  test('has what RFC 4287 asks of a feed and of an entry, and no clock', () => {
    expect(atomFeed({ ...FEED, entries: [{ ...ENTRY, category: 'draft' }] })).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
      <id>https://manual.example/changes.atom</id>
      <title>What changed</title>
      <subtitle>Notice &amp; more</subtitle>
      <updated>2022-09-30T00:00:00Z</updated>
      <author><name>A publisher</name></author>
      <rights>A &lt;demonstration&gt;</rights>
      <link rel="self" type="application/atom+xml" href="https://manual.example/changes.atom"/>
      <link rel="alternate" type="text/html" href="https://manual.example/changes/"/>
      <entry>
      <id>https://manual.example/changes/#edition-2-0</id>
      <title>Edition 2.0</title>
      <updated>2022-09-30T00:00:00Z</updated>
      <link rel="alternate" type="text/html" href="https://manual.example/changes/#edition-2-0"/>
      <category term="draft"/>
      <content type="html">&lt;p&gt;9 new duties&lt;/p&gt;&lt;p&gt;Fish &amp;amp; chips &amp;lt;b&amp;gt;&lt;/p&gt;</content>
      </entry>
      </feed>
      "
    `)
  })

  test('is as new as its newest entry, and without entries as its beginning', () => {
    const updated = (feed: Feed) => /<updated>([^<]*)</.exec(atomFeed(feed))?.[1]
    expect(updated(FEED)).toBe('2021-01-29T00:00:00Z')
    expect(updated({ ...FEED, entries: [{ ...ENTRY, day: '2021-05-01' }, ENTRY] })).toBe('2022-09-30T00:00:00Z')
  })

  test('any words stay words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const feed = atomFeed({ ...FEED, title: words, entries: [{ ...ENTRY, title: words, paragraphs: [words], category: words }] })
        const markup = feed.replaceAll(
          /<\/?(?:feed|id|title|subtitle|updated|author|name|rights|link|entry|category|content)(?: [\w:]+="[^"<]*")*\/?>|<\?xml [^>]*\?>/g,
          '',
        )
        expect(markup).not.toMatch(/[<]/)
        expect(markup).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/)
        expect(feed).toBe(feed.toWellFormed())
        // Characters that XML 1.0 refuses.
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
        expect(feed).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/)
      }),
    )
  })
})
