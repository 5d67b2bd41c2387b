import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  commentsToCsv,
  contentHash,
  fromAnnotation,
  plainCell,
  readCommentsCsv,
  readCsv,
  readSavedComments,
  safeCell,
  savedFile,
  showControls,
  type TakeSetting,
  takeJson,
  takeText,
  templateRows,
  toAnnotation,
  writeCommentsTemplate,
  writeCsv,
  writeSavedComments,
} from '#engine'
import { annotation, type Comment, comment as commentShape, savedComments } from '#schemas'
import { CONSULTATION, commentOf, IN_TIME, idOf } from './consultation-of.ts'

const words = 'The holder must answer within 3 days of the request.'
const setting: TakeSetting = {
  consultation: CONSULTATION,
  draft: {
    edition: '2.1',
    digest: 'a'.repeat(64),
    sections: new Map([['sharing.requests', 'Requests']]),
    blocks: [{ id: 'k7f3p', what: 'block', section: 'sharing.requests', words, isHeading: false }],
  },
  address: 'https://example.org/draft/',
  at: '2026-12-02T10:00:00.000Z',
  respondent: 'r-0001',
  organisation: 'Northshire',
  capacity: 'organisation',
  via: 'file',
  consent: { text: true, name: false, organisation: true },
  makeId: () => idOf(500),
  known: new Set(),
  knownIds: new Map(),
}
const quoted = commentOf(1, { target: { ...commentOf(1).target, quote: { exact: 'within 3 days', prefix: '', suffix: '', start: 23, end: 36 } } })
const saved = savedFile(CONSULTATION.id, [quoted, commentOf(2)], { savedAt: IN_TIME, organisation: 'Northshire' })

describe('a comment as an annotation', () => {
  const anyText = fc.string({ unit: 'grapheme', maxLength: 30 })
  const part = fc.record(
    {
      what: fc.constantFrom('block', 'duty', 'section'),
      id: fc.stringMatching(/^[a-z]{5}$/),
      quote: fc.option(
        fc.record({
          exact: fc.string({ minLength: 1, maxLength: 20 }),
          prefix: fc.string({ maxLength: 9 }),
          suffix: fc.string({ maxLength: 9 }),
          start: fc.nat(50),
          end: fc.nat(90),
        }),
        { nil: undefined },
      ),
    },
    { requiredKeys: ['what', 'id'] },
  )
  const anyComment = fc
    .tuple(part, fc.array(part, { minLength: 1, maxLength: 3 }), fc.boolean(), anyText, anyText)
    .map(([first, others, more, text, proposed]): Comment => {
      const clean = (value: object) => Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined))
      return commentOf(3, {
        target: { ...commentOf(3).target, ...clean(first), ...(more ? { further: others.map(clean) as never } : {}) },
        text,
        ...(more ? { proposed, dissent: text, organisation: 'A body', replaces: idOf(1), gathers: [idOf(2)] } : {}),
      })
    })

  test('fits the shape and loses nothing', () => {
    fc.assert(
      fc.property(anyComment, (one) => {
        const made = toAnnotation(one)
        expect(annotation.parse(JSON.parse(JSON.stringify(made)))).toEqual(made)
        expect(fromAnnotation(made)).toEqual(one)
      }),
      { numRuns: 150 },
    )
  })
})

