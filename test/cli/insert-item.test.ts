import { describe, expect, test } from 'vitest'
import { insertItem } from '../../src/cli/edits/insert-item.ts'
import { parseYaml } from '../../src/parse/parse-yaml.ts'

const inserted = (text: string, item: string[], after?: number) => insertItem(parseYaml('f.yaml', text).document, ['list'], { item, after })

describe('one item more in a list of YAML', () => {
  test.each([
    ['at the end', 'list:\n  - a\n  - b\nnext: 1\n', 'list:\n  - a\n  - b\n  - NEW\nnext: 1\n'],
    ['with no indent', 'list:\n- a\n', 'list:\n- a\n- NEW\n'],
    ['after a comment', 'list:\n  - a # why\n', 'list:\n  - a # why\n  - NEW\n'],
    ['after quotes', "list:\n  - 'a'\n", "list:\n  - 'a'\n  - NEW\n"],
    ['after a record', 'list:\n  - { a: 1 }\n', 'list:\n  - { a: 1 }\n  - NEW\n'],
    ['after folded words', 'list:\n  - >-\n    a\n    b\n\nnext: 1\n', 'list:\n  - >-\n    a\n    b\n  - NEW\n\nnext: 1\n'],
    ['at the end of a file with no line end', 'list:\n  - a', 'list:\n  - a\n  - NEW'],
    ['in a row', 'list: [a, b]\n', 'list: [a, b, NEW]\n'],
    ['in a row with quotes', 'list: [a, "b"]\n', 'list: [a, "b", NEW]\n'],
  ])('%s', (_name, text, expected) => {
    expect(inserted(text, ['NEW'])).toBe(expected)
  })

  test('after a given item', () => {
    expect(inserted('list:\n  - a\n  - b\n', ['NEW'], 0)).toBe('list:\n  - a\n  - NEW\n  - b\n')
    expect(inserted('list: [a, b]\n', ['NEW'], 0)).toBe('list: [a, NEW, b]\n')
  })
  test('of several lines', () => {
    expect(inserted('list:\n  - id: a\n    rev: 1\nnext: 1\n', ['id: b', 'rev: 2'])).toBe('list:\n  - id: a\n    rev: 1\n  - id: b\n    rev: 2\nnext: 1\n')
  })
  test.each([
    ['no such field', 'other: 1\n'],
    ['an empty field', 'list:\n'],
    ['an empty row', 'list: []\n'],
    ['words', 'list: words\n'],
  ])('%s is left alone', (_name, text) => {
    expect(inserted(text, ['NEW'])).toBeUndefined()
  })
  test('several lines do not fit in a row', () => {
    expect(inserted('list: [a]\n', ['id: b', 'rev: 2'])).toBeUndefined()
  })
})
