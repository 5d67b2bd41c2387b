import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openArchive } from '../../src/archive/serve.mjs'
import { serveSite } from '../../src/cli/site-server.ts'
import { writeArchive } from '../../src/site/data/write-archive.ts'

const SERVER = join(import.meta.dirname, '../../src/archive/serve.mjs')
const bytesOf = (words: string) => new TextEncoder().encode(words)

const SITE: Readonly<Record<string, string>> = {
  'index.html': '<p>start</p>',
  '404.html': '<p>none</p>',
  'a/index.html': '<p>é</p>'.repeat(50),
  'a/b.json': '{}',
  'a/b.md': '# é',
  'empty.txt': '',
  'offline.json': '{}',
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function writtenSite(): { folder: string; archive: string; bytes: number; sha256: string } {
  const folder = join(emptyFolder(), 'site')
  for (const [path, words] of Object.entries(SITE)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), words)
  }
  const archive = join(folder, '../site.zip')
  return { folder, archive, ...writeArchive(archive, folder, { paths: Object.keys(SITE), instead: new Map([['READ-ME.txt', 'Read me.']]) }) }
}

/** An archive of our own making, as a file. */
function written(bytes: Uint8Array): string {
  const path = join(emptyFolder(), 'x.zip')
  writeFileSync(path, bytes)
  return path
}
const zipped = (files: Readonly<Record<string, string>>) => zipSync(Object.fromEntries(Object.entries(files).map(([name, words]) => [name, bytesOf(words)])))

/** Changes one number in the list of files of an archive with one file: `at` counts from the head of its entry. */
function changed(zip: Uint8Array, at: number, value: number, width: 2 | 4): Uint8Array {
  const bytes = Buffer.from(zip)
  const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  bytes.writeUIntLE(value, entry + at, width)
  return bytes
}

/** Asks for a path exactly as it is written. */
async function ask(port: number, path: string, { method = 'GET', headers = {} } = {}) {
  // A socket of its own: the server of the test before had the same port.
  const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }).end()
  const [response] = await once(sent, 'response')
  let words = ''
  for await (const chunk of response.setEncoding('utf8')) words += chunk
  return { status: response.statusCode as number, headers: response.headers as Record<string, string>, words }
}