describe('a file of saved comments', () => {
  test('comes back as it was, quotes placed by the words of the draft', () => {
    expect(savedComments.parse(saved)).toEqual(saved)
    const { taken, corrected, unplaced } = readSavedComments(writeSavedComments(saved), setting)
    expect([unplaced, corrected]).toEqual([[], []])
    expect(taken.map((one) => commentShape.parse(one).id)).toEqual([idOf(1), idOf(2)])
    expect(taken[0]?.target.quote).toEqual({ exact: 'within 3 days', prefix: 'The holder must answer ', suffix: ' of the request.', start: 23, end: 36 })
    expect(taken[0]).toMatchObject({ respondent: 'r-0001', organisation: 'Northshire', via: 'file' })
  })

  test('taken twice is taken once', () => {
    const first = readSavedComments(writeSavedComments(saved), setting)
    const again = readSavedComments(writeSavedComments(saved), {
      ...setting,
      known: new Set(first.taken.map(contentHash)),
      knownIds: new Map(first.taken.map(({ id }) => [id, 'r-0001'])),
    })
    expect([again.taken.length, again.repeated.length]).toEqual([0, 2])
  })

  test.each<[string, (file: typeof saved) => object, Partial<TakeSetting>, RegExp]>([
    ['another consultation', (file) => ({ ...file, consultation: 'other' }), {}, /another consultation/],
    ['a later format', (file) => ({ ...file, format: 'saved-comments/2' }), {}, /later version/],
    ['another file', () => ({ hello: 1 }), {}, /not a file of saved/],
    ['a field that is none', (file) => ({ ...file, comments: [{ ...file.comments[0], admin: true }] }), {}, /was changed/],
    [
      'a block that is not there',
      (file) => ({ ...file, comments: [{ ...file.comments[0], target: { ...file.comments[0]?.target, id: 'zzzzz' } }] }),
      {},
      /nothing with the id "zzzzz"/,
    ],
    ['an id of somebody else', (file) => file, { knownIds: new Map([[idOf(1), 'r-other']]) }, /belongs to another comment/],
    [
      'a time before the opening',
      (file) => ({ ...file, comments: file.comments.map((one) => ({ ...one, madeAt: '2020-01-01T00:00:00.000Z' })) }),
      {},
      /cannot be/,
    ],
    ['a time to come', (file) => ({ ...file, comments: file.comments.map((one) => ({ ...one, madeAt: '2027-01-01T00:00:00.000Z' })) }), {}, /cannot be/],
    ['another organisation', (file) => ({ ...file, organisation: 'Southshire' }), {}, /invitation counts/],
    [
      'words that are not there',
      (file) => ({
        ...file,
        comments: [{ ...file.comments[0], target: { ...file.comments[0]?.target, quote: { exact: 'elsewhere', prefix: '', suffix: '', start: 0, end: 9 } } }],
      }),
      {},
      /do not stand in/,
    ],
  ])('that was edited: %s', (_, edit, other, words) => {
    const { taken, unplaced, corrected } = readSavedComments(JSON.stringify(edit(saved)), { ...setting, ...other })
    expect([...unplaced, ...corrected].map((remark) => remark.words).join(' ')).toMatch(words)
    for (const one of taken) {
      expect(one).toMatchObject({ organisation: 'Northshire', respondent: 'r-0001', consultation: CONSULTATION.id })
      expect(one.madeAt >= '2026-11-02' && one.madeAt <= setting.at).toBe(true)
      expect(setting.knownIds.has(one.id)).toBe(false)
    }
  })

  test('takes the place of an earlier comment only where that is of the same respondent', () => {
    const file = JSON.stringify({ ...saved, comments: saved.comments.slice(0, 1).map((comment) => ({ ...comment, replaces: idOf(77) })) })
    const replaces = (of: string) => readSavedComments(file, { ...setting, knownIds: new Map([[idOf(77), of]]) }).taken[0]?.replaces
    expect([replaces(setting.respondent), replaces('r-other')]).toEqual([idOf(77), undefined])
  })

  test('with keys that change objects, or nested without end, is refused', () => {
    for (const text of ['{"__proto__":{"admin":true}}', '{"a":{"constructor":1}}', `${'['.repeat(100)}${']'.repeat(100)}`, '{', '['.repeat(200_000)])
      expect(takeJson(text)).toHaveProperty('refused')
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })

  test('any damaged file is read without an exception', () => {
    const text = writeSavedComments(saved)
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(20), fc.string(), (at, cut, put) => {
        readSavedComments(text.slice(0, at) + put + text.slice(at + cut), setting)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a sheet of comments', () => {
  test('filled in, comes back; by a spreadsheet’s semicolons too', () => {
    const rows = templateRows(setting.draft, CONSULTATION, new Map([['k7f3p', '4.2.1']]))
    expect(rows.map((row) => row[2])).toEqual(['Number', '', '', '4.2.1'])
    const filled = rows.map((row, at) =>
      at === 3 ? [...row.slice(0, 4), 'within 3 days', '=Too short; "really"', 'within\n5 days', 'Substantive', row[8] as string] : row,
    )
    for (const text of [writeCsv(filled), writeCsv(filled).replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ';')]) {
      const { taken, empty, unplaced } = readCommentsCsv(text, { ...setting, via: 'spreadsheet' })
      expect([unplaced, empty]).toEqual([[], 2])
      expect(taken).toMatchObject([
        { text: '=Too short; "really"', proposed: 'within\n5 days', classification: 'substantive', target: { id: 'k7f3p', quote: { start: 23 } } },
      ])
    }
    expect(readCommentsCsv(writeCommentsTemplate(setting.draft, CONSULTATION, { numbers: new Map() }), setting)).toMatchObject({ taken: [], empty: 3 })
  })

  test.each(['editorial', 'EDITORIAL', 'About wording', ' about  Wording '])('its kinds are taken by id and by words: “%s”', (kind) => {
    // Without the columns that only show what a row is about.
    const { taken, corrected } = readCommentsCsv(
      writeCsv([
        ['Id', 'Your comment', 'Kind'],
        ['k7f3p', 'Say it plainly.', kind],
      ]),
      setting,
    )
    expect(corrected).toEqual([])
    expect(taken).toMatchObject([{ text: 'Say it plainly.', classification: 'editorial' }])
  })

  test('without its head is refused whole', () => {
    expect(readCommentsCsv('a,b\r\n1,2', setting).unplaced[0]?.words).toMatch(/has to name the columns/)
  })

  test('cells come back, and none begins a formula', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", "'=", '＝', ' =', '\u200b@'), fc.string()).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const head = ['a', 'b', 'c']
        const all = [head, ...rows.map((row) => [...row, 'end'])]
        expect(readCsv(writeCsv(all))).toEqual(all)
        for (const one of rows.flat()) {
          expect(plainCell(safeCell(one))).toBe(one)
          expect(safeCell(one)).not.toMatch(/^[\s\u200b]*[=+\-@＝＋－＠]|^[\t\r\n]/u)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('no cell is parted at a semicolon or a tab, after which a formula could begin', () => {
    const text = writeCsv([['a;=1+1', 'b\t=1+1', 'plain']])
    expect(text).toBe('\uFEFF"a;=1+1","b\t=1+1",plain\r\n')
    expect(readCsv(text)).toEqual([['a;=1+1', 'b\t=1+1', 'plain']])
  })

  test('any text is read without an exception, and in time', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', ';', "'") }), (text) => {
        readCommentsCsv(text, setting)
      }),
      { numRuns: 300 },
    )
    const before = performance.now()
    expect(readCsv('a,b\n'.repeat(1_000_000))).toBeUndefined()
    expect(performance.now() - before).toBeLessThan(5000)
  })
})

