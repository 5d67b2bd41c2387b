import { describe, expect, test } from 'vitest'
import { sectionSource, writeBlockIds } from '#engine'
import { parseMarkdown } from '../../src/parse/parse-markdown.ts'
import { parsePlainBody } from '../../src/parse/parse-plain-body.ts'
import { parseSection } from '../../src/parse/parse-section.ts'

const FRONT = '---\nid: a.b\ntitle: T\ncohorts: [x]\nowner: o\nlawAsAt: 2021-01-01\nreviewBy: 2022-01-01\nsources: []\n---\n'
const sectionOf = (body: string) =>
  parseSection({ path: 'draft/chapters/01-a/b.mdx', text: FRONT + body }, { chapter: 'a', stage: undefined, number: '1.1' }).section
const marksOf = (body: string) => sectionOf(body).blocks.map(({ kind, id, audience }) => [kind, id, audience])

describe('who may read a block', () => {
  test.each([
    ['a paragraph', 'Words. [#k7f3p staff]\n', [['paragraph', 'k7f3p', 'staff']]],
    ['a paragraph with no id yet', 'Words. [# staff]\n', [['paragraph', undefined, 'staff']]],
    ['a heading', '## About [#k7f3p staff]\n', [['heading', 'k7f3p', 'staff']]],
    [
      'an item',
      '- one [#k7f3p staff]\n- two\n',
      [
        ['item', 'k7f3p', 'staff'],
        ['item', undefined, undefined],
      ],
    ],
    ['a table', '| a | b [#k7f3p staff] |\n| - | - |\n| 1 | 2 |\n', [['table', 'k7f3p', 'staff']]],
    [
      'a note',
      '<Note id="k7f3p" kind="law" audience="staff">\n\nOne.\n\n</Note>\n',
      [
        ['note', 'k7f3p', 'staff'],
        ['paragraph', undefined, undefined],
      ],
    ],
    ['a block with an id alone', 'Words. [#k7f3p]\n', [['paragraph', 'k7f3p', undefined]]],
    ['words in brackets that are no mark', 'Words [# of staff] here.\n', [['paragraph', undefined, undefined]]],
  ])('is read from %s', (_what, body, marks) => expect(marksOf(body)).toEqual(marks))

  test('the short way reads it as the full parser does', () => {
    for (const body of ['Words. [#k7f3p staff]\n', 'Words. [# staff]\n', '## About [#k7f3p staff]\n', '- one [# staff]\n- two\n'])
      expect(JSON.stringify(parsePlainBody(body))).toBe(JSON.stringify(parseMarkdown(body)))
  })

  test('an id is written into the mark, and no word changes', () => {
    const section = sectionOf('Words. [# staff]\n\n## About [# staff]\n\n- one [# staff]\n')
    let next = 0
    const { text, refused } = writeBlockIds(section, () => ['k7f3p', 'm2c8d', 'p4t6v'][next++] as string)
    expect(text.slice(FRONT.length)).toBe('Words. [#k7f3p staff]\n\n## About [#m2c8d staff]\n\n- one [#p4t6v staff]\n')
    expect(refused).toEqual([])
    expect(sectionSource(sectionOf(text.slice(FRONT.length)))).toBe(sectionSource(section))
  })

  test('is no part of what a section says', () => {
    expect(sectionSource(sectionOf('Words. [#k7f3p staff]\n'))).toBe(sectionSource(sectionOf('Words. [#k7f3p]\n')))
    expect(sectionSource(sectionOf('Words. [#k7f3p staff]\n'))).toBe(sectionSource(sectionOf('Words.\n')))
  })
})
