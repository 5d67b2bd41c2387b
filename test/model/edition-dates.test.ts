import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { derivedStatus, inForceOn, inForceTo, type Manual, type PublishedEdition } from '#engine'

type Dates = Partial<PublishedEdition['data']>

/** A manual of which only the dates of its editions matter. */
const manualOf = (...editions: Dates[]): Manual =>
  ({
    editions: editions.map((data, index) => ({ number: `${index + 1}.0`, data: { status: 'approved', publishedOn: data.inForceFrom, ...data } })),
  }) as unknown as Manual

const usual = manualOf(
  { status: 'consultation', publishedOn: '2021-01-29' },
  { publishedOn: '2022-09-01', inForceFrom: '2022-09-30' },
  { publishedOn: '2024-02-01', inForceFrom: '2024-03-01' },
)

describe('which edition is in force', () => {
  test.each([
    ['2021-02-01', undefined],
    ['2022-09-29', undefined],
    ['2022-09-30', '2.0'],
    ['2024-02-29', '2.0'],
    ['2024-03-01', '3.0'],
    ['2030-01-01', '3.0'],
  ])('on %s', (day, number) => expect(inForceOn(usual, day)?.number).toBe(number))

  test('until when', () =>
    expect(['1.0', '2.0', '3.0', '4.0'].map((number) => inForceTo(usual, number))).toEqual([undefined, '2024-02-29', undefined, undefined]))

  test('of two that begin on one day the later number', () => {
    const both = manualOf({ inForceFrom: '2022-01-01' }, { inForceFrom: '2022-01-01' })
    expect(inForceOn(both, '2022-01-01')?.number).toBe('2.0')
    expect(inForceTo(both, '1.0')).toBe('2021-12-31')
    expect(derivedStatus(both, '1.0', '2022-01-01')).toBe('superseded')
  })

  test('one that is withdrawn ends with the day before', () => {
    const short = manualOf({ inForceFrom: '2022-01-01', withdrawnOn: '2022-02-01' })
    expect([inForceOn(short, '2022-01-31')?.number, inForceOn(short, '2022-02-01')]).toEqual(['1.0', undefined])
    expect([inForceTo(short, '1.0'), derivedStatus(short, '1.0', '2022-02-01')]).toEqual(['2022-01-31', 'withdrawn'])
  })
})

describe('where an edition stands', () => {
  test.each([
    ['1.0', '2021-01-28', 'draft'],
    ['1.0', '2021-01-29', 'consultation'],
    ['1.0', '2022-08-31', 'consultation'],
    ['1.0', '2022-09-01', 'superseded'],
    ['2.0', '2022-09-15', 'approved'],
    ['2.0', '2022-09-30', 'in-force'],
    ['2.0', '2024-02-29', 'in-force'],
    ['2.0', '2024-03-01', 'superseded'],
    ['9.0', '2024-03-01', undefined],
  ])('%s on %s', (number, day, status) => expect(derivedStatus(usual, number, day)).toBe(status))
})

test('on every day at most one edition is in force, and the questions agree', () => {
  const day = fc.integer({ min: 0, max: 60 }).map((count) => new Date(Date.UTC(2022, 0, 1 + count)).toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.array(fc.option(day, { nil: undefined }), { maxLength: 5 }), day, (begins, on) => {
      const manual = manualOf(
        ...begins.map((inForceFrom) => (inForceFrom === undefined ? { publishedOn: '2022-01-01' } : { inForceFrom, publishedOn: '2021-12-31' })),
      )
      const standing = manual.editions.filter(({ number }) => derivedStatus(manual, number, on) === 'in-force').map(({ number }) => number)
      const found = inForceOn(manual, on)
      expect(standing).toEqual(found === undefined ? [] : [found.number])
      if (found !== undefined) expect((inForceTo(manual, found.number) ?? '9999') >= on).toBe(true)
    }),
  )
})
