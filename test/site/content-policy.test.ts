import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { builtFiles, builtPages } from './built-files.ts'
import { intrude, serveUnprotected } from './intrude.ts'
import { KINDS } from './kinds.ts'
import { readTags } from './read-tags.ts'
import { newReader } from './shared-browser.ts'

const origin = inject('siteAddress')
const folder = inject('siteFolder')

describe('in the browser, from a server that says nothing of its own about content', () => {
  let reader: BrowserContext
  let page: Page
  beforeAll(async () => {
    reader = await newReader()
    await serveUnprotected(reader, origin, 'policy of the page')
    page = await reader.newPage()
  })
  afterAll(() => reader.close())

  test.each(KINDS)('$name, $address runs, shows and fetches nothing that is put into it', async ({ address, settled }) => {
    const answer = await page.goto(origin + address)
    await settled?.(page)
    expect(answer?.headers()['content-security-policy']).toBeUndefined()
    expect(await intrude(page)).toEqual([])
  })

  test('without the policy, all of it would work', async () => {
    const other = await newReader()
    await serveUnprotected(other, origin, 'none')
    const open = await other.newPage()
    await open.goto(`${origin}/`)
    expect(await intrude(open)).toEqual(['script in the page', 'script in an address', 'handler', 'style', 'image from elsewhere', 'request elsewhere'])
    await other.close()
  })
})

describe('in the built files', () => {
  const pages = [...builtPages(folder)].map(([address, html]) => ({ address, tags: readTags(html), html }))

  test('every page has a policy that starts from nothing, before anything that it loads', () => {
    const without = pages.filter(({ tags }) => {
      const policy = tags.findIndex(({ attributes }) => attributes.get('http-equiv') === 'Content-Security-Policy')
      const first = tags.findIndex(
        ({ name, attributes }) => name === 'script' || (name === 'link' && /stylesheet|icon|preload/.test(attributes.get('rel') ?? '')),
      )
      const words = tags[policy]?.attributes.get('content') ?? ''
      return !(
        words.startsWith("default-src 'none'") &&
        !words.includes("'unsafe-inline'") &&
        !words.includes("'unsafe-eval'") &&
        !words.includes('http') &&
        policy < first
      )
    })
    expect(without.map(({ address }) => address)).toEqual([])
  })

  test('only the pages that search, that check a copy or a receipt and that send comments may fetch, and none may run WebAssembly', () => {
    const may = pages.filter(({ tags }) => tags.some(({ attributes }) => /connect-src/.test(attributes.get('content') ?? '')))
    const others = may.map(({ address }) => address).filter((address) => !/^\/consultation\/[^/]+\/(?:my-comments|receipt)\/$/.test(address))
    expect(others).toEqual(['/d/', '/search/'])
    expect(pages.filter(({ html }) => html.includes('wasm-unsafe-eval')).map(({ address }) => address)).toEqual([])
  })

  test('no page holds a script, a handler, a style or an address that runs', () => {
    const faults = pages.flatMap(({ address, html, tags }) => [
      ...(html.match(/<script[^>]*>[^<]+/g) ?? []).map((found) => `${address}: ${found}`),
      ...(html.match(/<style/g) ?? []).map(() => `${address}: a style element`),
      ...tags.flatMap(({ name, attributes }) =>
        [...attributes]
          .filter(([key, value]) => /^on|^style$|^srcdoc$/.test(key) || /^\s*(?:javascript|data|vbscript):/i.test(value))
          .map(([key, value]) => `${address}: <${name} ${key}="${value}">`),
      ),
    ])
    expect(faults).toEqual([])
  })

  test('no style sheet or script of the site names another origin', () => {
    const named = [...builtFiles(folder, '.css'), ...builtFiles(folder, '.js')].flatMap((path) =>
      (readFileSync(join(folder, path), 'utf8').match(/(?:https?:)?\/\/[\w-]+\.[\w.-]+/g) ?? [])
        // The name of a language of drawings, by which no browser asks for anything.
        .filter((address) => address !== 'http://www.w3.org')
        .map((address) => `${path}: ${address}`),
    )
    expect(named).toEqual([])
  })
})
