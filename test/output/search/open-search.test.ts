import { describe, expect, test } from 'vitest'
import { cutExcerpt, makeIndex } from '#engine'
import { record, searchIn } from './small-search.ts'

const RECORDS = [
  record('bread.baking', 'Baking bread', 'The oven is hot before the loaf goes in.', 'A loaf bakes for an hour, and the baker checks its crust.'),
  record('bread.selling', 'Selling', 'Bread is sold warm. The registered guest pays later.', 'Prices hang at the door.'),
  record('cakes.icing', 'Icing', 'Sugar and water. No bread here, but a warm kitchen.'),
  record('cakes.re-heating', 'Re-heating', 'Cakes are warmed again in the small oven.'),
]
const SAME = [
  ['registered guest', 'rg'],
  ['icing', 'frosting'],
]

describe('a search', () => {
  test.each([
    ['a word in a title comes before a word in a text', 'bread', 'bread.baking'],
    ['forms of a word are one', 'baked loaves bakes', 'bread.baking'],
    ['an abbreviation finds the term', 'RG', 'bread.selling'],
    ['a synonym finds the term', 'frosting', 'cakes.icing'],
    ['a question is what it asks about', 'what do I do when the oven is hot?', 'bread.baking'],
    ['a slip of the finger', 'suger', 'cakes.icing'],
    ['the beginning of a word', 'hea', 'cakes.re-heating'],
    ['one word for two', 'reheat', 'cakes.re-heating'],
    ['an id', 'cakes.icing', 'cakes.icing'],
    ['two words for one', 'kit chen', 'cakes.icing'],
  ])('%s: %s', async (_what, typed, best) => {
    expect((await (await searchIn(RECORDS, SAME)).ids(typed))[0]).toBe(best)
  })

  test.each(['zeppelin', 'zeppelin bread timetable', 'x', '', '???'])('answers %j with nothing', async (typed) => {
    expect(await (await searchIn(RECORDS, SAME)).ids(typed)).toEqual([])
  })

  test('says which words it read as others', async () => {
    const { search } = await searchIn(RECORDS)
    expect((await search.ask('suger on it')).plan.corrections).toEqual([{ from: 'suger', to: 'sugar' }])
    expect((await search.ask('sugar')).plan.corrections).toEqual([])
  })

  test('leads to the block that has most of the words, and shows them', async () => {
    const { search } = await searchIn(RECORDS)
    const { ranked, plan } = await search.ask('who checks the crust')
    const { record: found, part } = await search.show(ranked[0] ?? { record: 0, score: 0, part: undefined })
    expect(found.id).toBe('bread.baking')
    expect(part?.anchor).toBe('b1')
    const marked = cutExcerpt(part?.text ?? '', plan).filter(({ isFound }) => isFound)
    expect(marked.map(({ text }) => text)).toEqual(['checks', 'crust'])
  })

  test('reads no more files than a query needs, and each once', async () => {
    const { search, read } = await searchIn(RECORDS)
    expect(read).toEqual(['index.json'])
    await search.ask('oven')
    await search.ask('oven')
    expect(read.filter((name) => name.startsWith('text-'))).toEqual([])
    expect(new Set(read).size).toBe(read.length)
  })

  test('knows the records of each value of a facet', async () => {
    const { search } = await searchIn(RECORDS)
    expect([...(search.facets.get('chapter')?.get('cakes') ?? [])]).toEqual([2, 3])
  })
})

test('the same records give the same files', () => {
  expect(makeIndex(RECORDS, SAME)).toEqual(makeIndex(RECORDS, SAME))
})

describe('an excerpt', () => {
  const plan = { ideas: [{ word: 'salt', ways: [{ stems: ['salt'], weight: 1 }] }], corrections: [] }
  const said = (text: string) =>
    cutExcerpt(text, plan)
      .map(({ text: piece }) => piece)
      .join('')

  test('of a short text is all of it', () => {
    expect(said('Add salt, then stir.')).toBe('Add salt, then stir.')
  })

  test('of a long text is where the words stand, with its ends marked', () => {
    const long = `${'flour and water '.repeat(30)}with salt ${'and then more dough '.repeat(30)}`.trim()
    expect(said(long)).toMatch(/^….*with salt.*…$/)
    expect(said(long).length).toBeLessThan(300)
  })
})
