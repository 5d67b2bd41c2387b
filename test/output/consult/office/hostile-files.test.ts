import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { packFile, readCommentsDocx, readCommentsXlsx } from '#engine'
import { editParts, partOf } from './edit-office.ts'
import { SMALL_PACK, takeSetting } from './small-pack.ts'

const docx = packFile(SMALL_PACK, 'whole.docx')
const xlsx = packFile(SMALL_PACK, 'comments.xlsx')
const DOCUMENT = 'word/document.xml'

/** Why a file was refused, in words; undefined where it was read. */
function refusedDocx(bytes: Uint8Array): string | undefined {
  const { unplaced } = readCommentsDocx(bytes, takeSetting())
  return unplaced.find(({ at }) => at === 'file')?.words
}

/** Sets a number of four bytes in the central directory entry of a part. */
function patch(bytes: Uint8Array, name: string, { field, value }: { readonly field: number; readonly value: number }): Uint8Array {
  const patched = Uint8Array.from(bytes)
  const view = new DataView(patched.buffer)
  for (let at = 0; at + 46 < patched.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    const length = view.getUint16(at + 28, true)
    if (new TextDecoder().decode(patched.subarray(at + 46, at + 46 + length)) === name) view.setUint32(at + field, value, true)
  }
  return patched
}

describe('a hostile Word or spreadsheet file is refused in words', () => {
  test('a bomb is not unpacked, whatever it says of its size', () => {
    const bomb = editParts(docx, { [DOCUMENT]: () => `<a>${' '.repeat(40_000_000)}</a>` })
    expect(bomb.length).toBeLessThan(200_000)
    const before = performance.now()
    expect(refusedDocx(bomb)).toContain('packed far more tightly')
    expect(refusedDocx(patch(bomb, DOCUMENT, { field: 24, value: 5000 }))).toContain('damaged')
    expect(refusedDocx(patch(docx, DOCUMENT, { field: 24, value: 130_000_000 }))).toContain('would be larger than 120 MB')
    expect(performance.now() - before).toBeLessThan(1500)
  })

  test('files over one another, names that lead outside, and thousands of files', () => {
    expect(refusedDocx(patch(docx, 'word/styles.xml', { field: 42, value: 0 }))).toMatch(/over one another|damaged/)
    expect(refusedDocx(editParts(docx, { '../../etc/passwd': () => 'x' }))).toContain('leads outside')
    expect(refusedDocx(zipSync(Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`word/${index}.xml`, strToU8('x')]))))).toContain('at most 2000')
  })

  test('what its directory says and other programs would read otherwise', () => {
    const bits = (name: string, field: number, value: number) => patch(docx, name, { field, value })
    // Deflated, and encrypted.
    expect(refusedDocx(bits('word/styles.xml', 8, 0x0008_0001))).toContain('password')
    expect(refusedDocx(bits(DOCUMENT, 16, 1))).toContain('damaged')
    const twice = editParts(docx, { 'word/aaaa.xml': () => 'x', 'word/bbbb.xml': () => 'x' })
    const name = new TextDecoder('latin1').decode(twice).lastIndexOf('bbbb')
    expect(refusedDocx(Uint8Array.from(twice).fill('A'.charCodeAt(0), name, name + 4))).toContain('two files of one name')
    const far = Uint8Array.from(docx)
    new DataView(far.buffer).setUint16(far.length - 22 + 10, 0xffff, true)
    expect(refusedDocx(far)).toContain('zip64')
  })

  test('a document type, and with it every entity', () => {
    const xxe = editParts(docx, {
      [DOCUMENT]: (xml) => xml.replace('?>', '?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>').replace('Records', '&x;'),
    })
    expect(refusedDocx(xxe)).toContain('document type')
    expect(refusedDocx(editParts(docx, { [DOCUMENT]: (xml) => xml.replace('Records', '&x;') }))).toContain('damaged')
    expect(refusedDocx(editParts(docx, { 'word/comments.xml': () => '<!DOCTYPE a><a/>' }))).toContain('document type')
  })

  test('macros, passwords, old forms and other files', () => {
    expect(refusedDocx(editParts(docx, { 'word/vbaProject.bin': () => 'x' }))).toContain('macros')
    expect(
      refusedDocx(editParts(docx, { '[Content_Types].xml': (xml) => xml.replace('wordprocessingml.document.main+xml', 'document.macroEnabled.main+xml') })),
    ).toContain('macros')
    expect(refusedDocx(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toContain('password')
    expect(refusedDocx(strToU8('%PDF-1.7'))).toContain('not a .docx file')
    expect(refusedDocx(xlsx)).toContain('not a .docx file')
    expect(refusedDocx(new Uint8Array())).toContain('not a .docx file')
  })

  test('nesting without end', () => {
    expect(refusedDocx(editParts(docx, { [DOCUMENT]: (xml) => xml.replace('<w:body>', `<w:body>${'<w:sdt>'.repeat(5000)}`) }))).toContain(
      'too many parts inside one another',
    )
  })

  test('links out of the file and files inside it are told and not followed', () => {
    const linked = editParts(docx, {
      'word/_rels/document.xml.rels': (xml) =>
        xml.replace('</Relationships>', '<Relationship Id="x1" Type="t" Target="http://198.51.100.1/t.dotm" TargetMode="External"/></Relationships>'),
      'word/embeddings/object1.bin': () => 'x',
      'word/media/image1.png': () => 'x',
    })
    const { corrected, unplaced } = readCommentsDocx(linked, takeSetting())
    expect(unplaced).toEqual([])
    expect(corrected.map(({ words }) => words)).toEqual([
      expect.stringContaining('1 other file'),
      expect.stringContaining('1 picture'),
      expect.stringContaining('1 link to places outside'),
    ])
  })
})

