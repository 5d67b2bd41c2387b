import { Bookmark, CommentRangeEnd, CommentRangeStart, CommentReference, Document, Packer, Paragraph, TextRun } from 'docx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentHash, normaliseWords, openConsultations, openManualFolder, packContent, packFile, readCommentsDocx, type TakenFile } from '#engine'
import { markName } from '../../../../src/output/consult/office/mark-names.ts'
import { blockTexts, withoutNumber } from '../../../../src/output/consult/office/read/block-texts.ts'
import { openPackage } from '../../../../src/output/consult/office/read/open-package.ts'
import { readWordBody } from '../../../../src/output/consult/office/read/word-body.ts'
import { DEMONSTRATION, readDraft, readSecondEdition } from '../../../demonstration.ts'
import {
  commentsXml,
  editParts,
  endComment,
  inserted,
  insertInBookmark,
  paragraphOf,
  partOf,
  rangeOf,
  type Said,
  startComment,
  trackIn,
} from './edit-office.ts'
import { BLOCKS, SMALL_PACK, takeSetting } from './small-pack.ts'

const DOCUMENT = 'word/document.xml'
const whole = packFile(SMALL_PACK, 'whole.docx')
const wordsOf = (id: string) => BLOCKS.find((block) => block.id === id)?.words ?? ''

/** What came back when the whole draft was edited and commented on. */
const back = (edit: (xml: string) => string, comments: readonly Said[] = []): TakenFile =>
  readCommentsDocx(
    editParts(whole, { [DOCUMENT]: edit, ...(comments.length === 0 ? {} : { 'word/comments.xml': () => commentsXml(comments) }) }),
    takeSetting(),
  )

const brief = ({ taken }: TakenFile) =>
  taken.map(({ target, text, proposed }) => ({
    id: target.id,
    ...(target.quote === undefined ? {} : { quote: target.quote.exact, start: target.quote.start }),
    ...(text === '' ? {} : { text }),
    ...(proposed === undefined ? {} : { proposed }),
  }))

