#!/usr/bin/env node
// @ts-check
// Serves a site from its archive, without unpacking it, or from the folder that this file is in.
// To this machine only. Needs Node 18 or newer and nothing else; writes nothing.
//
//   node serve.mjs site.zip          the archive
//   node serve.mjs site.zip 8080     on a port of your choice
//   node serve.mjs                   the folder of this file
import { closeSync, openSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflateRawSync } from 'node:zlib'

/** @typedef {{ method: number, crc: number, packed: number, size: number, offset: number, name: Buffer }} Entry */
/** @typedef {{ body: Buffer, tag: string }} Found  a file, and words that change with its bytes */
/** @typedef {{ has: (path: string) => boolean, read: (path: string) => Found, close: () => void }} Files */

/** No file of a site is larger than this, in bytes: an archive that says so is not one of ours. */
const LARGEST = 256_000_000

/** A name that could lead out of a folder, or that a site does not have. @param {string} name */
const isWrongName = (name) => /^\/|\\|\0|^[a-z]:|(?:^|\/)\.\.?(?:\/|$)/i.test(name)

/**
 * The files of a ZIP archive. Only its list is read at first; a file is read, unpacked and held against its checksum when it is asked for.
 * @param {string} path @returns {Files} @throws an Error that says what is wrong with the archive
 */
export function openArchive(path) {
  const file = openSync(path, 'r')
  const length = statSync(path).size
  /** @param {number} at @param {number} count */
  const read = (at, count) => {
    if (at < 0 || count < 0 || at + count > length) throw new Error('it ends too early')
    const bytes = Buffer.alloc(count)
    if (readSync(file, bytes, 0, count, at) !== count) throw new Error('it ends too early')
    return bytes
  }
  try {
    const { entries, end } = readList(read, length)
    return {
      has: (name) => entries.has(name),
      read: (name) => unpack(read, /** @type {Entry} */ (entries.get(name)), end),
      close: () => closeSync(file),
    }
  } catch (error) {
    closeSync(file)
    throw new Error(`${path} cannot be served: ${/** @type {Error} */ (error).message}.`)
  }
}

/** @param {(at: number, count: number) => Buffer} read @param {number} length @returns {{ entries: Map<string, Entry>, end: number }} */
function readList(read, length) {
  const tail = read(Math.max(0, length - 65_557), Math.min(length, 65_557))
  let at = tail.length - 22
  while (at >= 0 && !(tail.readUInt32LE(at) === 0x06054b50 && at + 22 + tail.readUInt16LE(at + 20) === tail.length)) at -= 1
  if (at < 0) throw new Error('it is no ZIP archive, or it is cut short')
  const [count, size, start] = [tail.readUInt16LE(at + 10), tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)]
  if (count === 0xffff || start === 0xffffffff || tail.readUInt32LE(at + 4) !== 0)
    throw new Error('it is of a kind that this server does not read (ZIP64, or in parts)')
  const list = read(start, size)
  /** @type {Map<string, Entry>} */
  const entries = new Map()
  let next = 0
  for (let number = 0; number < count; number += 1) {
    if (next + 46 > list.length || list.readUInt32LE(next) !== 0x02014b50) throw new Error('its list of files is damaged')
    const [flags, method] = [list.readUInt16LE(next + 8), list.readUInt16LE(next + 10)]
    const bytes = list.subarray(next + 46, next + 46 + list.readUInt16LE(next + 28))
    const name = bytes.toString('utf8')
    const entry = {
      method,
      crc: list.readUInt32LE(next + 16),
      packed: list.readUInt32LE(next + 20),
      size: list.readUInt32LE(next + 24),
      offset: list.readUInt32LE(next + 42),
      name: bytes,
    }
    if (isWrongName(name)) throw new Error(`it holds a name that no site has: ${JSON.stringify(name)}`)
    if (entries.has(name)) throw new Error(`it holds two files of one name: ${JSON.stringify(name)}`)
    if (flags & 1 || (method !== 0 && method !== 8)) throw new Error(`${JSON.stringify(name)} is locked or packed in an unknown way`)
    if (entry.size > LARGEST) throw new Error(`${JSON.stringify(name)} says that it is larger than any file of a site`)
    if (!name.endsWith('/')) entries.set(name, entry)
    next += 46 + bytes.length + list.readUInt16LE(next + 30) + list.readUInt16LE(next + 32)
  }
  return { entries, end: start }
}

/** @param {(at: number, count: number) => Buffer} read @param {Entry} entry @param {number} end @returns {Found} */
function unpack(read, { method, crc, packed, size, offset, name }, end) {
  const head = read(offset, 30)
  const start = offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
  if (head.readUInt32LE(0) !== 0x04034b50 || !read(offset + 30, head.readUInt16LE(26)).equals(name) || start + packed > end)
    throw new Error('the archive is damaged here')
  const body = method === 0 ? read(start, packed) : inflate(read(start, packed), size)
  if (body.length !== size || crc32(body) !== crc) throw new Error('the archive is damaged here')
  return { body, tag: `"${crc.toString(16)}-${size.toString(16)}"` }
}