describe('text from outside', () => {
  test('shows what acts unseen, and leaves ordinary writing alone', () => {
    expect(showControls('a\u202Eb\u200Bc\u0007d\u00ADe\uFEFF')).toBe('a⟨U+202E⟩b⟨U+200B⟩c⟨U+0007⟩d⟨U+00AD⟩e⟨U+FEFF⟩')
    for (const text of ['👨‍👩‍👧 ok', 'می‌خواهم', 'क्‍ष', 'naïve\n\tline']) expect(showControls(text)).toBe(text)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(showControls(text)).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/)
      }),
      { numRuns: 100 },
    )
  })

  test('is refused where it is damaged or too long', () => {
    expect(takeText('half \ud800', 100)).toHaveProperty('refused')
    expect(takeText('nul \0', 100)).toHaveProperty('refused')
    expect(takeText('x'.repeat(1_000_000), 20_000)).toHaveProperty('refused')
    expect(takeText('😀'.repeat(100), 100)).toEqual({ text: '😀'.repeat(100) })
    expect(takeText(' e\u0301\r\n ', 100)).toEqual({ text: 'é' })
  })

  test('a published sheet begins no formula', () => {
    const text = commentsToCsv([
      {
        id: idOf(1),
        number: 1,
        target: { ...commentOf(1).target, draft: 'https://example.org/', further: undefined },
        text: '=HYPERLINK("http://x")',
        redactions: 0,
        classification: 'general',
        capacity: 'personal',
        organisation: '@body',
        gathers: 0,
        via: 'web',
        receivedAt: IN_TIME,
        submission: 'receipted',
        state: 'received',
        anchors: [],
      },
    ])
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(text).toContain(",'@body,")
  })
})

test('words in the column for words of the draft, with no comment beside them, are given back and not passed over', () => {
  const read = (rows: string) => readCommentsCsv(`Id,Words you comment on,Your comment,Wording you propose\n${rows}\n`, setting)
  const wrong = read('k7f3p,My whole comment.,,')
  expect([wrong.taken.length, wrong.empty]).toEqual([0, 0])
  expect(wrong.unplaced[0]?.words).toContain('“My whole comment.”')
  expect(read('k7f3p,within 3 days,,')).toMatchObject({ unplaced: [], empty: 1 })
  expect(read('k7f3p,My other words.,Too short.,').corrected[0]?.words).toContain('“My other words.”')
})
