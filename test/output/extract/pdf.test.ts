import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { makeDocument, makeDocumentFile, makeExtract } from '#engine'
import { fontCoverage } from '../../../src/output/extract/pdf/font-coverage.ts'
import { onlyShown } from '../../../src/output/extract/pdf/only-shown.ts'
import { readTypesetting } from '../../../src/source/read-typesetting.ts'
import { readSecondEdition } from '../../demonstration.ts'
import { packed } from '../../site/pdf-text.ts'
import { hostileDocument } from './hostile.ts'
import { readTypeset } from './typeset-text.ts'

const edition = readSecondEdition()
const document = makeDocument(edition, makeExtract(edition, { what: 'role', id: 'nm-supervisor', cohort: 'tpim' }, { toolVersion: '1.2.3' }))
const lines = document.parts.flatMap((part) => part.lines)
const read = async (form: 'pdf' | 'card', of = document) => {
  const bytes = Buffer.from(await makeDocumentFile(of, form))
  const texts = readTypeset(bytes)
  return { bytes, source: bytes.toString('latin1'), texts, letters: texts.join(''), pages: texts.length }
}

describe('PDF', async () => {
  const { source, letters, pages, texts } = await read('pdf')

  test('says that it is PDF/UA-1, tagged, with a language, a title and bookmarks', () => {
    expect(source).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    expect(source).toMatch(/\/Marked true/)
    expect(source).toMatch(/\/Lang\s*\(en-GB\)/)
    expect(source).toMatch(/\/DisplayDocTitle true/)
    expect(source).toMatch(/\/Outlines \d+ 0 R/)
    expect(source).toContain(`${document.title}, Only what can apply to`)
    for (const tag of ['H1', 'H2', 'L', 'LI', 'LBody', 'P', 'Figure', 'Link']) expect(source).toMatch(new RegExp(`/S\\s*/${tag}\\b`))
  })

  test('A4, fonts whole inside the file, the day of the edition as its date', () => {
    expect([...source.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [Number(width), Number(height)])).toEqual(
      Array.from({ length: pages }, () => [expect.closeTo(595.28, 1), expect.closeTo(841.89, 1)]),
    )
    expect(source.match(/\/FontFile2 /g)?.length).toBe(source.match(/\/Type\s*\/FontDescriptor/g)?.length)
    expect(source).toContain('/CreationDate (D:20220930000000Z)')
  })

  test('holds every duty whole, what proves it, and the notice and page of pages on each page', () => {
    for (const { before, binding, after, number, mark, place, facts } of lines) {
      expect(letters).toContain(packed(`${number}${before} ${binding} ${after}`))
      for (const words of [mark, place, ...facts.map(([label, told]) => `${label}: ${told}`)]) expect(letters).toContain(packed(words))
    }
    for (const words of [document.filter, document.count, document.standing, document.check, document.address, document.code])
      expect(letters).toContain(packed(words ?? ''))
    for (const [index, text] of texts.entries()) expect(text).toContain(packed(`${document.notice}Page ${index + 1} of ${pages}`))
  })

  test('every line leads to its addresses', () => {
    for (const { address, changedAddress } of lines) for (const target of [address, changedAddress]) expect(source).toContain(`/URI (${target})`)
  })
})

test('the card is A6 and has what must and must not be done, and counts the rest', async () => {
  const { source, letters, pages, texts } = await read('card')
  expect(source.match(/\/MediaBox\s*\[0 0 297\.6\d* 419\.5\d*\]/g)).toHaveLength(pages)
  const kept = lines.filter(({ modality }) => modality.startsWith('must'))
  expect(kept.length).toBeGreaterThan(5)
  for (const { after } of kept) expect(letters).toContain(packed(after.slice(1)))
  expect(letters).toContain(packed(`${kept.length} duties that must be kept.`))
  expect(letters).toContain(packed('Left out: '))
  for (const [index, text] of texts.entries()) expect(text).toContain(packed(`${document.notice}Page ${index + 1} of ${pages}`))
})

test.each(['pdf', 'card'] as const)('the %s has the same bytes again, after others', async (form) => {
  const first = (await read(form)).bytes
  await read('pdf', hostileDocument)
  expect(Buffer.compare(first, (await read(form)).bytes)).toBe(0)
})

test('hostile words stay words; what the font has no shape for stands as its number', async () => {
  const { letters } = await read('pdf', hostileDocument)
  for (const words of [
    '#eval("1+1") #read("/etc/passwd") $x^2$ *bold* _it_ `raw` <label> @ref \\u{41} // gone /* gone */ = Heading',
    '=HYPERLINK("https://bad.example","go")',
  ])
    expect(letters).toContain(packed(words))
  expect(letters).toContain(packed('done [U+1F600] [U+1F469][U+1F52C] [U+2713]'))
  expect(letters).toContain('[U+05E9]')
})

describe('what a font can show', () => {
  const [regular] = readTypesetting().fonts
  const covered = fontCoverage(regular as Uint8Array)

  test('letters, digits and the marks of English, and nothing that it has not', () => {
    for (const character of 'azAZ09.,:;()[]+&“”‘’–…£€éü') expect(covered.has(character.codePointAt(0) as number)).toBe(true)
    for (const character of '😀ש→') expect(covered.has(character.codePointAt(0) as number)).toBe(false)
  })

  test('is held at every depth, and leaves out what is never seen', () => {
    expect(onlyShown({ a: ['x\u202Ey', { b: 'e\u0301' }], n: 1 }, covered)).toEqual({ a: ['xy', { b: 'é' }], n: 1 })
  })
})

describe('poppler', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const isThere = spawnSync('pdfinfo', ['-v']).status === 0
  const say = (...[tool = '', ...args]: readonly string[]) => spawnSync(tool, args, { encoding: 'utf8' }).stdout

  test.skipIf(!isThere)('finds the tree, and every font embedded (runs where poppler-utils is installed)', async () => {
    for (const form of ['pdf', 'card'] as const) {
      const file = join(folder, `${form}.pdf`)
      writeFileSync(file, (await read(form)).bytes)
      expect(say('pdfinfo', file)).toMatch(/Tagged:\s+yes/)
      expect(say('pdfinfo', '-struct', file)).toContain(`H1 "${document.title}"`)
      const fonts = say('pdffonts', file).trimEnd().split('\n').slice(2)
      expect(fonts.length).toBeGreaterThan(0)
      for (const font of fonts) expect(font).toMatch(/Identity-H\s+yes yes yes/)
    }
  })
})
