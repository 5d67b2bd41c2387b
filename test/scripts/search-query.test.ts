import { describe, expect, test } from 'vitest'
import { planQuery } from '../../src/site/scripts/search-query.ts'

const SAME = [
  ['registered guest', 'rg'],
  ['false calm', 'going through the motions'],
]

describe('planning a query', () => {
  test.each([
    ['', []],
    ['  ', []],
    ['bread', ['bread']],
    ['What do I do about bread?', ['bread']],
    ['which of these', ['which of these']],
    ['RG  bread', ['rg bread', 'registered guest bread']],
    ['a registered guest', ['registered guest', 'rg']],
    ['going through the motions', ['going through motions', 'false calm']],
    ['bread that is going through the motions', ['bread going through motions', 'bread false calm']],
    ['"the bread"', ['"the bread"']],
    ['rgs', ['rgs']],
  ])('%j is looked for as %j', (typed, variants) => {
    expect(planQuery(typed, SAME).variants).toEqual(variants)
  })

  test('words are those of the query as it was typed, once each', () => {
    expect(planQuery('the bread and the other bread', SAME).words).toEqual(['bread', 'other'])
    expect(planQuery('RG bread', SAME).words).toEqual(['rg', 'bread'])
  })

  test('many terms at once do not make many searches', () => {
    const many = Array.from({ length: 12 }, (_, index) => [`w${index}`, `x${index}`, `y${index}`])
    expect(planQuery(many.map(([first]) => first).join(' '), many).variants.length).toBeLessThanOrEqual(6)
  })
})
