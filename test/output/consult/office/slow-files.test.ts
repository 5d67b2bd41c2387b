import { describe, expect, test } from 'vitest'
import { findQuote, packFile, readCommentsDocx, readCommentsXlsx, type TakenFile } from '#engine'
import { secondsOf } from '../../../seconds-of.ts'
import { atEnd, commentsXml, editParts, many, paragraph, startComment } from './edit-office.ts'
import { SMALL_PACK, takeSetting } from './small-pack.ts'

const docx = packFile(SMALL_PACK, 'whole.docx')
const xlsx = packFile(SMALL_PACK, 'comments.xlsx')
const readDocx = (edits: Parameters<typeof editParts>[1]): TakenFile => readCommentsDocx(editParts(docx, edits), takeSetting())
const whyNot = ({ unplaced }: TakenFile): string | undefined => unplaced.find(({ at }) => at === 'file')?.words

describe('a small file that was made to take long', () => {
  test('with bookmarks that never end, or end far away, takes no longer than its length', async () => {
    const open = (count: number) => many(count, (index) => `<w:bookmarkStart w:id="${index + 9000}" w:name="_mm_bbbb1"/>`)
    const close = many(2000, (index) => `<w:bookmarkEnd w:id="${index + 9000}"/>`)
    const one = atEnd(`<w:p>${open(20_000)}</w:p>`)
    const far = atEnd(`<w:p>${open(2000)}</w:p>${many(3000, () => paragraph('y'))}<w:p>${close}</w:p>`)
    expect(await secondsOf(() => readDocx({ 'word/document.xml': one }))).toBeLessThan(1)
    expect(await secondsOf(() => readDocx({ 'word/document.xml': far }))).toBeLessThan(1)
  })

  test('with thousands of new paragraphs takes no longer than its length', async () => {
    const added = atEnd(many(10_000, (index) => paragraph(`Records are kept for ${index} seven years then destroyed`)))
    let taken: TakenFile | undefined
    expect(await secondsOf(() => (taken = readDocx({ 'word/document.xml': added })))).toBeLessThan(1.5)
    expect(taken?.taken).toHaveLength(5000)
    expect(taken?.taken.at(-1)?.text).toContain('[Proposes a new paragraph after this one:] Records are kept for 4999')
  })

  test('with thousands of comments on the same words, or a paragraph without end, is refused in words', () => {
    const over = atEnd(`<w:p>${many(1000, startComment)}</w:p>${many(600, () => paragraph('y'))}`)
    expect(whyNot(readDocx({ 'word/document.xml': over, 'word/comments.xml': () => commentsXml([{ text: 'a' }]) }))).toContain('on the same words')
    expect(whyNot(readDocx({ 'word/document.xml': atEnd(paragraph(many(20_000, (index) => ` w${index}`))) }))).toContain('far longer than any')
  })

  test('with one sheet under many names is read once; of more sheets than are read, and of hidden ones, it is told how many', () => {
    const read = (sheet: (index: number) => string) => {
      const xml = many(45, (index) => `<sheet name="S${index}" sheetId="${index + 90}" ${sheet(index)}/>`)
      return readCommentsXlsx(
        editParts(xlsx, {
          'xl/workbook.xml': (all) => all.replace('</sheets>', `${xml}</sheets>`),
          'xl/_rels/workbook.xml.rels': (all) =>
            all.replace('</Relationships>', `${many(45, (index) => `<Relationship Id="x${index}" Target="worksheets/x${index}.xml"/>`)}</Relationships>`),
          'xl/worksheets/sheet1.xml': (all) => all,
        }),
        takeSetting({ via: 'spreadsheet' }),
      )
    }
    const once = readCommentsXlsx(xlsx, takeSetting({ via: 'spreadsheet' }))
    expect(read(() => 'r:id="sheet1"').empty).toBe(once.empty)
    const told = ({ corrected }: TakenFile) => corrected.map(({ words }) => words).join('\n')
    expect(told(read((index) => `r:id="x${index}"`))).toMatch(/too many sheets: \d+ of them were not read/)
    expect(told(read(() => 'r:id="sheet1" state="hidden"'))).toContain('25 further sheets are hidden')
  })

  test('with words that stand a thousand times in a paragraph finds those that were meant, and fast', async () => {
    const words = 'e 😀'.repeat(1000)
    expect(findQuote(words, 'e', 2999)?.start).toBe(2997)
    expect(findQuote(words, 'e', 0)?.start).toBe(0)
    expect(findQuote(words, 'e')).toBeUndefined()
    expect(await secondsOf(() => Array.from({ length: 500 }, () => findQuote(words, 'e', 2999)))).toBeLessThan(0.5)
  })
})
