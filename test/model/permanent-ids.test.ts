import { describe, expect, test } from 'vitest'
import { eventPhrase, goneIds, type LineageEntry, type LineageNames, type PermanentId, permanentIds, phraseText } from '#engine'

type Sections = Readonly<Record<string, { blocks?: readonly string[]; duties?: readonly string[] }>>

const step = (number: string, sections: Sections) => ({
  number,
  key: `editions/${number}`,
  ids: {
    section: new Map(Object.keys(sections).map((id) => [id, id])),
    block: new Map(Object.entries(sections).flatMap(([id, { blocks = [] }]) => blocks.map((block) => [block, id] as const))),
    duty: new Map(Object.entries(sections).flatMap(([id, { duties = [] }]) => duties.map((duty) => [duty, id] as const))),
  },
})

const entry = (kind: LineageEntry['kind'], what: LineageEntry['what'], from: string[], more: Partial<LineageEntry> = {}): LineageEntry => ({
  index: 0,
  in: '2.0',
  kind,
  what,
  from,
  ...more,
})

const NAMES: LineageNames = {
  thing: (what, id, edition) => ({ text: `${what} ${id} of ${edition}` }),
  before: (number) => ({ '2.0': '1.0', '3.0': '2.0' })[number] ?? '?',
  role: (id) => id.replaceAll('-', ' '),
}

const known = (ids: ReadonlyMap<string, PermanentId>, id: string): PermanentId => {
  const found = ids.get(id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}

const wordsOf = (ids: ReadonlyMap<string, PermanentId>, id: string) => {
  const found = known(ids, id)
  return found.events.map((event) => phraseText(eventPhrase(id, event, NAMES)))
}

describe('permanentIds', () => {
  test('an id that stays has its places and no events', () => {
    const ids = permanentIds([step('1.0', { 'a.one': { blocks: ['kkkkk'] } }), step('2.0', { 'a.one': { blocks: ['kkkkk'] } })], [])
    expect(known(ids, 'kkkkk')).toEqual({
      id: 'kkkkk',
      what: 'block',
      places: [
        { edition: '1.0', key: 'editions/1.0', section: 'a.one' },
        { edition: '2.0', key: 'editions/2.0', section: 'a.one' },
      ],
      events: [],
    })
  })

  test('a block of a withdrawn section goes with it', () => {
    const steps = [step('1.0', { 'a.one': { blocks: ['kkkkk'], duties: ['a-duty'] }, 'a.two': {} }), step('2.0', { 'a.two': {} })]
    const ids = permanentIds(steps, [
      entry('withdrawn', 'section', ['a.one'], { to: ['a.two'], reason: 'It is spent', authority: 'branch-head', on: '2022-10-01' }),
      entry('withdrawn', 'duty', ['a-duty'], { reason: 'Done.' }),
    ])
    expect(wordsOf(ids, 'a.one')).toEqual([
      'It was withdrawn. It is spent. This holds from 1 October 2022. Decided by: branch head. Read instead: section a.two of 2.0.',
    ])
    expect(wordsOf(ids, 'kkkkk')).toEqual([
      'Its section, section a.one of 1.0, was withdrawn. It is spent. This holds from 1 October 2022. Decided by: branch head. Read instead: section a.two of 2.0.',
    ])
    expect(wordsOf(ids, 'a-duty')).toEqual(['It was withdrawn. Done.'])
    expect(wordsOf(ids, 'a.two')).toEqual([
      'It became what to read instead of section a.one of 1.0. It is spent. This holds from 1 October 2022. Decided by: branch head.',
    ])
    expect(goneIds(ids, steps[1] as (typeof steps)[number], 'section').map(({ id }) => id)).toEqual(['a.one'])
  })

  test('a moved section carries its blocks', () => {
    const ids = permanentIds(
      [step('1.0', { 'a.one': { blocks: ['kkkkk', 'mmmmm'] } }), step('2.0', { 'b.one': { blocks: ['kkkkk'] } })],
      [entry('moved', 'section', ['a.one'], { to: ['b.one'] })],
    )
    expect(wordsOf(ids, 'a.one')).toEqual(['It moved to section b.one of 2.0.'])
    expect(wordsOf(ids, 'b.one')).toEqual(['It took this id; before, it was section a.one of 1.0.'])
    expect(wordsOf(ids, 'kkkkk')).toEqual(['It moved with its section from section a.one of 1.0 to section b.one of 2.0.'])
    expect(wordsOf(ids, 'mmmmm')).toEqual(['Its section, section a.one of 1.0, moved to section b.one of 2.0. It did not go along.'])
  })

  test('splits and merges, seen from each side', () => {
    const ids = permanentIds(
      [step('1.0', { 'a.one': {}, 'a.two': {}, 'a.three': {} }), step('2.0', { 'a.one': {}, 'a.part': {}, 'a.two': {} })],
      [entry('split', 'section', ['a.one'], { to: ['a.one', 'a.part'] }), entry('merged', 'section', ['a.two', 'a.three'], { to: ['a.two'] })],
    )
    expect(wordsOf(ids, 'a.one')).toEqual(['Part of it went to section a.part of 2.0.'])
    expect(wordsOf(ids, 'a.part')).toEqual(['It was split off from section a.one of 1.0.'])
    expect(wordsOf(ids, 'a.two')).toEqual(['It took in section a.three of 1.0.'])
    expect(wordsOf(ids, 'a.three')).toEqual(['It was merged into section a.two of 2.0.'])
  })

  test('what nobody explains is said to be unexplained', () => {
    const ids = permanentIds([step('1.0', { 'a.one': { blocks: ['kkkkk'] } }), step('2.0', { 'a.one': {} })], [])
    expect(wordsOf(ids, 'kkkkk')).toEqual(['It is not in this edition. Nothing is recorded of the reason.'])
  })

  test('an entry counts in its own edition only', () => {
    const sections = { 'a.one': {} }
    const ids = permanentIds(
      [step('1.0', sections), step('2.0', sections), step('3.0', {})],
      [entry('withdrawn', 'section', ['a.one'], { in: '3.0', reason: 'Spent.' })],
    )
    expect(known(ids, 'a.one').events.map(({ edition }) => edition)).toEqual(['3.0'])
  })
})
