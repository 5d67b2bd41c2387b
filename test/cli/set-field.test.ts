import fc from 'fast-check'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { setField } from '../../src/cli/edits/set-field.ts'

test.each([
  ["a: 1\nb: 'two' # why\nc: 3\n", ['b', '2.0'], "a: 1\nb: '2.0' # why\nc: 3\n"],
  ['a: 1\nb: two words   # why\n', ['b', 'x'], 'a: 1\nb: x   # why\n'],
  ['b: a#b # c\n', ['b', 'x'], 'b: x # c\n'],
  ['b: "it # is" # c\n', ['b', 'x'], 'b: x # c\n'],
  ['b:\nc: 1\n', ['b', 'x'], 'b: x\nc: 1\n'],
  ['b: two', ['b', 'x'], 'b: x'],
  ['a: 1\n# c\nz: 3\n', ['b', 'x'], 'a: 1\n# c\nz: 3\nb: x\n'],
  ['# b: no\nab: 1\n', ['b', 'x'], '# b: no\nab: 1\nb: x\n'],
] as const)('%j', (text, field, expected) => expect(setField(text, field)).toBe(expected))

test('goes after a field where that is asked', () => {
  expect(setField('a: 1\nc: 3 # c\nz: 4\n', ['b', 'x'], ['none', 'c', 'a'])).toBe('a: 1\nc: 3 # c\nb: x\nz: 4\n')
})

test.each(['b: >-\n  two\n  lines\n', 'b: [one]\n', 'b: { c: d }\n', 'b: |\n  x\n'])(
  'refuses a value that is more than a word or two on its line: %j',
  (text) => {
    expect(setField(text, ['b', 'x'])).toBeUndefined()
  },
)

test('whatever the value was, it is the new one, and the others are as they were', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\w.'" #:-]{0,12}$/), fc.stringMatching(/^[\w.#: -]{1,12}$/), (old, fresh) => {
      const quoted = `'${old.replaceAll("'", "''")}'`
      const text = `a: before # one\nb: ${quoted} # two\nc: after\n`
      const changed = setField(text, ['b', fresh]) as string
      expect(load(changed)).toEqual({ a: 'before', b: fresh, c: 'after' })
      expect(changed).toMatch(/^a: before # one\nb: .* # two\nc: after\n$/)
    }),
  )
})
