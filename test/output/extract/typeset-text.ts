import { inflateSync } from 'node:zlib'
import { packed } from '../../site/pdf-text.ts'

interface PdfObject {
  readonly entries: string
  readonly stream: string
}

/** The words of each page of a PDF that Typst made, as `packed` writes them: pages name their fonts, and fonts say what their glyphs stand for. */
export function readTypeset(bytes: Buffer): string[] {
  const objects = readObjects(bytes.toString('latin1'))
  const lettersOf = new Map<string, ReadonlyMap<number, string>>()
  const font = (id: string) => {
    const known = lettersOf.get(id) ?? readLetters(objects.get(/\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.entries ?? '')?.[1] ?? '')?.stream ?? '')
    lettersOf.set(id, known)
    return known
  }
  const pages = [...objects.values()].filter(({ entries }) => /\/Type \/Page\b/.test(entries))
  return pages.map(({ entries }) => {
    const fonts = new Map([...entries.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, font(id)]))
    return packed(readDrawing(objects.get(/\/Contents (\d+) 0 R/.exec(entries)?.[1] ?? '')?.stream ?? '', fonts))
  })
}

function readObjects(source: string): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>()
  const start = /(\d+) 0 obj\n/g
  for (let found = start.exec(source); found !== null; found = start.exec(source)) {
    const [entries = ''] = /^.*?(?:\nstream\n|\nendobj)/s.exec(source.slice(start.lastIndex, start.lastIndex + 100_000)) ?? []
    const length = entries.endsWith('stream\n') ? Number(/\/Length (\d+)/.exec(entries)?.[1] ?? 0) : 0
    const from = start.lastIndex + entries.length
    const data = source.slice(from, from + length)
    objects.set(found[1] ?? '', {
      entries,
      stream: entries.includes('/FlateDecode') && length > 0 ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data,
    })
    start.lastIndex = from + length
  }
  return objects
}

const unicode = (hex: string): string => (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')

/** The letters of each glyph of a font, from its ToUnicode map. */
function readLetters(map: string): Map<number, string> {
  const letters = new Map<number, string>()
  for (const [, block = ''] of map.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, glyph = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) letters.set(Number.parseInt(glyph, 16), unicode(to))
  return letters
}

/** Strings of glyphs of two bytes, in a page’s drawing commands (ISO 32000-1, 7.3.4.2). */
function readDrawing(commands: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let letters: ReadonlyMap<number, string> = new Map()
  let text = ''
  for (const [, name, literal] of commands.matchAll(/\/(f\d+) [\d.]+ Tf|\(((?:\\.|[^\\)])*)\)/gs)) {
    if (name !== undefined) letters = fonts.get(name) ?? new Map()
    else {
      const bytes = literalBytes(literal ?? '')
      for (let at = 0; at + 1 < bytes.length; at += 2) text += letters.get((bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1)) ?? ''
    }
  }
  return text
}

const NAMED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const literalBytes = (literal: string): string =>
  literal.replace(/\\(?:([0-7]{1,3})|(.))/gs, (_match, octal?: string, character = '') =>
    octal === undefined ? (NAMED[character] ?? character) : String.fromCharCode(Number.parseInt(octal, 8)),
  )
