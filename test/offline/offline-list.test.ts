import { describe, expect, test } from 'vitest'
import type { Edition } from '#engine'
import { addressOfFile, isOffered, listedFile, makeOfflineList } from '../../src/site/data/offline-list.ts'
import { readOfflineList, sizeOf } from '../../src/site/offline/offline-list.ts'

const edition = { data: { edition: '2.0' }, digest: 'd'.repeat(64), config: { inForce: '2.0', notice: { banner: 'Notice.' } } } as unknown as Edition

const FILES: Readonly<Record<string, string>> = {
  'index.html': 'start',
  'locks/opening/index.html': 'opening',
  'roles/keeper/extract.csv': 'a,b',
  'roles/keeper/extract.pdf': 'pdf',
  'roles/keeper/card.pdf': 'card',
  'search/words-é.json': '{}',
  'd/copies.json': '{}',
}
const made = (files: Readonly<Record<string, string>>) =>
  makeOfflineList(new Map(Object.entries(files).map(([path, words]) => [path, listedFile(words)])), edition)

describe('the list of what devices keep', () => {
  test.each([
    ['index.html', true],
    ['locks/opening/index.html', true],
    ['case/keeper/index.html', true],
    ['edition/index.html', true],
    ['edition/1.0/index.html', false],
    ['draft/index.html', false],
    ['compare/1.0..2.0/index.html', false],
    ['id/abc/index.html', false],
    ['on/2022-09-30/index.html', false],
    ['on/index.html', true],
    ['checks/nm101/index.html', false],
    ['changes/keeper.atom', false],
    ['offline.json', false],
    ['service-worker.js', false],
    ['site.zip', false],
  ])('%s is offered: %s', (path, expected) => {
    expect(isOffered(path)).toBe(expected)
  })

  test('has addresses as browsers write them, and apart what is kept only on request', () => {
    const { text, more, notice } = made(FILES)
    expect(Object.keys(text)).toEqual([
      '/',
      '/d/copies.json',
      '/locks/opening/',
      '/roles/keeper/card.pdf',
      '/roles/keeper/extract.csv',
      '/search/words-%C3%A9.json',
    ])
    expect(Object.keys(more)).toEqual(['/roles/keeper/extract.pdf'])
    expect(notice).toBe('Notice.')
    expect(addressOfFile('index.html')).toBe('/')
  })

  test('is the same whatever the order of the files, and other when one byte is', () => {
    const turned = Object.fromEntries(Object.entries(FILES).reverse())
    expect(JSON.stringify(made(turned))).toBe(JSON.stringify(made(FILES)))
    expect(made({ ...FILES, 'index.html': 'Start' }).digest).not.toBe(made(FILES).digest)
    expect(made({ ...FILES, 'id/x/index.html': 'x' }).digest).toBe(made(FILES).digest)
  })

  test('is read again as it was written, and its size is told', () => {
    const list = made(FILES)
    expect(readOfflineList(JSON.parse(JSON.stringify(list)))).toEqual(list)
    expect(sizeOf(Object.values(list.more))).toEqual({ files: 1, bytes: 3 })
  })

  test.each([
    ['nothing', undefined],
    ['a page that a network puts in place of the site', '<html>'],
    ['another format', { ...made(FILES), format: 'offline-list/2' }],
    ['no edition', { ...made(FILES), edition: undefined }],
    ['an address elsewhere', { ...made(FILES), text: { '//elsewhere.example/': ['0'.repeat(32), 1] } }],
    ['an address of no kind', { ...made(FILES), text: { 'https://elsewhere.example/': ['0'.repeat(32), 1] } }],
    ['a hash that is none', { ...made(FILES), text: { '/': ['../../x', 1] } }],
    ['a size that is none', { ...made(FILES), more: { '/': ['0'.repeat(32), -1] } }],
  ])('%s is no list', (_what, value) => {
    expect(readOfflineList(value)).toBeUndefined()
  })
})
