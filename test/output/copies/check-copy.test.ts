import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { checkCopy, codeIn, type ExtractOf, editionCopies, type KnownEdition, makeExtract } from '#engine'
import { roleEdition, type TestDuty } from '../extract/role-edition.ts'

const ROLES = [{ id: 'a' }, { id: 'b' }]
const OF: readonly ExtractOf[] = [
  { what: 'role', id: 'a' },
  { what: 'role', id: 'b' },
]

function known(number: string, duties: readonly TestDuty[], more: { from?: string; to?: string; of?: readonly ExtractOf[] } = {}): KnownEdition {
  const edition = roleEdition({ roles: ROLES, sections: { one: duties }, data: { edition: number } })
  const { of = OF, ...period } = more
  const extracts = of.map((one) => {
    const made = makeExtract(edition, one, { toolVersion: '1' })
    return { of: one, title: 'id' in one ? one.id : '', digest: made.digest, duties: made.parts.flatMap((part) => part.duties.map(({ id }) => id)) }
  })
  return { name: `Edition ${number}`, base: `/edition/${number}/`, ...period, ...editionCopies(edition, extracts) }
}

const first = known(
  '1.0',
  [
    { id: 'x', role: 'a' },
    { id: 'y', role: 'a' },
    { id: 'z', role: 'b' },
  ],
  { from: '2021-01-01', to: '2021-12-31' },
)
const second = known(
  '2.0',
  [
    { id: 'x', role: 'a', action: 'do more' },
    { id: 'w', role: 'a' },
    { id: 'z', role: 'b' },
  ],
  { from: '2022-01-01' },
)
const draft = known('2.1', [{ id: 'v', role: 'a' }], { of: [{ what: 'role', id: 'a' }] })
const all = [first, second, draft]
const code = (edition: KnownEdition, role: string) => edition.extracts.find(({ of }) => 'id' in of && of.id === role)?.digest ?? ''
const check = (typed: string, day = '2023-06-01') => checkCopy(all, typed, day)

describe('a copy of an extract', () => {
  test('of the edition in force is current', () => {
    expect(check(code(second, 'a'))).toMatchObject({ kind: 'extract', copies: [{ standing: 'same', from: { edition: '2.0' } }] })
  })
  test('of an edition before is not, and the answer says what changed', () => {
    expect(check(code(first, 'a'))).toMatchObject({
      kind: 'extract',
      copies: [{ standing: 'changed', from: { edition: '1.0' }, now: { edition: '2.0' }, begins: ['w'], changed: ['x'], ends: ['y'] }],
    })
  })
  test('was current on a day when its edition was in force', () => {
    expect(check(code(first, 'a'), '2021-06-01')).toMatchObject({ copies: [{ standing: 'same', now: { edition: '1.0' } }] })
  })
  test('with the same duties is current, from whatever edition', () => {
    expect(code(first, 'b')).toBe(code(second, 'b'))
    expect(check(code(first, 'b'))).toMatchObject({ copies: [{ standing: 'same', from: { edition: '2.0' } }] })
  })
  test('of the draft is not current', () => {
    expect(check(code(draft, 'a'))).toMatchObject({ copies: [{ standing: 'changed', from: { edition: '2.1' } }] })
  })
  test('that no edition gives out any more is gone', () => {
    expect(
      checkCopy([first, known('3.0', [{ id: 'x', role: 'a' }], { from: '2022-01-01', of: [{ what: 'role', id: 'a' }] })], code(first, 'b'), '2023-01-01'),
    ).toMatchObject({
      copies: [{ standing: 'gone', ends: ['z'] }],
    })
  })
})