describe('a hostile spreadsheet is refused in words', () => {
  const SHEET = 'xl/worksheets/sheet2.xml'
  const refused = (bytes: Uint8Array) =>
    readCommentsXlsx(bytes, takeSetting())
      .unplaced.map(({ words }) => words)
      .join(' ')

  test('a bomb, a document type, macros, a password, the other form', () => {
    const bomb = editParts(xlsx, { [SHEET]: () => `<a>${' '.repeat(40_000_000)}</a>` })
    expect(refused(bomb)).toContain('packed far more tightly')
    expect(refused(patch(bomb, SHEET, { field: 24, value: 5000 }))).toContain('damaged')
    expect(refused(editParts(xlsx, { [SHEET]: (xml) => xml.replace('?>', '?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>') }))).toContain(
      'document type',
    )
    expect(refused(editParts(xlsx, { 'xl/sharedStrings.xml': () => '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst/>' }))).toMatch(
      /document type|^$/,
    )
    expect(refused(editParts(xlsx, { 'xl/vbaProject.bin': () => 'x' }))).toContain('macros')
    expect(refused(editParts(xlsx, { '[Content_Types].xml': (xml) => xml.replace('spreadsheetml.sheet.main+xml', 'sheet.macroEnabled.main+xml') }))).toContain(
      'macros',
    )
    expect(refused(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toContain('password')
    expect(refused(docx)).toContain('not a .xlsx file')
    expect(refused(editParts(xlsx, { '../../etc/passwd': () => 'x' }))).toContain('leads outside')
  })

  test('links to other workbooks are told and not followed, and what they brought is not taken for words', () => {
    const linked = editParts(xlsx, {
      'xl/externalLinks/externalLink1.xml': () => '<externalLink/>',
      'xl/externalLinks/_rels/externalLink1.xml.rels': () =>
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="t" Target="http://198.51.100.1/t.xlsx" TargetMode="External"/></Relationships>',
    })
    const { corrected, taken } = readCommentsXlsx(linked, takeSetting())
    expect(taken).toEqual([])
    expect(corrected.map(({ words }) => words)).toEqual([expect.stringContaining('nothing of them was read')])
  })

  test('a sheet that has too many rows takes neither long nor much memory', () => {
    const rows = Array.from({ length: 400_000 }, (_, index) => `<row r="${index + 100}"><c t="b"><v>1</v></c></row>`)
    const bytes = editParts(xlsx, { [SHEET]: (xml) => xml.replace('</sheetData>', `${rows.join('')}</sheetData>`) })
    const before = process.cpuUsage()
    expect(refused(bytes)).toMatch(/more than 30000 rows/)
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5)
  })
})

describe('a file that was damaged on its way', () => {
  const read = (kind: 'docx' | 'xlsx', bytes: Uint8Array) => (kind === 'docx' ? readCommentsDocx(bytes, takeSetting()) : readCommentsXlsx(bytes, takeSetting()))
  const file = fc.constantFrom<readonly ['docx' | 'xlsx', Uint8Array]>(['docx', docx], ['xlsx', xlsx])

  test('never stops the reader, cut or with flipped bits', () => {
    fc.assert(
      fc.property(file, fc.nat(), fc.array(fc.tuple(fc.nat(), fc.nat(7)), { maxLength: 5 }), fc.boolean(), ([kind, whole], cut, flips, isCut) => {
        const bytes = Uint8Array.from(isCut ? whole.subarray(0, cut % whole.length) : whole)
        for (const [at, bit] of flips) if (bytes.length > 0) bytes[at % bytes.length] = (bytes[at % bytes.length] as number) ^ (1 << bit)
        const { taken, unplaced } = read(kind, bytes)
        expect(unplaced.every(({ words }) => words.length > 10)).toBe(true)
        if (isCut) expect(taken).toEqual([])
      }),
      { numRuns: 120 },
    )
  })

  test('nor does a part that somebody edited by hand', () => {
    const parts = {
      docx: [DOCUMENT, 'word/comments.xml', 'docProps/custom.xml', 'word/_rels/document.xml.rels'],
      xlsx: ['xl/workbook.xml', 'xl/worksheets/sheet2.xml', 'xl/styles.xml', 'xl/_rels/workbook.xml.rels'],
    }
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      '</w:p>',
      '<w:p>',
      '<w:ins>',
      '</w:del>',
      '&#0;',
      '<w:bookmarkEnd w:id="1"/>',
      '<c r="ZZZ99999999" t="s"><v>-5</v></c>',
      '<row r="-1">',
      '\u0000',
      '<f>1</f>',
    )
    fc.assert(
      fc.property(file, fc.nat(3), fc.array(fc.tuple(fc.nat(), piece), { minLength: 1, maxLength: 3 }), ([kind, whole], which, cuts) => {
        const name = parts[kind][which] as string
        const edited = editParts(whole, {
          [name]: (xml) =>
            cuts.reduce(
              (text, [at, added]) => text.slice(0, at % (text.length + 1)) + added + text.slice((at % (text.length + 1)) + (at % 3)),
              xml === '' ? '<w:comments></w:comments>' : xml,
            ),
        })
        expect(read(kind, edited).unplaced.every(({ words }) => words.length > 10)).toBe(true)
      }),
      { numRuns: 70 },
    )
  })

  test('a link of a workbook to a part that is not there reads as no sheet', () => {
    const bytes = editParts(xlsx, { 'xl/_rels/workbook.xml.rels': (xml) => xml.replace('worksheets/sheet2.xml', '../../../etc/passwd') })
    expect(readCommentsXlsx(bytes, takeSetting()).unplaced).toMatchObject([{ words: expect.stringContaining('No sheet') }])
    expect(partOf(xlsx, 'xl/_rels/workbook.xml.rels')).toContain('sheet2.xml')
  })
})
