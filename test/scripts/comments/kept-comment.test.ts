import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CLASSIFICATIONS, savedComment } from '#schemas'
import { mergeComments } from '../../../src/site/scripts/comments/comment-files.ts'
import { decideWrite } from '../../../src/site/scripts/comments/decide-write.ts'
import { asSaved, buttonWords, faultsOf, type KeptComment } from '../../../src/site/scripts/comments/kept-comment.ts'
import { readSavedFile } from '../../../src/site/scripts/comments/saved-file.ts'

const ID = '019a4b2c-7d10-7abc-8def-0123456789ab'
const OTHER = '019a4b2c-7d10-7abc-8def-0123456789ac'

const kept: KeptComment = {
  id: ID,
  consultation: 'draft-2',
  target: { what: 'block', id: 'k7f3p', draft: 'https://example.org/draft/', edition: '2.1', digest: 'a'.repeat(64), section: 'one.two' },
  label: '1.2.3',
  page: '/draft/one/two/',
  words: 'The words.',
  text: 'A comment',
  proposed: '',
  classification: 'general',
  consent: { text: false, name: false, organisation: false },
  madeAt: '2026-11-05T10:12:13.456Z',
  changedAt: '2026-11-05T10:12:13.456Z',
  version: 3,
}

describe('two tabs', () => {
  const makeId = () => OTHER

  test('what nobody else has written meanwhile is written over', () => {
    const next = { ...kept, text: 'More', version: 4 }
    expect(decideWrite({ next, base: 3, makeId }, kept)).toEqual({ written: { kept: next }, record: next })
  })

  test('other words meanwhile: both are kept', () => {
    const now = { ...kept, text: 'Elsewhere', version: 4 }
    const { written, record } = decideWrite({ next: { ...kept, text: 'Here', version: 4 }, base: 3, makeId }, now)
    expect(record).toMatchObject({ id: OTHER, text: 'Here', version: 1 })
    expect(written).toMatchObject({ other: now })
  })

  test('sent meanwhile: what is written on takes its place', () => {
    const now = { ...kept, version: 4, sent: { at: '2026-11-06T00:00:00.000Z' } }
    const { record } = decideWrite({ next: { ...kept, text: 'Better', version: 4 }, base: 3, makeId }, now)
    expect(record).toMatchObject({ id: OTHER, replaces: ID, text: 'Better', sent: undefined })
  })

  test('deleted meanwhile: the words are kept under a new id', () => {
    expect(decideWrite({ next: { ...kept, version: 4 }, base: 3, makeId }, undefined).record).toMatchObject({ id: OTHER, text: 'A comment' })
  })

  test('whatever two tabs write in whatever order, the last words of each are kept', () => {
    const step = fc.record({ tab: fc.constantFrom('a', 'b'), words: fc.string({ minLength: 1 }) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const device = new Map<string, KeptComment>()
        const tabs = new Map(['a', 'b'].map((tab) => [tab, { ...kept, version: 0 }]))
        let made = 0
        for (const { tab, words } of steps) {
          const mine = { ...(tabs.get(tab) as KeptComment), text: words }
          const next = { ...mine, version: mine.version + 1 }
          made += 1
          const { written, record } = decideWrite({ next, base: mine.version, makeId: () => `new-${made}` }, device.get(mine.id))
          if (record) device.set(record.id, record)
          tabs.set(tab, 'kept' in written ? written.kept : written.copy)
        }
        const texts = [...device.values()].map(({ text }) => text.trim())
        for (const tab of ['a', 'b']) {
          const last = steps.findLast((one) => one.tab === tab)
          if (last) expect(texts).toContain(last.words.trim())
        }
      }),
    )
  })
})

test('whatever is typed is sent in the shape that the server reads, or is refused beside its field', () => {
  const typed = fc.record({
    text: fc.string({ unit: 'binary' }),
    proposed: fc.string({ unit: 'grapheme' }),
    classification: fc.constantFrom(...CLASSIFICATIONS),
  })
  fc.assert(
    fc.property(typed, (fields) => {
      const comment = { ...kept, ...fields }
      if (Object.keys(faultsOf(comment)).length === 0) expect(savedComment.safeParse(asSaved(comment)).error).toBeUndefined()
    }),
  )
})

test.each([
  [{ text: '', proposed: '' }, { text: 'Write a comment, or propose other words.' }],
  [{ text: '', proposed: 'Other words' }, {}],
  [{ text: '\u{1F600}'.repeat(20_000), proposed: '' }, {}],
  [{ text: 'x'.repeat(20_001), proposed: '' }, { text: 'The text is longer than 20,000 characters.' }],
])('what is wrong with a comment is said of its field', (fields, faults) => {
  expect(faultsOf(fields)).toEqual(faults)
})

describe('files', () => {
  const file = (comments: unknown[], more: object = {}) =>
    JSON.stringify({ format: 'saved-comments/1', consultation: 'draft-2', savedAt: '2026-11-05T10:12:13.456Z', comments, ...more })

  test('what is saved is read again', () => {
    expect(readSavedFile(file([asSaved(kept)]), 'draft-2')).toEqual({ comments: [asSaved(kept)] })
  })

  test.each([
    ['{', 'not JSON'],
    [file([], { consultation: 'draft-3' }), 'another consultation'],
    [file([{ ...asSaved(kept), text: 7 }]), 'cannot be read'],
    [file([{ ...asSaved(kept), id: '"] body' }]), 'cannot be read'],
    [file([{ ...asSaved(kept), target: { ...kept.target, what: 'nothing' } }]), 'cannot be read'],
    [file([{ ...asSaved(kept), target: { ...kept.target, section: 7 } }]), 'cannot be read'],
    [file([{ ...asSaved(kept), target: { ...kept.target, quote: { exact: 7, start: 0, end: 1 } } }]), 'cannot be read'],
    [file([{ ...asSaved(kept), target: { ...kept.target, further: [null] } }]), 'cannot be read'],
    [file([{ ...asSaved(kept), consent: {} }]), 'cannot be read'],
    [file([]).replace('saved-comments/1', 'saved-comments/2'), 'not a file of saved comments'],
    [`{"__proto__": {}, ${file([]).slice(1)}`, '__proto__'],
    ['null', 'not a file of saved comments'],
  ])('%s is refused', (text, why) => {
    expect(readSavedFile(text, 'draft-2')).toEqual({ refused: expect.stringContaining(why) })
  })

  test('a file loaded twice adds nothing; what differs is kept beside what is here', () => {
    const edited = { ...kept, text: 'Edited elsewhere' }
    expect(mergeComments([kept], [kept], () => OTHER)).toEqual({ fresh: [], known: 1, differing: 0 })
    const { fresh, differing } = mergeComments([edited], [kept], () => OTHER)
    expect([fresh.map(({ id, text }) => [id, text]), differing]).toEqual([[[OTHER, 'Edited elsewhere']], 1])
    expect(mergeComments([edited], [kept, ...fresh], () => 'never').fresh).toEqual([])
  })
})

test.each([
  [0, 'Comment on 4.2.1'],
  [1, 'Comment on 4.2.1 (1 comment)'],
  [2, 'Comment on 4.2.1 (2 comments)'],
])('a button says how many comments there are: %i', (count, words) => {
  expect(buttonWords('4.2.1', count)).toBe(words)
})
