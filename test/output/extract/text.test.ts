import { describe, expect, test } from 'vitest'
import { type Edition, makeDocument, makeDocumentFile, makeExtract, renderSection } from '#engine'
import { type DutyExtract, dutyExtract } from '#schemas'
import { textDigest } from '../../../src/output/extract/extract-digest.ts'
import { sectionText } from '../../../src/output/extract/text/section-text.ts'
import { addressesIn, type TextNode } from '../../../src/output/extract/text/text-node.ts'
import { textRows } from '../../../src/output/extract/text/text-rows.ts'
import { demonstration, readSecondEdition } from '../../demonstration.ts'
import { packed } from '../../site/pdf-text.ts'
import { HOSTILE } from './hostile.ts'
import { all, readPackage, wordsOf } from './read-package.ts'
import { readTypeset } from './typeset-text.ts'

const edition = readSecondEdition()
const setting = { toolVersion: '1.2.3' }
const chapterOf = (id: string, of: Edition = edition) => makeExtract(of, { what: 'chapter', id }, setting) as DutyExtract
const documentOf = (id: string) => makeDocument(edition, chapterOf(id))

/** The chapters that between them print every kind of thing there is. */
const CHAPTERS = ['notification', 'sharing', 'cohorts'] as const

const lettersOf = (words: string) => packed(words.replaceAll(' | ', ' ').replaceAll(';', ''))
const rowsOf = (nodes: readonly TextNode[]) => textRows(nodes, () => '').map(({ words }) => words)

test('every word that a section’s page prints stands in its text, in the same order, and no other', () => {
  for (const section of edition.sections.values()) {
    const page = lettersOf(renderSection(edition, section, { base: '/' }).text)
    let at = 0
    for (const words of rowsOf(sectionText(edition, section).nodes)) {
      const found = page.indexOf(lettersOf(words), at)
      expect(found, `${section.id}: ${words}`).toBeGreaterThanOrEqual(at)
      // Only the boxes of duties stand between: their lines print them.
      if (section.duties.length === 0) expect(found, `${section.id}: before ${words}`).toBe(at)
      at = found + lettersOf(words).length
    }
    if (section.duties.length === 0) expect(at, section.id).toBe(page.length)
  }
})

test('every section of the edition is in its extract, every duty in its place, and every address once', () => {
  const whole = makeDocument(edition, makeExtract(edition, { what: 'edition' }, setting))
  expect(whole.parts.map(({ heading }) => heading)).toEqual([...edition.sections.values()].map(({ number, title }) => `${number} ${title}`))
  const printed = whole.parts.flatMap(({ text }) => text ?? []).flatMap((node) => (node.kind === 'duty' ? [node.id] : []))
  expect(printed.toSorted()).toEqual([...edition.duties.keys()].toSorted())
  const places = whole.parts.flatMap(({ address, text }) => [address, ...addressesIn(text ?? [])])
  expect(new Set(places).size).toBe(places.length)
})

describe('the digest of a text', () => {
  const { text } = chapterOf('notification')

  test('is that of its sections and duties in any order, and another where a word is another', () => {
    const { parts } = chapterOf('notification')
    const duties = parts.flatMap((part) => part.duties)
    expect(textDigest(duties.toReversed(), text?.sections.toReversed() ?? [])).toBe(text?.digest)
    expect(textDigest(duties.slice(1), text?.sections ?? [])).not.toBe(text?.digest)
    expect(textDigest(duties, text?.sections.map((section) => ({ ...section, digest: section.digest.replace(/^./, 'x') })) ?? [])).not.toBe(text?.digest)
  })

  test('the same words have the same digest in two editions, whatever their numbers', () => {
    const marks = (of: Edition) => new Map([...of.sections.values()].map((section) => [section.id, sectionText(of, section).digest]))
    const [first, second] = [marks(demonstration), marks(edition)]
    const same = [...second].filter(([id, mark]) => first.get(id) === mark)
    expect(same.length).toBeGreaterThan(20)
    expect(same.length).toBeLessThan(second.size)
  })

  test('that of the duties is what it was before the text was there', () => {
    expect(makeExtract(demonstration, { what: 'edition' }, setting).digest.slice(0, 16)).toBe('9fef158ca0b14a52')
    expect(makeExtract(edition, { what: 'edition' }, setting).digest.slice(0, 16)).toBe('51b69b6f02347a69')
  })
})

test('the data has the shape of its schema, and the text as rows', () => {
  const extract = dutyExtract.parse(chapterOf('notification'))
  const { sections = [] } = extract.text ?? {}
  expect(sections.map(({ number, title }) => `${number} ${title}`)).toEqual(documentOf('notification').parts.map(({ heading }) => heading))
  const kinds = new Set(sections.flatMap(({ paragraphs }) => paragraphs.map(({ kind }) => kind)))
  for (const kind of ['heading', 'paragraph', 'item', 'requirement', 'duty'] as const) expect(kinds).toContain(kind)
  const duties = sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ duty }) => duty ?? []))
  expect(duties.toSorted()).toEqual(extract.parts.flatMap((part) => part.duties.map(({ id }) => id)).toSorted())
})