describe('the Word file of a pack', () => {
  test('has real tracked changes of the draft, a bookmark for every block, and says what it was made from', () => {
    const xml = partOf(whole, DOCUMENT)
    expect(xml).toMatch(
      /<w:del w:id="\d+" w:author="the draft" w:date="2026-11-02T00:00:00Z"><w:r><w:delText xml:space="preserve">3 <\/w:delText>|<w:delText xml:space="preserve">3<\/w:delText>/,
    )
    expect(xml).toMatch(/<w:ins w:id="\d+" w:author="the draft"[^>]*><w:r><w:t xml:space="preserve">5 working/)
    for (const { id } of BLOCKS) expect(xml).toContain(`w:name="_mm_${id.replaceAll('-', '_')}"`)
    expect(xml.includes('w:name="_md_gone1"')).toBe(true)
    expect([...xml.matchAll(/w:name="([^"]+)"/g)].every(([, name = '']) => name.length <= 40)).toBe(true)
    const names = [...xml.matchAll(/<w:bookmarkStart w:id="(\d+)" w:name="([^"]+)"/g)]
    expect(new Set(names.map(([, , name]) => name)).size).toBe(names.length)
    expect(partOf(whole, 'docProps/custom.xml')).toContain(`<vt:lpwstr>${'d'.repeat(64)}</vt:lpwstr>`)
    expect(partOf(whole, 'word/header1.xml')).toContain('Consultation small-draft')
    expect(partOf(whole, 'word/settings.xml')).toContain('<w:trackRevisions/>')
  })

  test('is the same, byte for byte, from the same content, and names no respondent', () => {
    const named = { ...SMALL_PACK, organisation: 'Northshire' }
    expect(packFile(SMALL_PACK, 'whole.docx')).toEqual(whole)
    for (const part of ['docProps/core.xml', 'docProps/custom.xml', 'word/header1.xml'])
      expect(partOf(packFile(named, 'whole.docx'), part)).not.toContain('Northshire')
    expect(partOf(packFile(named, 'whole.docx'), DOCUMENT)).toContain('Northshire')
  })

  test('with the sections that change alone is smaller, and comes back as nothing', () => {
    const changes = packFile(SMALL_PACK, 'changes.docx')
    expect(partOf(changes, DOCUMENT)).not.toContain('_mm_bbbb1')
    expect(readCommentsDocx(changes, takeSetting())).toEqual({ taken: [], repeated: [], unplaced: [], corrected: [], empty: 0 })
  })

  test('has every block of the demonstration draft, word for word', () => {
    const { consultations } = openConsultations(DEMONSTRATION)
    const [consultation] = consultations.filter(({ data }) => data.response === undefined)
    if (consultation === undefined) throw new Error('no consultation')
    const { manual } = openManualFolder(DEMONSTRATION)
    const content = packContent({ consultation: consultation.data, draft: readDraft(), before: readSecondEdition(), manual })
    const file = packFile(content, 'whole.docx')
    const texts = blockTexts(readWordBody(openPackage(file, 'docx').text(DOCUMENT) ?? '').map(withoutNumber)).texts
    const wrong = content.draft.blocks.filter(({ id, words }) => normaliseWords(texts.get(markName('m', id))?.base ?? '') !== words)
    expect(wrong.map(({ id }) => id)).toEqual([])
    expect(file.length).toBeLessThan(600_000)
    const taken = readCommentsDocx(file, takeSetting({ draft: content.draft, consultation: content.consultation }))
    expect(taken).toEqual({ taken: [], repeated: [], unplaced: [], corrected: [], empty: 0 })
  })
})

describe('comments in a Word file that came back', () => {
  test('stand on their words, over several runs too', () => {
    const at = wordsOf('k7f3p').indexOf('within')
    const file = back(
      (xml) =>
        insertInBookmark(xml, '_mm_k7f3p', [
          [at, startComment(0)],
          [at + 'within 5 working days'.length, endComment(0)],
        ]),
      [{ text: 'Too short.\nAt weekends.' }],
    )
    expect(brief(file)).toEqual([{ id: 'k7f3p', quote: 'within 5 working days', start: at, text: 'Too short.\nAt weekends.' }])
    expect(file.taken[0]).toMatchObject({ respondent: 'r-0001', via: 'word', target: { section: 'sharing.requests', digest: 'd'.repeat(64) } })
    expect(JSON.stringify(file)).not.toContain('Reader One')
  })

  test('on all words of a block are about the whole of it; on words that stand twice, about the right ones', () => {
    const second = wordsOf('aaaa2').indexOf('the first')
    const file = back(
      (xml) =>
        insertInBookmark(
          insertInBookmark(xml, '_mm_bbbb2', [
            [0, startComment(0)],
            [wordsOf('bbbb2').length, endComment(0)],
          ]),
          '_mm_aaaa2',
          [
            [second, startComment(1)],
            [second + 3, endComment(1)],
          ],
        ),
      [{ text: 'All of it.' }, { text: 'This one.' }],
    )
    expect(brief(file)).toEqual([
      { id: 'aaaa2', quote: 'the', start: second, text: 'This one.' },
      { id: 'bbbb2', text: 'All of it.' },
    ])
  })

  test('over several paragraphs keep the further ones; in a duty and in a cell they find it', () => {
    const file = back(
      (xml) => {
        const over = insertInBookmark(insertInBookmark(xml, '_mm_bbbb1', [[39, startComment(0)]]), '_mm_bbbb2', [[7, endComment(0)]])
        const inDuty = insertInBookmark(over, '_mm_answer_request__2', [
          [0, startComment(1)],
          [4, endComment(1)],
        ])
        return insertInBookmark(inDuty, '_mm_tt111__5', [
          [0, startComment(2)],
          [5, endComment(2)],
        ])
      },
      [{ text: 'Both.' }, { text: 'When?' }, { text: 'A cell.' }],
    )
    expect(brief(file)).toEqual([
      { id: 'answer-request', quote: 'When', start: 34, text: 'When?' },
      { id: 'tt111', quote: '1 day', start: 25, text: 'A cell.' },
      { id: 'bbbb1', quote: 'Keep what was answered.', start: 39, text: 'Both.' },
    ])
    expect(file.taken[2]?.target.further).toMatchObject([{ id: 'bbbb2', quote: { exact: 'Records' } }])
  })

  test('on words that the draft deletes are about the paragraph or the section, and say so', () => {
    const file = back(
      (xml) => {
        const { from, to } = rangeOf(xml, '_md_gone1')
        const gone = `${xml.slice(0, from)}${startComment(0)}${xml.slice(from, to)}${endComment(0)}${xml.slice(to)}`
        const word = /<w:del [^>]*><w:r><w:delText[^>]*>3 ?<\/w:delText><\/w:r><\/w:del>/.exec(gone)?.[0] ?? 'none'
        return gone.replace(word, `${startComment(1)}${word}${endComment(1)}`)
      },
      [{ text: 'Keep this.' }, { text: 'Three was right.' }],
    )
    expect(brief(file)).toEqual([
      { id: 'k7f3p', text: '[On the deleted words “3”] Three was right.' },
      { id: 'sharing.requests', text: '[On the deleted words “A word by telephone is enough for the most urgent of them.”] Keep this.' },
    ])
  })

  test('have none of the words that their writer took back', () => {
    const deleted = '<w:del w:id="7" w:author="Reader One"><w:r><w:delText>Jo says </w:delText><w:t>no </w:t></w:r></w:del>'
    const file = readCommentsDocx(
      editParts(whole, { 'word/comments.xml': () => commentsXml([{ text: 'Gone: here.' }]).replace('<w:r><w:t xml', () => `${deleted}<w:r><w:t xml`) }),
      takeSetting(),
    )
    expect(file.unplaced.map(({ row }) => row.text)).toEqual(['Gone: here.'])
  })

  test('on a heading are about the section, on the first page about the whole; one that stands nowhere keeps its text', () => {
    const file = back(
      (xml) =>
        insertInBookmark(
          insertInBookmark(xml, markName('s', 'sharing.records'), [
            [0, startComment(0)],
            [4, endComment(0)],
          ]),
          '_mx_front',
          [
            [0, startComment(1)],
            [3, endComment(1)],
          ],
        ),
      [{ text: 'On the section.' }, { text: 'On everything.' }, { text: 'On nothing.' }],
    )
    expect(brief(file)).toEqual([
      { id: 'small-draft', text: 'On everything.' },
      { id: 'sharing.records', text: 'On the section.' },
    ])
    expect(file.unplaced).toMatchObject([{ row: { text: 'On nothing.' } }])
  })

  test('on a section that the draft takes out are about the whole, and say so', () => {
    const [section] = SMALL_PACK.sections
    if (section === undefined) throw new Error('no section')
    const gone = { ...section, id: 'sharing.gone', number: '4.4', title: 'Letters by hand', isGone: true, tree: { type: 'root' as const, children: [] } }
    const form = packFile({ ...SMALL_PACK, sections: [...SMALL_PACK.sections, gone] }, 'whole.docx')
    const file = editParts(form, {
      [DOCUMENT]: (xml) => {
        const { from, to } = rangeOf(xml, markName('s', 'sharing.gone'))
        return `${xml.slice(0, from)}${startComment(0)}${xml.slice(from, to)}${endComment(0)}${xml.slice(to)}`
      },
      'word/comments.xml': () => commentsXml([{ text: 'Keep it.' }]),
    })
    expect(brief(readCommentsDocx(file, takeSetting()))).toEqual([{ id: 'small-draft', text: '[On the deleted words “Letters by hand”] Keep it.' }])
  })

  test('a file whose properties a program dropped says on its first page what it was made from', () => {
    const bare = (edit: (xml: string) => string) => editParts(whole, { 'docProps/custom.xml': () => '<Properties/>', [DOCUMENT]: edit })
    expect(
      brief(
        readCommentsDocx(
          bare((xml) => xml.replace('seven years', 'ten years')),
          takeSetting(),
        ),
      ),
    ).toEqual([{ id: 'bbbb2', quote: 'seven', start: 21, proposed: 'ten' }])
    const other = takeSetting({ consultation: { ...SMALL_PACK.consultation, id: 'another' } })
    expect(
      readCommentsDocx(
        bare((xml) => xml),
        other,
      ).unplaced,
    ).toMatchObject([{ words: expect.stringContaining('another consultation, "small-draft"') }])
  })

  test('answers to the questions are read from their boxes, over several paragraphs', () => {
    const file = back((xml) => {
      const { to } = rangeOf(xml, '_mq_is_it_clear')
      const end = xml.indexOf('</w:p>', to)
      return `${xml.slice(0, end)}<w:r><w:t>It is.</w:t></w:r></w:p><w:p><w:r><w:t>Mostly.</w:t></w:r>${xml.slice(end)}`
    })
    expect(brief(file)).toEqual([{ id: 'is-it-clear', text: 'It is.\n\nMostly.' }])
  })

  test('are had before when the same file comes again, whatever ids it gets', () => {
    const bytes = editParts(whole, {
      [DOCUMENT]: (xml) =>
        trackIn(
          insertInBookmark(xml, '_mm_bbbb1', [
            [0, startComment(0)],
            [4, endComment(0)],
          ]),
          '_mm_bbbb2',
          ['seven', 'ten'],
        ),
      'word/comments.xml': () => commentsXml([{ text: 'Why?' }]),
    })
    const first = readCommentsDocx(bytes, takeSetting())
    expect(first.taken).toHaveLength(2)
    const again = readCommentsDocx(bytes, takeSetting({ known: new Set(first.taken.map(contentHash)) }))
    expect(again).toMatchObject({ taken: [], repeated: [{}, {}] })
  })

  test('markup, hostile words and unseen characters are words', () => {
    const hostile = '<script>alert(1)</script> =cmd|"/c calc"!A0 {{7*7}}'
    const file = back(
      (xml) =>
        insertInBookmark(xml, '_mm_bbbb1', [
          [0, startComment(0)],
          [4, endComment(0)],
        ]),
      [{ text: hostile, author: '&lt;img src=x&gt;' }],
    )
    expect(brief(file)).toEqual([{ id: 'bbbb1', quote: 'Keep', start: 0, text: hostile }])
  })

  test('a file that the docx library wrote is read too', async () => {
    const document = new Document({
      comments: { children: [{ id: 0, author: 'Reader Two', children: [new Paragraph('By another program.')] }] },
      sections: [
        {
          children: [
            new Paragraph({
              children: [
                new Bookmark({
                  id: '_mm_bbbb1',
                  children: [
                    new TextRun('Keep what '),
                    new CommentRangeStart(0),
                    new TextRun('was asked'),
                    new CommentRangeEnd(0),
                    new TextRun({ children: [new CommentReference(0)] }),
                  ],
                }),
              ],
            }),
          ],
        },
      ],
    })
    const file = readCommentsDocx(new Uint8Array(await Packer.toBuffer(document)), takeSetting())
    expect(brief(file)).toEqual([{ id: 'bbbb1', quote: 'was asked', start: 10, text: 'By another program.' }])
    expect(file.corrected.map(({ words }) => words)).toContainEqual(expect.stringContaining('does not say which text'))
  })

  test('random comments on random words come back as they were', { timeout: 60_000 }, () => {
    const single = BLOCKS.filter(({ what, id }) => what === 'block' && id !== 'tt111')
    const said = fc.record({
      block: fc.constantFrom(...single),
      from: fc.nat(200),
      length: fc.integer({ min: 1, max: 60 }),
      text: fc.stringMatching(/^[A-Za-z][a-z &<>"'é]{0,30}[a-z]$/),
    })
    fc.assert(
      fc.property(fc.uniqueArray(said, { maxLength: 6, selector: ({ block }) => block.id }), (comments) => {
        const placed = comments.map((comment) => ({ ...comment, from: Math.min(comment.from, comment.block.words.length - 1) }))
        const file = back(
          (xml) =>
            placed.reduce(
              (edited, { block, from, length }, id) =>
                insertInBookmark(edited, markName('m', block.id), [
                  [from, startComment(id)],
                  [Math.min(block.words.length, from + length), endComment(id)],
                ]),
              xml,
            ),
          placed,
        )
        const expected = placed.map(({ block, from, length, text }) => {
          const quote = normaliseWords(block.words.slice(from, from + length))
          const start = from + (/^\s/.test(block.words.slice(from)) ? 1 : 0)
          return { id: block.id, ...(quote === block.words || quote === '' ? {} : { quote, start }), text }
        })
        const byId = <Row extends { id: string }>(rows: readonly Row[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
        expect(byId(brief(file))).toEqual(byId(expected))
      }),
      { numRuns: 40 },
    )
  })
})

describe('edits in a Word file that came back', () => {
  test('tracked words are proposed in place of those they replace, not of the draft’s own changes', () => {
    expect(brief(back((xml) => trackIn(xml, '_mm_bbbb2', ['seven', 'ten'])))).toEqual([{ id: 'bbbb2', quote: 'seven', start: 21, proposed: 'ten' }])
    expect(brief(back((xml) => trackIn(xml, '_mm_k7f3p', ['in writing', ''])))).toEqual([{ id: 'k7f3p', quote: 'in writing.', start: 61, proposed: '.' }])
    expect(brief(back((xml) => insertInBookmark(xml, '_mm_bbbb1', [[38, inserted(' And dry.')]])))).toEqual([
      { id: 'bbbb1', quote: 'when.', start: 33, proposed: 'when. And dry.' },
    ])
  })

  test('words that were changed without tracking are seen all the same, and typography is no change', () => {
    expect(brief(back((xml) => xml.replace('seven years', 'ten years')))).toEqual([{ id: 'bbbb2', quote: 'seven', start: 21, proposed: 'ten' }])
    expect(back((xml) => xml.replace('once it is closed; a note', 'once it\u00a0is closed; \u200ba note')).taken).toEqual([])
  })

  test('a rejected change of the draft is a proposal to keep the words', () => {
    const file = back((xml) =>
      xml
        .replace(/<w:del (w:id="\d+" w:author="the draft"[^>]*)>(.*?)<\/w:del>/g, (all, _by, inner: string) =>
          />3 ?</.test(all) ? inner.replaceAll('delText', 't') : all,
        )
        .replace(/<w:ins [^>]*><w:r><w:t xml:space="preserve">5 working ?<\/w:t><\/w:r><\/w:ins>/, ''),
    )
    expect(brief(file)).toEqual([{ id: 'k7f3p', quote: '5 working', start: 30, proposed: '3' }])
  })

  test('all changes of the draft accepted is no edit', () => {
    const file = back((xml) => xml.replace(/<w:del w:id[^>]*>.*?<\/w:del>/g, '').replace(/<w:ins w:id="\d+"[^>]*>(.*?)<\/w:ins>/g, '$1'))
    expect(file.taken).toEqual([])
  })

  test('a comment on the words that were changed is one with the change', () => {
    const file = back(
      (xml) =>
        trackIn(xml, '_mm_bbbb2', ['seven', 'ten'])
          .replace('<w:del w:id="9002"', `${startComment(0)}<w:del w:id="9002"`)
          .replace(/(w:rsidR="00D4E5F6">.*?<\/w:ins>)/, `$1${endComment(0)}`),
      [{ text: 'The law says ten.' }],
    )
    expect(brief(file)).toEqual([{ id: 'bbbb2', quote: 'seven', start: 21, text: 'The law says ten.', proposed: 'ten' }])
  })

  test('a paragraph that was taken out, moved, split, merged or added is told as what it is', () => {
    const without = (xml: string, bookmark: string) => {
      const { from, to } = paragraphOf(xml, bookmark)
      return { xml: xml.slice(0, from) + xml.slice(to), paragraph: xml.slice(from, to) }
    }
    expect(brief(back((xml) => without(xml, '_mm_bbbb2').xml))).toEqual([{ id: 'bbbb2', text: '[Proposes to take this out.]' }])
    const moved = back((xml) => {
      const cut = without(xml, '_mm_bbbb1')
      const { to } = paragraphOf(cut.xml, '_mm_bbbb3')
      return cut.xml.slice(0, to) + cut.paragraph + cut.xml.slice(to)
    })
    expect(brief(moved)).toEqual([{ id: 'bbbb1', text: expect.stringContaining('[Proposes to move this: after “Nobody may alter') }])
    const split = back((xml) => insertInBookmark(xml, '_mm_bbbb1', [[38, '</w:p><w:p>']]))
    expect(split.taken).toEqual([])
    const merged = back((xml) => {
      const { to } = paragraphOf(xml, '_mm_bbbb1')
      const next = rangeOf(xml, '_mm_bbbb2').from
      const start = xml.lastIndexOf('<w:bookmarkStart', next)
      return `${xml.slice(0, to - '</w:p>'.length)}<w:r><w:t xml:space="preserve"> </w:t></w:r>${xml.slice(start)}`
    })
    expect(merged.taken).toEqual([])
    const added = back((xml) => {
      const { to } = paragraphOf(xml, '_mm_bbbb2')
      return `${xml.slice(0, to)}<w:p>${inserted('Copies are destroyed with them.')}</w:p>${xml.slice(to)}`
    })
    expect(brief(added)).toEqual([{ id: 'bbbb2', text: '[Proposes a new paragraph after this one:] Copies are destroyed with them.' }])
  })

  test('moved text as Word tracks it is a move, not a loss', () => {
    const file = back((xml) => {
      const { from, to } = rangeOf(xml, '_mm_bbbb1')
      const by = 'w:id="77" w:author="Reader One" w:date="2026-11-20T09:00:00Z"'
      const gone = `${xml.slice(0, from)}<w:moveFrom ${by}>${xml.slice(from, to)}</w:moveFrom>${xml.slice(to)}`
      const end = paragraphOf(gone, '_mm_bbbb3').to
      return `${gone.slice(0, end)}<w:p><w:moveTo ${by}>${xml.slice(from, to)}</w:moveTo></w:p>${gone.slice(end)}`
    })
    expect(brief(file)).toEqual([{ id: 'bbbb1', text: expect.stringContaining('[Proposes to move this') }])
  })

  test('a paragraph that lost its bookmark is found by its words; a file without any is placed by words', () => {
    const bare = (xml: string) => xml.replace(/<w:bookmark(Start|End)[^>]*\/>/g, '')
    const file = back(
      (xml) =>
        bare(
          insertInBookmark(xml, '_mm_bbbb3', [
            [0, startComment(0)],
            [6, endComment(0)],
          ]),
        ),
      [{ text: 'Who?' }],
    )
    expect(brief(file)).toEqual([{ id: 'bbbb3', quote: 'Nobody', start: 0, text: 'Who?' }])
    expect(file.corrected.map(({ words }) => words)).toContainEqual('A paragraph had lost its place and was found again by its words: bbbb3.')
  })

  test('of a file from an earlier draft only tracked edits count, and another consultation’s file is refused', () => {
    const other = takeSetting({ draft: { ...SMALL_PACK.draft, digest: 'e'.repeat(64) } })
    const bytes = editParts(whole, { [DOCUMENT]: (xml) => trackIn(xml.replace('alter a record', 'change a record'), '_mm_bbbb2', ['seven', 'ten']) })
    const file = readCommentsDocx(bytes, other)
    expect(brief(file)).toEqual([{ id: 'bbbb2', quote: 'seven', start: 21, proposed: 'ten' }])
    expect(file.corrected.map(({ words }) => words)).toContainEqual(expect.stringContaining('earlier text of the draft'))
    expect(readCommentsDocx(whole, takeSetting({ consultation: { ...SMALL_PACK.consultation, id: 'another' } })).unplaced).toMatchObject([
      { words: expect.stringContaining('another consultation') },
    ])
  })
})
