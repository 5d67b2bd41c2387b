import { expect, test } from 'vitest'
import { comparedPairs, type PublishedEdition } from '#engine'

const pairsOf = (numbers: readonly string[], inForce: string | undefined, hasDraft = true) =>
  comparedPairs({
    editions: numbers.map((number) => ({ number }) as PublishedEdition),
    config: { inForce } as Parameters<typeof comparedPairs>[0]['config'],
    hasDraft,
  }).map(({ old, fresh }) => `${old}..${fresh}`)

test.each<[what: string, numbers: string[], inForce: string | undefined, hasDraft: boolean, pairs: string[]]>([
  ['nothing published', [], undefined, true, []],
  ['one published and not in force: the draft still stands at the front', ['1.0'], undefined, true, []],
  ['one in force and a draft', ['1.0'], '1.0', true, ['1.0..draft']],
  ['two and no draft', ['1.0', '2.0'], '2.0', false, ['1.0..2.0']],
  ['two and a draft', ['1.0', '2.0'], '2.0', true, ['1.0..2.0', '2.0..draft']],
  [
    'neighbours, and each with the one in force',
    ['1.0', '1.1', '2.0', '2.1'],
    '2.0',
    true,
    ['1.0..1.1', '1.0..2.0', '1.1..2.0', '2.0..2.1', '2.0..draft', '2.1..draft'],
  ],
])('%s', (_what, numbers, inForce, hasDraft, pairs) => {
  expect(pairsOf(numbers, inForce, hasDraft)).toEqual(pairs)
})
