import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { editionForAudience, type LeakFinder, makeDocument, makeDocumentFile, makeExtract, makeLeakFinder, withheldWords } from '#engine'
import { checkOutput, leaksIn } from '../../src/cli/leaks/check-output.ts'
import { toolWords } from '../../src/cli/leaks/tool-words.ts'
import { MARKED, markedDraft, SECRET_IDS, SECRETS } from '../marked-manual.ts'
import { runCli } from './run-cli.ts'
import { smallManualFiles } from './small-manual.ts'

const FIGURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>\n'
const OPENING = 'draft/chapters/01-locks/opening.mdx'

let folder: string
let find: LeakFinder
let built: { code: number | null; out: string; err: string }
const manual = () => join(folder, 'manual')
const site = () => join(folder, 'site')
const build = (...more: string[]) => runCli(['build', '--manual', manual(), '--out', site(), '--audience', 'all', ...more], { env: { NODE_ENV: 'production' } })
const write = (path: string, text: string) => {
  mkdirSync(resolve(manual(), path, '..'), { recursive: true })
  writeFileSync(join(manual(), path), text)
}

beforeAll(async () => {
  mkdirSync('.cache', { recursive: true })
  folder = mkdtempSync(resolve('.cache/test-audience-'))
  for (const [path, text] of Object.entries(smallManualFiles(MARKED))) write(path, text)
  write('draft/figures/lock.svg', FIGURE)
  write(OPENING, `${MARKED[OPENING]}\n<Figure src="figures/lock.svg" alt="A lock" />\n`)
  const { edition } = markedDraft()
  find = makeLeakFinder(withheldWords([{ whole: edition, version: editionForAudience(edition, 'all') }]), toolWords())
  built = await build('--archive')
}, 240_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the site of a version for an audience', () => {
  test('is built, and says how much was looked through', () => {
    expect(built, built.err).toMatchObject({ code: 0 })
    expect(built.out).toMatch(/For everyone: nothing withheld in \d+ files/)
  })

  test('says on its pages and in its files for whom it is', () => {
    const read = (path: string) => readFileSync(join(site(), path), 'utf8')
    expect(read('index.html')).toContain('Version for everyone')
    expect(read('locks/opening/index.html')).toContain('ersion for everyone')
    expect(read('roles/lock-keeper/extract.csv')).toContain('everyone')
    expect(JSON.parse(read('manual.json'))).toMatchObject({ edition: { audience: { id: 'all', title: 'everyone' } } })
    expect(JSON.parse(read('roles/lock-keeper/extract.json'))).toMatchObject({ edition: { audience: { id: 'all' } } })
    expect(read('print.css')).toContain('ersion for everyone')
  })

  test('has no page, file or word of what is withheld', async () => {
    const { leaks, files } = await checkOutput(site(), find)
    expect(leaks).toEqual([])
    expect(files).toBeGreaterThan(100)
    for (const name of readdirSync(site(), { recursive: true })) expect(SECRET_IDS.filter((id) => String(name).includes(id))).toEqual([])
  })

  test('a leak in it is named, and neither it nor anything half done takes the place of what stood there', async () => {
    const before = readFileSync(join(site(), 'index.html'), 'utf8')
    write('draft/figures/lock.svg', FIGURE.replace('<rect', `<title>${SECRETS.paragraph}</title><rect`))
    const { code, err } = await build()
    write('draft/figures/lock.svg', FIGURE)
    expect(code).toBe(1)
    expect(err).toContain('figures/lock.svg: “')
    expect(err).toContain('(section locks.opening)')
    expect(err).toContain('Not published')
    expect(readFileSync(join(site(), 'index.html'), 'utf8')).toBe(before)
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  }, 120_000)

  test('an audience that the manual does not name is refused', async () => {
    const { code, err } = await runCli(['build', '--manual', manual(), '--out', join(folder, 'other'), '--audience', 'staf'])
    expect(code).toBe(2)
    expect(err).toContain('did you mean staff?')
    expect(existsSync(join(folder, 'other'))).toBe(false)
  })
})

describe('withheld words are found', () => {
  const places = async (name: string, bytes: Uint8Array) => (await leaksIn(name, bytes, find)).map(({ place }) => place)
  const document = (change: object) => {
    const { edition } = markedDraft()
    const version = editionForAudience(edition, 'all')
    return { ...makeDocument(version, makeExtract(version, { what: 'role', id: 'lock-keeper' }, { toolVersion: '0.0.0' })), ...change }
  }

  test.each([
    ['in a page', 'a.html', () => strToU8(`<p>${SECRETS.note}</p>`)],
    ['in a page as entities', 'a.html', () => strToU8([...SECRETS.note].map((letter) => `&#${letter.charCodeAt(0)};`).join(''))],
    ['in JSON', 'a.json', () => strToU8(JSON.stringify({ a: [SECRETS.note] }).replaceAll('e', '\\u0065'))],
    ['in a compressed file', 'a.json.gz', () => gzipSync(SECRETS.note)],
    ['in a file compressed for the web', 'a.html.br', () => brotliCompressSync(SECRETS.note)],
    ['in an archive in an archive', 'a.zip', () => zipSync({ 'b.zip': zipSync({ 'c.txt': strToU8(SECRETS.note) }) })],
    ['in the name of a file in an archive', 'a.zip', () => zipSync({ [`${SECRETS.note}.txt`]: strToU8('x') })],
    [
      'in a data address',
      'a.css',
      () => strToU8(`a { background: url(data:image/svg+xml;base64,${Buffer.from(`<svg>${SECRETS.note}</svg>`).toString('base64')}) }`),
    ],
    ['in UTF-16 with a mark', 'a.txt', () => Buffer.from(`\ufeff${SECRETS.note}`, 'utf16le')],
    ['in UTF-16 without one', 'a.txt', () => Buffer.from(SECRETS.note, 'utf16le')],
    ['in an image', 'a.png', () => Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), strToU8(`tEXtComment\0${SECRETS.note}`)])],
  ])('%s', async (_where, name, bytes) => expect(await places(name, bytes())).not.toEqual([]))

  test.each(['pdf', 'docx', 'xlsx'] as const)('in an extract as %s, and in none that is clean', async (form) => {
    expect(await places(`clean.${form}`, await makeDocumentFile(document({}), form))).toEqual([])
    expect(await places(`planted.${form}`, await makeDocumentFile(document({ title: SECRETS.duty }), form))).not.toEqual([])
  })

  test('in the metadata of a PDF', async () => {
    const found = await places('planted.pdf', await makeDocumentFile(document({ publisher: SECRETS.note }), 'pdf'))
    expect(found).toContain('planted.pdf > metadata')
  })

  test('a file that cannot be opened is not taken as clean', async () => {
    expect(await places('a.pdf', strToU8('%PDF-1.7 and no more'))).toEqual(['a.pdf'])
  })
})
