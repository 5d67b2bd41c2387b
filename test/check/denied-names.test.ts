import { describe, expect, test } from 'vitest'
import { deniedName, deniedNameFinder, nameWords } from '../../src/check/denied-names.ts'

const find = deniedNameFinder([deniedName('Ida Examplewright'), deniedName('Österlund'), deniedName('Jean-Paul de la Example')])
const found = (text: string) => find(text).map(({ start, end }) => text.slice(start, end))

test('a name is kept as hashes of its words', () => {
  const name = deniedName('  Ida   EXAMPLEWRIGHT ')
  expect(name).toEqual(deniedName('ida examplewright'))
  expect(name.words).toBe(2)
  expect(JSON.stringify(name).toLowerCase()).not.toContain('ida ')
  expect(name.whole).toMatch(/^[0-9a-f]{64}$/)
})

describe('where it is found', () => {
  const table = [
    ['Written by Ida Examplewright.', ['Ida Examplewright']],
    ['IDA\n  EXAMPLEWRIGHT’s desk', ['IDA\n  EXAMPLEWRIGHT']],
    ['Ida **Examplewright** twice: ida_examplewright', ['Ida **Examplewright', 'ida_examplewright']],
    ['in full width: ＩＤＡ Ｅｘａｍｐｌｅｗｒｉｇｈｔ', ['ＩＤＡ Ｅｘａｍｐｌｅｗｒｉｇｈｔ']],
    ['composed Österlund and decomposed O\u0308sterlund', ['Österlund', 'O\u0308sterlund']],
    ['Jean-Paul de la Example', ['Jean-Paul de la Example']],
    ['Ida is an example of a wright. Examplewright Ida. Idas Examplewright.', []],
    ['Jean-Paul de la', []],
    ['', []],
  ] as const
  test.each(table)('%j', (text, expected) => expect(found(text)).toEqual(expected))
})

test('words are compared in the compatibility form of Unicode and in small letters', () => {
  expect(nameWords('Ｆｕｌｌ ﬁne-GRAINED')).toEqual(['full', 'fine', 'grained'])
})