describe('an archive', () => {
  test('holds every file as it was, and more than the folder has where it is told so', () => {
    const files = openArchive(writtenSite().archive)
    for (const [path, words] of Object.entries(SITE)) expect(files.read(path).body.toString()).toBe(words)
    expect(files.read('READ-ME.txt').body.toString()).toBe('Read me.')
    files.close()
  })

  test('has the same bytes every time, and is told by its size and hash', () => {
    const [one, other] = [writtenSite(), writtenSite()]
    expect([other.bytes, other.sha256]).toEqual([one.bytes, one.sha256])
    expect(execFileSync('sha256sum', [one.archive], { encoding: 'utf8' }).slice(0, 64)).toBe(one.sha256)
  })

  test.each([
    ['nothing', new Uint8Array(), 'no ZIP archive'],
    ['a page', bytesOf('<html>'.repeat(100)), 'no ZIP archive'],
    ['one cut short', zipped({ 'index.html': 'x'.repeat(999) }).slice(0, -30), 'no ZIP archive'],
    ['a name that leads out', zipped({ '../x': 'x' }), 'a name that no site has'],
    ['one deeper', zipped({ 'a/../../x': 'x' }), 'a name that no site has'],
    ['an absolute name', zipped({ '/etc/x': 'x' }), 'a name that no site has'],
    ['a name of another system', zipped({ 'C:/x': 'x' }), 'a name that no site has'],
    ['its slashes', zipped({ '..\\x': 'x' }), 'a name that no site has'],
    ['a name that ends early', zipped({ 'a\0b': 'x' }), 'a name that no site has'],
    ['a locked file', changed(zipped({ a: 'x' }), 8, 1, 2), 'locked'],
    ['an unknown packing', changed(zipped({ a: 'x' }), 10, 14, 2), 'locked or packed'],
    ['a size that no file has', changed(zipped({ a: 'x' }), 24, 0xfffffff0, 4), 'larger than any file'],
  ])('%s is refused, and the reason is said', (_what, bytes, reason) => {
    expect(() => openArchive(written(bytes))).toThrow(reason)
  })

  test('two files of one name are refused', () => {
    const bytes = Buffer.from(zipped({ aa: 'x', ab: 'y' }))
    for (let at = bytes.indexOf('ab'); at >= 0; at = bytes.indexOf('ab')) bytes.write('aa', at)
    expect(() => openArchive(written(bytes))).toThrow('two files of one name')
  })

  test('a file that unpacks to more than it says is stopped, and so is one whose bytes have changed', () => {
    const bomb = zipped({ a: '0'.repeat(5_000_000) })
    expect(() => openArchive(written(changed(bomb, 24, 10, 4))).read('a')).toThrow('damaged')
    expect(() => openArchive(written(changed(zipped({ a: 'x' }), 16, 1, 4))).read('a')).toThrow('damaged')
    expect(() => openArchive(written(changed(zipped({ a: 'x' }), 42, 5, 4))).read('a')).toThrow('damaged')
  })

  test('whatever befalls its bytes, a file is read as it was or not at all', () => {
    const zip = zipped({ 'index.html': SITE['a/index.html'] ?? '', 'b.txt': 'words' })
    const wounds = fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
    const path = written(zip)
    fc.assert(
      fc.property(wounds, fc.nat(zip.length), fc.boolean(), (places, end, isCut) => {
        const bytes = Uint8Array.from(zip)
        for (const [at, value] of places) bytes[at] = value
        writeFileSync(path, isCut ? bytes.slice(0, end) : bytes)
        try {
          const files = openArchive(path)
          try {
            for (const [name, words] of [
              ['index.html', SITE['a/index.html']],
              ['b.txt', 'words'],
            ] as const)
              if (files.has(name)) expect(files.read(name).body.toString()).toBe(words)
          } finally {
            files.close()
          }
        } catch (error) {
          expect((error as Error).message).toMatch(/cannot be served|damaged|ends too early/)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('serving an archive', () => {
  async function served(): Promise<number> {
    const server = await serveSite(writtenSite().archive, { port: 47_310, busy: () => undefined })
    onTestFinished(() => server.close())
    return server.port
  }

  test.each([
    ['/', 200, '<p>start</p>'],
    ['/?q=1', 200, '<p>start</p>'],
    ['/a/', 200, SITE['a/index.html']],
    ['/a/b.json', 200, '{}'],
    ['/empty.txt', 200, ''],
    ['/none/', 404, '<p>none</p>'],
    ['/../../etc/passwd', 404, '<p>none</p>'],
    ['/..%2f..%2fetc%2fpasswd', 404, '<p>none</p>'],
    ['/%00', 404, '<p>none</p>'],
    ['/%', 404, '<p>none</p>'],
    ['/__proto__', 404, '<p>none</p>'],
  ])('%s is %i', async (path, status, words) => {
    expect(await ask(await served(), path)).toMatchObject({ status, words })
  })

  test('a folder without its slash leads to it, and never to another site', async () => {
    const port = await served()
    expect((await ask(port, '/a?x=1')).headers['location']).toBe('/a/?x=1')
    expect((await ask(port, '//a')).headers['location'] ?? '/').not.toMatch(/^\/\//)
  })

  test('answers have a type, a tag and a strict policy; HEAD has no body; the same tag is not sent again', async () => {
    const port = await served()
    const { headers } = await ask(port, '/a/b.md')
    expect(headers).toMatchObject({ 'content-type': 'text/markdown;charset=utf-8', 'x-content-type-options': 'nosniff' })
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/)
    expect(await ask(port, '/a/b.md', { headers: { 'if-none-match': headers['etag'] ?? '' } })).toMatchObject({ status: 304, words: '' })
    const head = await ask(port, '/a/', { method: 'HEAD' })
    expect(head).toMatchObject({ status: 200, words: '' })
    expect(Number(head.headers['content-length'])).toBe(bytesOf(SITE['a/index.html'] ?? '').length)
    expect((await ask(port, '/', { method: 'POST' })).status).toBe(405)
  })
})

describe('the file that goes along with it', () => {
  /** The small server by itself, as it lies on a stick. */
  async function started(words: readonly string[], folder: string, node = process.execPath): Promise<number> {
    copyFileSync(SERVER, join(folder, 'serve.mjs'))
    const child = spawn(node, ['serve.mjs', ...words], { cwd: folder })
    onTestFinished(() => void child.kill())
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
    return Number(/:(\d+)\//.exec(line)?.[1])
  }

  test.each([['the Node of the toolkit', process.execPath], ...(existsSync('/usr/bin/node') ? [['the Node of this machine', '/usr/bin/node']] : [])])(
    'serves an archive beside it, with %s',
    async (_which, node) => {
      const { archive } = writtenSite()
      const port = await started(['site.zip', '47330'], join(archive, '..'), node)
      expect(await ask(port, '/a/')).toMatchObject({ status: 200, words: SITE['a/index.html'] })
    },
  )

  test('serves the folder that it was unpacked into, and nothing outside it', async () => {
    const { folder } = writtenSite()
    writeFileSync(join(folder, '../secret.txt'), 'secret')
    writeFileSync(join(folder, '.hidden'), 'secret')
    symlinkSync(join(folder, '../secret.txt'), join(folder, 'way-out.txt'))
    const port = await started([], folder)
    expect(await ask(port, '/')).toMatchObject({ status: 200, words: '<p>start</p>' })
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/way-out.txt', '/.hidden', '/a/..%5c..%5csecret.txt'])
      expect((await ask(port, path)).words, path).not.toContain('secret')
  })

  test('says in one line what it cannot serve', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'site.zip'), 'no archive')
    copyFileSync(SERVER, join(folder, 'serve.mjs'))
    const child = spawn(process.execPath, ['serve.mjs', 'site.zip'], { cwd: folder })
    const [[line], [code]] = await Promise.all([once(createInterface(child.stderr), 'line'), once(child, 'exit')])
    expect([line, code]).toEqual(['site.zip cannot be served: it is no ZIP archive, or it is cut short.', 1])
  })
})
