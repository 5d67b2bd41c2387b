import { describe, expect, test } from 'vitest'
import { askedOfUs } from '#engine'
import { demonstration, readSecondEdition } from '../demonstration.ts'
import { FEED_DUTY, smallEdition } from '../render/small-edition.ts'

const MADE_UP = { ...FEED_DUTY, basis: ['MADE'] }
const history = (...steps: [string, string][]) => steps.map(([date, status]) => ({ date, status, text: 'Said.', source: 'S1' }))
const REC = { title: 'Better food', body: 'clinic', text: 'Feed well.', owner: 'keeper', answeredBy: ['care'], history: history(['2020-03', 'issued']) }

/** What is said of REC-1 in an edition whose section holds these duties. */
function gapsOf(record: object, duties: readonly object[], front: Readonly<Record<string, unknown>> = {}, data: Readonly<Record<string, unknown>> = {}) {
  const edition = smallEdition({
    body: duties.map((duty) => `<Duty id="${(duty as { id: string }).id}" />`).join('\n\n'),
    front: { duties, ...front },
    registers: { recommendations: { 'REC-1': { ...REC, ...record } } },
    data,
  })
  return askedOfUs(edition).find(({ id }) => id === 'REC-1')
}

describe('gaps of a recommendation', () => {
  test.each([
    ['all is there but an end', {}, [FEED_DUTY], ['open']],
    ['it is done', { history: history(['2020-03', 'issued'], ['2020-09', 'implemented']) }, [FEED_DUTY], []],
    ['it is not accepted', { history: history(['2020-03', 'not-accepted']) }, [FEED_DUTY], []],
    ['it is done, but after the edition', { history: history(['2020-03', 'issued'], ['2021-09', 'implemented']) }, [FEED_DUTY], ['open']],
    ['publishing is not doing', { history: history(['2020-03', 'implemented'], ['2020-09', 'published']) }, [FEED_DUTY], []],
    ['no duty', {}, [], ['no-duty', 'open']],
    ['only invented duties', {}, [MADE_UP], ['only-illustrative', 'open']],
    ['one duty of two is invented', {}, [FEED_DUTY, { ...MADE_UP, id: 'feed-2' }], ['open']],
    ['no section', { answeredBy: [] }, [FEED_DUTY], ['no-section', 'open']],
    ['no post', { owner: undefined }, [FEED_DUTY], ['no-post', 'open']],
  ])('%s', (_name, record, duties, gaps) => {
    expect(gapsOf(record, duties)?.gaps).toEqual(gaps)
  })

  test('duties of a section that begins after its edition have not begun', () => {
    const found = gapsOf({}, [FEED_DUTY], { inForceFrom: '2021-06-01' }, { inForceFrom: '2021-02-01' })
    expect(found?.gaps).toEqual(['begins-later', 'open'])
    expect(found?.duties[0]?.begins).toBe('2021-06-01')
  })
})

test('the status is that of the last step by the date of the edition, with its date', () => {
  const found = gapsOf({ history: history(['2020-03', 'issued'], ['2021-09', 'accepted'], ['2020-11', 'in-progress'], ['2020-12', 'published']) }, [FEED_DUTY])
  expect([found?.status, found?.since]).toEqual(['in-progress', '2020-11'])
  expect(found?.steps.map(({ date, after }) => `${date} ${after}`)).toEqual(['2020-03 no', '2020-11 no', '2020-12 no', '2021-09 yes'])
})

test('of themes only what is tracked can have gaps', () => {
  const themes = {
    'T-1': { title: 'Noise', saidBy: 'A visitor', text: 'Loud.', answeredBy: [], standing: 'horizon' },
    'T-2': { title: 'Dust', saidBy: 'A visitor', text: 'Dusty.', answeredBy: [], standing: 'tracked' },
  }
  expect(askedOfUs(smallEdition({ registers: { themes } })).flatMap(({ kind, id, gaps }) => (kind === 'theme' ? [[id, gaps]] : []))).toEqual([
    ['T-1', []],
    ['T-2', ['no-section', 'no-duty']],
  ])
})

test('the demonstration: every recommendation is answered, one has no post yet', () => {
  for (const edition of [demonstration, readSecondEdition()]) {
    const asked = askedOfUs(edition).filter(({ kind }) => kind === 'recommendation')
    expect(asked).toHaveLength(5)
    expect(asked.flatMap(({ id, gaps }) => gaps.map((gap) => `${id} ${gap}`)).filter((gap) => !gap.endsWith(' open'))).toEqual(['REC-5 no-post'])
  }
})
