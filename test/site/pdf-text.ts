import { inflateSync } from 'node:zlib'

interface PdfText {
  readonly pages: number
  /** All words in the order they were drawn, as `packed` writes them. */
  readonly letters: string
}

interface PdfObject {
  readonly entries: string
  readonly stream: string
}

/** Words without the spaces between them, which a PDF need not hold, and with every letter by itself, where it prints some joined. */
export const packed = (words: string): string => words.normalize('NFKC').replace(/\s/g, '')

/** Reads the words of a PDF that Chromium printed: its fonts say which letters their glyphs stand for, and are named after their object. */
export function readPdf(bytes: Buffer): PdfText {
  const objects = readObjects(bytes.toString('latin1'))
  const fonts = new Map([...objects].map(([id, { entries }]) => [id, readLetters(objects.get(/\/ToUnicode (\d+) 0 R/.exec(entries)?.[1] ?? '')?.stream ?? '')]))
  const all = [...objects.values()]
  return {
    pages: all.filter(({ entries }) => /\/Type\s*\/Page\b/.test(entries)).length,
    letters: packed(all.map(({ stream }) => readDrawing(stream, fonts)).join('')),
  }
}

function readObjects(source: string): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>()
  const start = /(\d+) 0 obj\b/g
  for (let found = start.exec(source); found !== null; found = start.exec(source)) {
    const [entries = ''] = /^.*?(?:\bstream\r?\n|\bendobj)/s.exec(source.slice(start.lastIndex)) ?? []
    const length = entries.endsWith('endobj') ? 0 : Number(/\/Length (\d+)/.exec(entries)?.[1] ?? 0)
    const from = start.lastIndex + entries.length
    objects.set(found[1] ?? '', { entries, stream: unpacked(source.slice(from, from + length), entries) })
    start.lastIndex = from + length
  }
  return objects
}

const unpacked = (data: string, entries: string): string =>
  data !== '' && entries.includes('/FlateDecode') ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data

/** The letters of each glyph of a font, from its ToUnicode map. */
function readLetters(map: string): Map<number, string> {
  const letters = new Map<number, string>()
  for (const [, block = ''] of map.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, glyph = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) letters.set(Number.parseInt(glyph, 16), unicode(to))
  for (const [, block = ''] of map.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, from = '', to = '', first = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let glyph = Number.parseInt(from, 16); glyph <= Number.parseInt(to, 16); glyph += 1)
        letters.set(glyph, String.fromCodePoint(Number.parseInt(first, 16) + glyph - Number.parseInt(from, 16)))
  return letters
}

const unicode = (hex: string): string => (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')

/** The letters that one stream of drawing commands shows. */
function readDrawing(commands: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font: ReadonlyMap<number, string> = new Map()
  let letters = ''
  for (const [, name, glyphs] of commands.matchAll(/\/F(\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map()
    else letters += (glyphs?.match(/.{4}/g) ?? []).map((glyph) => font.get(Number.parseInt(glyph, 16)) ?? '').join('')
  }
  return letters
}
