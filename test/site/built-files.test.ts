import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, inject, test } from 'vitest'
import { addressOf, liveRecords } from '#engine'
import { brokenLinks, repeatedIds } from './broken-links.ts'
import { builtFiles, builtPages, isBuilt } from './built-files.ts'
import { htmlFaults } from './html-faults.ts'
import { readFacts } from './page-facts.ts'
import { readTags, readWords } from './read-tags.ts'
import { shown } from './shown-edition.ts'

const folder = inject('siteFolder')
const { config, sections, duties, registers, chapters } = shown
const banner = config.notice?.banner ?? '?'
const own = config.address

/** What a section's page may weigh in all, in bytes sent: HTML, styles and scripts. */
const MOST_SENT = 30_000

const pages = builtPages(folder)
const facts = readFacts(pages)
const readBuilt = (address: string): string => readFileSync(join(folder, address), 'utf8')

describe('links', () => {
  test('every link within the site leads to a page, and every fragment to an element of it', () => {
    expect(brokenLinks({ folder, own, facts })).toEqual([])
  })

  test('no id stands twice on a page', () => {
    expect(repeatedIds(facts)).toEqual([])
  })

  test('every link of a section as Markdown leads to a page', () => {
    const broken = builtFiles(folder, '.md').flatMap((path) =>
      [...readBuilt(path).matchAll(/\]\(([^)\s]+)\)/g)]
        .map(([, link = '']) => new URL(link, own))
        .filter(({ origin, pathname }) => origin === new URL(own).origin && !isBuilt(folder, pathname))
        .map(({ href }) => `${path} -> ${href}`),
    )
    expect(broken).toEqual([])
  })

  test('every result of the search leads to a page, and to a block that is on it', () => {
    interface Shown {
      readonly url: string
      readonly parts: readonly { readonly anchor?: string }[]
    }
    const texts = builtFiles(folder, '.json').filter((path) => /(?:^|\/)search\/text-/.test(path))
    const records = texts.flatMap((path) => Object.values(JSON.parse(readBuilt(path)) as Record<string, Shown>))
    expect(records.length).toBeGreaterThan(sections.size + duties.size)
    const places = records.flatMap(({ url, parts }) => [url, ...parts.flatMap(({ anchor }) => (anchor === undefined ? [] : [`${url}#${anchor}`]))])
    const broken = new Set(places).difference(new Set(places.filter((place) => leadsSomewhere(place))))
    expect([...broken]).toEqual([])
  })

  test('every address in the data leads to a page', () => {
    const broken = builtFiles(folder, '.json').flatMap((path) =>
      [...readBuilt(path).matchAll(/"(?:changedA|a)ddress": ?"([^"]+)"/g)]
        .map(([, link = '']) => new URL(link, own))
        .filter(({ origin, pathname }) => origin === new URL(own).origin && !isBuilt(folder, pathname))
        .map(({ href }) => `${path} -> ${href}`),
    )
    expect(broken).toEqual([])
  })

  test('the sitemap lists pages that exist, once each, and every section, duty and post', () => {
    const listed = [...readBuilt('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address))
    expect(new Set(listed.map(({ href }) => href)).size).toBe(listed.length)
    expect(listed.filter(({ origin, pathname }) => origin !== new URL(own).origin || !pages.has(pathname)).map(({ href }) => href)).toEqual([])
    const paths = new Set(listed.map(({ pathname }) => pathname))
    const wanted = [
      ...[...sections.keys()].map((id) => addressOf({ to: 'section', id })),
      ...[...duties.keys()].map((id) => addressOf({ to: 'duty', id })),
      ...liveRecords(shown, registers.roles).map(({ id }) => addressOf({ to: 'extract', role: id })),
      ...chapters.map(({ id }) => addressOf({ to: 'chapter', id })),
    ]
    expect(wanted.filter((address) => !paths.has(address))).toEqual([])
  })

  test('the site says of itself which address a page stands at', () => {
    const wrong = [...pages].filter(([address, html]) => {
      const canonical = facts.get(address)?.canonical
      // Other editions send search engines to the same page of the one in force, where it has one.
      if (/<meta name="robots" content="noindex"/.test(html)) return canonical !== undefined && !pages.has(new URL(canonical).pathname)
      return address !== '/404.html' && canonical !== new URL(address, own).href
    })
    expect(wrong.map(([address]) => address)).toEqual([])
  })
})