describe.each(CHAPTERS)('the chapter %s', (id) => {
  const document = documentOf(id)
  const words = document.parts.flatMap(({ heading, text }) => [heading, ...rowsOf(text ?? [])])

  test('as PDF: every word, tagged headings, lists, tables and contents, links inside it and out of it', async () => {
    const bytes = Buffer.from(await makeDocumentFile(document, 'pdf'))
    const source = bytes.toString('latin1')
    const pages = readTypeset(bytes)
    const foot = new RegExp(packed(`${document.notice}`).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g')
    const letters = pages.join('').replaceAll(foot, '')
    for (const row of words) for (const cell of row.split(/ \| |; /)) expect(letters, cell).toContain(packed(cell).slice(0, 60))
    for (const tag of ['H1', 'H2', 'H3', 'L', 'LI', 'P', 'TOC', 'TOCI', 'Link']) expect(source).toMatch(new RegExp(`/S\\s*/${tag}\\b`))
    if (words.some((row) => row.includes(' | '))) for (const tag of ['Table', 'TH', 'TD', 'TR']) expect(source).toMatch(new RegExp(`/S\\s*/${tag}\\b`))
    expect(source).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    expect(Buffer.compare(bytes, Buffer.from(await makeDocumentFile(document, 'pdf')))).toBe(0)
  })

  test('as a Word file: every word, headings without a gap, links that lead somewhere, numbers as printed', async () => {
    const { part, text } = readPackage(await makeDocumentFile(document, 'docx'))
    const body = part('word/document.xml')
    const paragraphs = all(body, 'w:p')
    const letters = packed(paragraphs.map(wordsOf).join(''))
    for (const row of words) for (const cell of row.split(/ \| |; /)) expect(letters, cell).toContain(packed(cell))
    const styles = all(body, 'w:pStyle').map((style) => style.getAttribute('w:val') ?? '')
    const levels = styles.flatMap((style) => /^Heading(\d)$/.exec(style)?.[1] ?? []).map(Number)
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    const defined = new Set(all(part('word/styles.xml'), 'w:style').map((style) => style.getAttribute('w:styleId')))
    for (const style of styles) expect(defined).toContain(style)
    const marks = all(body, 'w:bookmarkStart').map((mark) => mark.getAttribute('w:name') ?? '')
    expect(new Set(marks).size).toBe(marks.length)
    for (const mark of marks) expect(mark.length).toBeLessThanOrEqual(40)
    const leads = all(body, 'w:hyperlink').flatMap((link) => link.getAttribute('w:anchor') || [])
    expect(leads.length).toBeGreaterThanOrEqual(document.parts.length)
    for (const lead of leads) expect(marks).toContain(lead)
    const lists = new Set(all(part('word/numbering.xml'), 'w:num').map((list) => list.getAttribute('w:numId')))
    for (const used of all(body, 'w:numId')) expect(lists).toContain(used.getAttribute('w:val'))
    for (const table of all(body, 'w:tbl')) expect(all(table, 'w:tblHeader')).toHaveLength(1)
    expect(text('word/document.xml')).toContain(' TOC \\o ')
  })

  test('as a spreadsheet: the text on a sheet of its own, and no formula', async () => {
    const { part } = readPackage(await makeDocumentFile(document, 'xlsx'))
    expect(all(part('xl/workbook.xml'), 'sheet').map((sheet) => sheet.getAttribute('name'))).toEqual(['Duties', 'Text', 'About'])
    const rows = all(part('xl/worksheets/sheet2.xml'), 'row')
    expect(rows).toHaveLength((document.textTable?.rows.length ?? 0) + 1)
    expect(all(part('xl/worksheets/sheet2.xml'), 'f')).toHaveLength(0)
  })
})

/** A copy of a document with hostile words, each in turn, in its running text, its headings and its tables. */
function hostileText(document: ReturnType<typeof documentOf>): ReturnType<typeof documentOf> {
  const words = Object.values(HOSTILE)
  let turn = 0
  return JSON.parse(JSON.stringify(document), (key, value: unknown) => {
    if (!['text', 'words', 'label', 'caption'].includes(key) || typeof value !== 'string') return value
    turn += 1
    return words[turn % words.length]
  }) as ReturnType<typeof documentOf>
}

test('hostile text stays words in a PDF and in a Word file', async () => {
  const document = hostileText(documentOf('cohorts'))
  const letters = readTypeset(Buffer.from(await makeDocumentFile(document, 'pdf'))).join('')
  const { part, names } = readPackage(await makeDocumentFile(document, 'docx'))
  for (const name of names.filter((one) => one.endsWith('.xml'))) expect(() => part(name)).not.toThrow()
  const told = packed(part('word/document.xml').documentElement?.textContent ?? '')
  for (const words of Object.values(HOSTILE)) {
    expect(letters).toContain(packed(onlyLatin(words)).slice(0, 40))
    expect(told).toContain(packed(words).slice(0, 10))
  }
})

/** The words up to what the font has no shape for. */
const onlyLatin = (words: string) => /^[\x20-\x7e]*/.exec(words)?.[0] ?? ''

test('a figure is an image with its words in a PDF, and its words where the image is not there', async () => {
  const image = 'https://manual.example/edition/2.0/figures/plan.svg'
  const figure = { kind: 'figure', number: '9.9.9', image, alt: 'Where the desks stand', caption: [{ text: 'The desks' }] } as const
  const document = documentOf('licence')
  const [first, ...rest] = document.parts
  if (first === undefined) throw new Error('the chapter has sections')
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#369"/></svg>'
  const shown = { ...document, parts: [{ ...first, text: [figure, ...(first.text ?? [])] }, ...rest], images: { [image]: Buffer.from(svg).toString('base64') } }
  const source = async (of: ReturnType<typeof documentOf>) => Buffer.from(await makeDocumentFile(of, 'pdf'))
  const [withImage, without] = [await source(shown), await source({ ...shown, images: {} })]
  expect(withImage.toString('latin1')).toContain('Where the desks stand')
  expect(without.toString('latin1')).not.toContain('/Alt (Where the desks stand)')
  expect(readTypeset(without).join('')).toContain(packed('Where the desks stand'))
  for (const made of [withImage, without]) expect(readTypeset(made).join('')).toContain(packed('9.9.9 The desks'))
})
