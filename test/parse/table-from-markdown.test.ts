import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { mdxFromMarkdown } from 'mdast-util-mdx'
import { gfmTable } from 'micromark-extension-gfm-table'
import { mdx } from 'micromark-extension-mdx'
import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../src/parse/parse-markdown.ts'
import { seededRandom } from '../seeded-random.ts'

/** The same tree by the package that is known for it. */
const expected = (body: string) => fromMarkdown(body, { extensions: [mdx(), gfmTable()], mdastExtensions: [mdxFromMarkdown(), gfmTableFromMarkdown()] })
const PIECES = [
  '|',
  '| ',
  ' | ',
  '-',
  ':-',
  '-:',
  ':-:',
  '\n',
  '\n|',
  '\\|',
  '\\',
  '`',
  '`a`',
  '`a\\|b`',
  '`\\\\|`',
  'a',
  ' b ',
  '**c**',
  '[d](e.f)',
  '> ',
  '- ',
  '\n\n',
] as const

describe('tables', () => {
  test.each([
    ['sides', '| a | b | c | d |\n| - | :- | :-: | -: |\n| 1 | 2 | 3 | 4 |\n'],
    ['no bars at the edges', 'a | b\n- | -\n1 | 2\n'],
    ['bars in code', '| `a\\|b` | `\\\\|` | `\\a` |\n| - | - | - |\n'],
    ['a bar in code outside of a table', '`a\\|b`\n\n| a |\n| - |\n\n`a\\|b`\n'],
    ['rows of other lengths', '| a | b |\n| - | - |\n| 1 |\n| 1 | 2 | 3 |\n'],
    ['in a quotation and in a list', '> | a |\n> | - |\n> | 1 |\n\n- | a |\n  | - |\n'],
    ['two tables', '| a |\n| - |\n\n| b |\n| - |\n'],
  ])('%s', (_name, body) => {
    expect(parseMarkdown(body)).toEqual(expected(body))
  })

  test('any pieces of tables', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const random = seededRandom(seed)
      const body = `| a | b |\n| - | - |\n${Array.from({ length: 1 + random.below(20) }, () => random.pick(PIECES)).join('')}`
      expect(parseMarkdown(body), body).toEqual(expected(body))
    }
  })
})
