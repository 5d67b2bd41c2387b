import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inForceOn, inForceWords, laterSections, type Manual, periodsInForce, sectionInForceOn, stretchesInForce } from '#engine'

interface Given {
  readonly publishedOn?: string
  readonly inForceFrom?: string
  readonly withdrawnOn?: string
  readonly status?: string
  /** Sections, with the day on which one begins later. */
  readonly sections?: Readonly<Record<string, string | undefined>>
}

/** A manual of editions 1.0, 2.0 and so on, as far as dates and sections go. */
const manualOf = (editions: readonly Given[], entries: readonly object[] = []): Manual =>
  ({
    config: {},
    lineage: { entries },
    editions: editions.map(({ sections = {}, publishedOn = '2020-01-01', status = 'in-force', ...data }, index) => ({
      number: `${index + 1}.0`,
      key: `editions/${index + 1}.0`,
      data: { ...data, status, publishedOn, edition: `${index + 1}.0` },
      record: {
        publishedOn,
        sections: Object.fromEntries(
          Object.entries(sections).map(([id, inForceFrom]) => [id, { title: id, number: '1.1', ...(inForceFrom === undefined ? {} : { inForceFrom }) }]),
        ),
      },
    })),
  }) as unknown as Manual

const shown = (manual: Manual) => stretchesInForce(manual).map(({ from, to, edition }) => [from, edition?.number, to])

describe('stretchesInForce', () => {
  test('a text that was only consulted on was never in force', () => {
    const manual = manualOf([
      { publishedOn: '2021-01-29', status: 'consultation' },
      { publishedOn: '2022-09-30', inForceFrom: '2022-09-30' },
    ])
    expect(shown(manual)).toEqual([
      [undefined, undefined, '2022-09-29'],
      ['2022-09-30', '2.0', undefined],
    ])
    expect(stretchesInForce(manual)[0]?.neverInForce.map(({ number }) => number)).toEqual(['1.0'])
    expect(inForceWords(manual, '1.0')).toBe('for consultation only, never in force')
    expect(inForceWords(manual, '2.0')).toBe('in force from 30 September 2022')
  })

  test('a withdrawn edition leaves days without a text', () => {
    const manual = manualOf([{ inForceFrom: '2021-01-01', withdrawnOn: '2021-03-01' }, { inForceFrom: '2021-04-01' }])
    expect(shown(manual)).toEqual([
      [undefined, undefined, '2020-12-31'],
      ['2021-01-01', '1.0', '2021-02-28'],
      ['2021-03-01', undefined, '2021-03-31'],
      ['2021-04-01', '2.0', undefined],
    ])
    expect(inForceWords(manual, '1.0')).toBe('in force from 1 January 2021 to 28 February 2021')
  })

  test('one that another overtakes on its first day has no period', () => {
    expect(shown(manualOf([{ inForceFrom: '2021-01-01' }, { inForceFrom: '2021-01-01' }]))).toEqual([
      [undefined, undefined, '2020-12-31'],
      ['2021-01-01', '2.0', undefined],
    ])
  })

  test('with nothing published there is one stretch, without a text', () => {
    expect(shown(manualOf([]))).toEqual([[undefined, undefined, undefined]])
  })

  test('they cover every day once, and agree with the edition in force on it', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((offset) => new Date(Date.UTC(2021, 0, 1 + offset)).toISOString().slice(0, 10))
    const edition = fc.record({ inForceFrom: fc.option(day, { nil: undefined }), withdrawnOn: fc.option(day, { nil: undefined }) }).map(
      ({ inForceFrom, withdrawnOn }): Given => ({
        ...(inForceFrom === undefined ? {} : { inForceFrom }),
        // Nothing is withdrawn before it begins.
        ...(withdrawnOn === undefined || (inForceFrom !== undefined && withdrawnOn < inForceFrom) ? {} : { withdrawnOn }),
      }),
    )
    fc.assert(
      fc.property(fc.array(edition, { maxLength: 5 }), day, (editions, on) => {
        const manual = manualOf(editions)
        const holding = stretchesInForce(manual).filter(({ from, to }) => (from === undefined || from <= on) && (to === undefined || on <= to))
        expect(holding).toHaveLength(1)
        expect(holding[0]?.edition?.number).toBe(inForceOn(manual, on)?.number)
      }),
    )
  })

  test('periods are the stretches with a text', () => {
    const manual = manualOf([{ inForceFrom: '2021-01-01' }, { inForceFrom: '2021-05-01' }])
    expect(periodsInForce(manual).map(({ edition, from, to }) => [edition.number, from, to])).toEqual([
      ['1.0', '2021-01-01', '2021-04-30'],
      ['2.0', '2021-05-01', undefined],
    ])
  })
})

test('laterSections are those that begin after their edition', () => {
  const manual = manualOf([
    { inForceFrom: '2021-05-01', sections: { 'a.one': '2021-06-01', 'a.two': undefined, 'a.three': '2021-04-01' } },
    { sections: { 'a.one': '2021-06-01' } },
  ])
  expect(manual.editions.map((edition) => laterSections(edition).map(({ id, from }) => [id, from]))).toEqual([[['a.one', '2021-06-01']], []])
})

describe('sectionInForceOn', () => {
  const entries = [{ index: 0, in: '2.0', kind: 'moved', what: 'section', from: ['a.old'], to: ['a.new'] }]
  const manual = manualOf(
    [
      { inForceFrom: '2021-01-01', sections: { 'a.one': undefined, 'a.old': undefined } },
      { inForceFrom: '2021-05-01', sections: { 'a.one': '2021-06-01', 'a.new': '2021-07-01', 'a.fresh': '2021-08-01' } },
    ],
    entries,
  )
  test.each([
    ['a.one', '2021-05-31', '1.0', 'a.one'],
    ['a.one', '2021-06-01', '2.0', 'a.one'],
    ['a.new', '2021-06-01', '1.0', 'a.old'],
    ['a.new', '2021-07-01', '2.0', 'a.new'],
  ])('%s on %s: edition %s, %s', (id, day, number, known) => {
    const found = sectionInForceOn(manual, id, day)
    expect([found?.edition.number, found?.id]).toEqual([number, known])
  })

  test('a new section has no text before its day, and none before any edition', () => {
    expect(sectionInForceOn(manual, 'a.fresh', '2021-07-31')).toBeUndefined()
    expect(sectionInForceOn(manual, 'a.fresh', '2021-08-01')?.edition.number).toBe('2.0')
    expect(sectionInForceOn(manual, 'a.one', '2020-12-31')).toBeUndefined()
    expect(sectionInForceOn(manual, 'a.missing', '2021-06-01')).toBeUndefined()
  })
})