describe('a copy of a text', () => {
  const text = (number: string, duties: readonly TestDuty[], from: string): KnownEdition => {
    const edition = roleEdition({ roles: ROLES, sections: { one: duties, two: [] }, data: { edition: number } })
    const of = { what: 'chapter', id: 'work' } as const
    const made = makeExtract(edition, of, { toolVersion: '1' })
    if (!('text' in made)) throw new Error('a chapter has a text')
    const entry = { of, title: 'Work', digest: made.digest, duties: duties.map(({ id }) => id), text: made.text }
    return { name: `Edition ${number}`, base: '/', from, ...editionCopies(edition, [entry]) }
  }
  const before = text('1.0', [{ id: 'x', role: 'a', record: 'the book' }], '2021-01-01')
  const after = text('2.0', [{ id: 'x', role: 'a', record: 'the register' }], '2022-01-01')
  const codeOf = ({ extracts }: KnownEdition) => extracts[0]?.text?.digest ?? ''

  test('is current while every word is the same, and else says which sections read otherwise', () => {
    const editions = [{ ...before, to: '2021-12-31' }, after]
    expect(checkCopy(editions, codeOf(after), '2022-06-01')).toMatchObject({ copies: [{ standing: 'same', sections: { changed: [] } }] })
    expect(checkCopy(editions, codeOf(before), '2022-06-01')).toMatchObject({
      copies: [{ standing: 'changed', changed: ['x'], sections: { begins: [], changed: ['1.1 About one'], ends: [] } }],
    })
    expect(checkCopy(editions, codeOf(before), '2021-06-01')).toMatchObject({ copies: [{ standing: 'same' }] })
  })

  test('is known by the code of its duties as well, which copies had before', () => {
    expect(checkCopy([after], after.extracts[0]?.digest ?? '', '2022-06-01')).toMatchObject({ copies: [{ standing: 'same', sections: undefined }] })
  })

  test('without duties it has no code of duties, for every such text would have the same', () => {
    expect(checkCopy([text('1.0', [], '2021-01-01')], createHash('sha256').update('').digest('hex'), '2021-06-01')).toEqual({ kind: 'unknown' })
  })
})

test('a fingerprint is that of a duty, and says whether it means the same', () => {
  const mark = (edition: KnownEdition, id: string) => edition.duties.find(([one]) => one === id)?.[1] ?? ''
  expect(check(mark(second, 'x'))).toMatchObject({ kind: 'duty', id: 'x', standing: 'same' })
  expect(check(mark(first, 'x'))).toMatchObject({ kind: 'duty', id: 'x', standing: 'changed', from: { edition: '1.0' } })
  expect(check(mark(first, 'y'))).toMatchObject({ kind: 'duty', id: 'y', standing: 'gone' })
})

test('the digest of a text says whether that edition is in force', () => {
  expect(check(second.digest)).toMatchObject({ kind: 'text', isCurrent: true })
  expect(check(first.digest.slice(0, 16))).toMatchObject({ kind: 'text', isCurrent: false })
})

test.each([
  ['0123 4567 89AB cdef', '0123456789abcdef'],
  ['https://manual.example/d/?x=0123456789abcdef', '0123456789abcdef'],
  ['https://manual.example/duties/x/?f=0123456789abcdef', '0123456789abcdef'],
  ['01234567', '01234567'],
  ['0123-4567-89ab', '0123456789ab'],
  ['O1 23–45 67_89.aB:cdef', '0123456789abcdef'],
  ['oI2345S7 89abcdeF', '0123455789abcdef'],
  ['https://manual.example/d/x/?f=0123456789abcdef', '0123456789abcdef'],
  ['lock-open, revision 1, 0123456789abcdef', '0123456789abcdef'],
  ['Extract: 0123 4567 89ab cdef', '0123456789abcdef'],
  ['0123456', undefined],
  ['', undefined],
  ['hello world', undefined],
  ['a'.repeat(65), undefined],
])('the code in %j', (typed, expected) => {
  expect(codeIn(typed)).toBe(expected)
  if (expected === undefined) expect(check(typed)).toEqual({ kind: 'unreadable' })
})

test('a code that nobody gave out is unknown, also where there is no edition', () => {
  expect(check('ffffffffffffffff')).toEqual({ kind: 'unknown' })
  expect(checkCopy([], 'ffffffffffffffff', '2023-01-01')).toEqual({ kind: 'unknown' })
})