/** What unpacks to more than it says is stopped there. @param {Buffer} bytes @param {number} size */
function inflate(bytes, size) {
  try {
    return inflateRawSync(bytes, { maxOutputLength: size + 1 })
  } catch {
    throw new Error('the archive is damaged here')
  }
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** @param {Uint8Array} bytes */
function crc32(bytes) {
  let value = 0xffffffff
  for (const byte of bytes) value = (value >>> 8) ^ /** @type {number} */ (CRC[(value ^ byte) & 255])
  return ~value >>> 0
}

/** The files of a folder. Names that begin with a dot, and links that lead out of it, are not there. @param {string} folder @returns {Files} */
function openFolder(folder) {
  const root = realpathSync(folder)
  /** @param {string} path */
  const place = (path) => {
    if (isWrongName(path) || /(?:^|\/)\./.test(path)) return undefined
    try {
      const real = realpathSync(join(root, path))
      return real.startsWith(root + sep) && statSync(real).isFile() ? real : undefined
    } catch {
      return undefined
    }
  }
  return {
    has: (path) => place(path) !== undefined,
    read: (path) => {
      const real = /** @type {string} */ (place(path))
      const { mtimeMs, size } = statSync(real)
      return { body: readFileSync(real), tag: `"${mtimeMs.toString(16)}-${size.toString(16)}"` }
    },
    close: () => undefined,
  }
}

/** @type {Record<string, string>} */
const TYPES = {
  atom: 'application/atom+xml',
  css: 'text/css',
  csv: 'text/csv',
  html: 'text/html',
  ics: 'text/calendar',
  js: 'text/javascript',
  mjs: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
  zip: 'application/zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The media type of a file, by its name. @param {string} path */
const typeOf = (path) => {
  const type = TYPES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'
  return /^text|json|xml$/.test(type) ? `${type};charset=utf-8` : type
}

/** Answers one request, GET or HEAD, from files. @param {Files} files @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
export function answer(files, request, response) {
  const [address = '/', query] = (request.url ?? '/').split('?')
  const path = pathOf(address)
  const name = path === '' || path.endsWith('/') ? `${path}index.html` : path
  if (!files.has(name) && files.has(`${name}/index.html`)) {
    // Two slashes at the head would name another site.
    response.writeHead(301, { Location: `/${address.replace(/^\/+/, '')}/${query === undefined ? '' : `?${query}`}` })
    return void response.end()
  }
  const isThere = files.has(name)
  const shown = isThere ? name : '404.html'
  try {
    const { body, tag } = files.has(shown) ? files.read(shown) : { body: Buffer.from('There is no such page.\n'), tag: '' }
    if (isThere && request.headers['if-none-match'] === tag) return void response.writeHead(304, { ETag: tag }).end()
    response.writeHead(isThere ? 200 : 404, {
      'Content-Type': files.has(shown) ? typeOf(shown) : 'text/plain;charset=utf-8',
      'Content-Length': body.length,
      'Cache-Control': 'no-cache',
      ...(isThere && { ETag: tag }),
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  } catch (error) {
    response.writeHead(500, { 'Content-Type': 'text/plain;charset=utf-8' })
    response.end(`${name} could not be read: ${/** @type {Error} */ (error).message}.\n`)
  }
}

/** The path of a file from an address, with no slash before it; a name that nothing has where the address is wrong. @param {string} address */
function pathOf(address) {
  try {
    const path = decodeURIComponent(address).replace(/^\//, '')
    return isWrongName(path) ? '\0' : path
  } catch {
    return '\0'
  }
}

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; manifest-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** @param {string} source @param {number} port */
function serve(source, port) {
  const files = statSync(source).isDirectory() ? openFolder(source) : openArchive(source)
  const server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', POLICY)
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'no-referrer')
    if (request.method === 'GET' || request.method === 'HEAD') answer(files, request, response)
    else response.writeHead(405, { Allow: 'GET, HEAD' }).end()
  })
  /** @param {number} next */
  const listen = (next) => {
    server.once('error', (error) => {
      const isBusy = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE'
      if (!isBusy || next >= 65_535) throw error
      listen(next + 1)
    })
    server.listen(next, '127.0.0.1')
  }
  server.once('listening', () => {
    const address = server.address()
    const taken = typeof address === 'object' ? address?.port : port
    console.log(`Serving ${source} at http://127.0.0.1:${taken}/\nStop with Ctrl-C.`)
  })
  listen(port)
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [source = dirname(fileURLToPath(import.meta.url)), port = '4321'] = process.argv.slice(2)
  try {
    serve(source, Number(port))
  } catch (error) {
    console.error(/** @type {Error} */ (error).message)
    process.exitCode = 1
  }
}
