import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Asked, chooseWay, isDownload, isOutage, keptAddress, patienceFor, typeOf } from '../../src/site/offline/choose-way.ts'

const origin = 'https://manual.example'
const asked = (path: string, others: Partial<Asked> = {}): Asked => ({
  method: 'GET',
  address: new URL(path, origin),
  origin,
  isNavigation: false,
  isRange: false,
  ...others,
})

describe('who answers a request', () => {
  test.each([
    ['a page', asked('/locks/', { isNavigation: true }), 'page'],
    ['a page with a question', asked('/search/?q=x', { isNavigation: true }), 'page'],
    ['data', asked('/search/head.json'), 'part'],
    ['a style', asked('/_astro/Page.abc.css'), 'built'],
    ['a form that is sent', asked('/locks/', { method: 'POST', isNavigation: true }), 'pass'],
    ['another site', asked('https://elsewhere.example/locks/'), 'pass'],
    ['another port', asked('https://manual.example:8443/locks/', { isNavigation: true }), 'pass'],
    ['a part of a file', asked('/roles/keeper/extract.pdf', { isRange: true }), 'pass'],
    ['the list', asked('/offline.json'), 'pass'],
    ['the worker', asked('/service-worker.js'), 'pass'],
    ['the archive', asked('/site.zip', { isNavigation: true }), 'pass'],
    ['the server that takes comments', asked('/consult/api/x'), 'pass'],
    ['its first page', asked('/consult', { isNavigation: true }), 'pass'],
    ['a section with a like name', asked('/consultation/how/', { isNavigation: true }), 'page'],
  ])('%s', (_what, request, way) => {
    expect(chooseWay(request)).toBe(way)
  })

  test('nothing of another origin, and nothing that is not asked for with GET, is ever answered from what is kept', () => {
    const request = fc.record({
      method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE'),
      address: fc
        .tuple(fc.constantFrom('http://manual.example', 'https://manual.example', 'https://manual.example:444', 'https://a.manual.example'), fc.string())
        .map(([site, path]) => new URL(`/x${encodeURI(path.toWellFormed())}`, site)),
      isNavigation: fc.boolean(),
      isRange: fc.boolean(),
    })
    fc.assert(fc.property(request, (one) => one.address.origin === origin || chooseWay({ ...one, origin }) === 'pass'))
    fc.assert(fc.property(request, (one) => one.method === 'GET' || chooseWay({ ...one, address: new URL('/x/', origin), origin }) === 'pass'))
  })
})

describe('the kept address that answers', () => {
  const files = new Set(['/', '/locks/', '/locks/opening/', '/manual.json', '/edition/'])
  const kept = { edition: '2.0', has: (address: string) => files.has(address) }
  test.each([
    ['/', '/'],
    ['/locks/', '/locks/'],
    ['/locks', '/locks/'],
    ['/locks/index.html', '/locks/'],
    ['/manual.json', '/manual.json'],
    ['/edition/', '/edition/'],
    ['/edition/2.0/', '/'],
    ['/edition/2.0/locks/opening/', '/locks/opening/'],
    ['/edition/1.0/locks/opening/', undefined],
    ['/nothing/', undefined],
    ['/__proto__', undefined],
  ])('%s: %s', (path, address) => {
    expect(keptAddress(kept, path)).toBe(address)
  })
})

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/a.b/', 'text/html; charset=utf-8'],
  ['/x/extract.CSV', 'text/csv; charset=utf-8'],
  ['/icon.svg', 'image/svg+xml'],
  ['/what', 'application/octet-stream'],
])('%s is %s', (address, type) => {
  expect(typeOf(address)).toBe(type)
})

test('only an error of the server makes way for a kept page; that a page is gone is an answer', () => {
  expect([200, 304, 404, 410, 500, 502, 503].filter(isOutage)).toEqual([500, 502, 503])
})

test('tables and calendars are saved, pages and PDF are read', () => {
  expect(['/a/extract.csv', '/a/extract.ics', '/a/extract.pdf', '/a/'].filter(isDownload)).toEqual(['/a/extract.csv', '/a/extract.ics'])
})

test('a site is given four seconds before the kept page is shown, and one on the same machine a minute', () => {
  expect(['manual.example', 'localhost.example', '127.0.0.1', 'localhost', '[::1]'].map(patienceFor)).toEqual([4000, 4000, 60_000, 60_000, 60_000])
})