test('every page has one main heading, a title, its language and one main part', () => {
  const wrong = [...facts].filter(([, { headings, titles, mains, language }]) => headings !== 1 || titles !== 1 || mains !== 1 || language !== config.language)
  expect(wrong.map(([address]) => address)).toEqual([])
})

/** Whether an address is that of a page, and its fragment the id of something on it. */
function leadsSomewhere(place: string): boolean {
  const [path = '', fragment] = place.split('#')
  const html = pages.get(path)
  return html !== undefined && (fragment === undefined || html.includes(`id="${fragment}"`))
}

describe('the notice', () => {
  test('stands on every page', () => {
    expect([...pages].filter(([, html]) => !readWords(html).includes(banner)).map(([address]) => address)).toEqual([])
  })

  test.each(['.md', '.csv', '.json'])('stands in every %s file of the text', (ending) => {
    const data = builtFiles(folder, ending).filter((path) => !/^schemas\/|(?:^|\/)search\//.test(path))
    expect(data.length).toBeGreaterThan(0)
    expect(data.filter((path) => !readBuilt(path).replace(/\s+/g, ' ').includes(banner))).toEqual([])
  })
})

describe('sections', () => {
  test('each stands as a page, as JSON and as Markdown', () => {
    const missing = [...sections.keys()].flatMap((id) =>
      [addressOf({ to: 'section', id }), addressOf({ to: 'section-data', id, form: 'json' }), addressOf({ to: 'section-data', id, form: 'md' })].filter(
        (address) => !isBuilt(folder, address),
      ),
    )
    expect(missing).toEqual([])
  })

  test('the JSON and the Markdown of each are its own', () => {
    const wrong = [...sections.values()].filter(({ id, title, number }) => {
      const data = JSON.parse(readBuilt(addressOf({ to: 'section-data', id, form: 'json' }))) as { id: string; title: string }
      return data.id !== id || data.title !== title || !readBuilt(addressOf({ to: 'section-data', id, form: 'md' })).includes(`${number} ${title}`)
    })
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  test('each prints every duty it holds', () => {
    const missing = [...duties.values()].filter(({ id, section }) => !pages.get(addressOf({ to: 'section', id: section }))?.includes(`id="${id}"`))
    expect(missing.map(({ id }) => id)).toEqual([])
  })

  test(`each is sent in less than ${MOST_SENT} bytes, with its styles and scripts`, () => {
    const addresses = [...sections.keys()].map((id) => addressOf({ to: 'section', id }))
    // In the draft too, where a section has the ways to comment on it besides.
    const inDraft = [...pages].flatMap(([address, html]) => (html.includes('class="comment-strip"') ? [address] : []))
    expect(inDraft.length).toBeGreaterThan(0)
    const heavy = [...addresses, ...inDraft].map((address) => [address, bytesSent(address)] as const).filter(([, bytes]) => bytes >= MOST_SENT)
    expect(heavy).toEqual([])
  })

  test('each is valid HTML', async () => {
    const faults: string[] = []
    for (const id of sections.keys())
      for (const fault of await htmlFaults(pages.get(addressOf({ to: 'section', id })) ?? '', 'served')) faults.push(`${id}: ${fault}`)
    expect(faults).toEqual([])
  })
})

/** Size of a page and all that it loads at once, packed as servers send it. */
function bytesSent(address: string): number {
  const html = pages.get(address) ?? ''
  const loaded = readTags(html).flatMap(({ name, attributes }) => {
    if (name === 'script') return attributes.get('src') ?? []
    return name === 'link' && attributes.get('rel') === 'stylesheet' ? (attributes.get('href') ?? []) : []
  })
  return [...withImports(loaded)].reduce((sum, path) => sum + packedSize(readBuilt(path)), packedSize(html))
}

const packedSize = (text: string): number => gzipSync(text).length

/** Files, and the scripts that those import. */
function withImports(paths: readonly string[], known: Set<string> = new Set()): Set<string> {
  for (const path of paths) {
    if (known.has(path) || !existsSync(join(folder, path))) continue
    known.add(path)
    if (path.endsWith('.js'))
      withImports(
        [...readBuilt(path).matchAll(/import\s*(?:[^"'()]*from\s*)?["']([^"']+)["']/g)].map(([, to = '']) => new URL(to, `http://site${path}`).pathname),
        known,
      )
  }
  return known
}
