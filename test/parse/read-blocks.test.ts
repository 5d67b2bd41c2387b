import { describe, expect, test } from 'vitest'
import { letters } from '../../src/parse/read-blocks.ts'
import { readBody } from './tiny-manual.ts'

/** Blocks as "kind number id", with a dash for what is not there. */
const blocksOf = (body: string) => {
  const { edition } = readBody(body)
  return [...edition.sections.values()].flatMap(({ blocks }) => blocks.map(({ kind, number, id }) => `${kind} ${number ?? '-'} ${id ?? '-'}`))
}

describe('numbers', () => {
  test.each([
    [
      'paragraphs count on under headings, which have no number',
      'One.\n\n## Head\n\nTwo.\n\n### Deeper\n\nThree.\n',
      ['paragraph 1.1.1 -', 'heading - -', 'paragraph 1.1.2 -', 'heading - -', 'paragraph 1.1.3 -'],
    ],
    [
      'items have letters under the paragraph before them',
      'One:\n\n- a\n- b\n\nTwo.\n',
      ['paragraph 1.1.1 -', 'item 1.1.1(a) -', 'item 1.1.1(b) -', 'paragraph 1.1.2 -'],
    ],
    [
      'items in items have small roman numbers',
      'One:\n\n- a\n  - x\n  - y\n  - z\n  - w\n- b\n',
      ['paragraph 1.1.1 -', 'item 1.1.1(a) -', 'item 1.1.1(a)(i) -', 'item 1.1.1(a)(ii) -', 'item 1.1.1(a)(iii) -', 'item 1.1.1(a)(iv) -', 'item 1.1.1(b) -'],
    ],
    ['a numbered list has letters too', '1. a\n2. b\n', ['item 1.1.1(a) -', 'item 1.1.1(b) -']],
    ['a second list under one paragraph goes on with its letters', 'One:\n\n- a\n\n1. b\n', ['paragraph 1.1.1 -', 'item 1.1.1(a) -', 'item 1.1.1(b) -']],
    ['a further paragraph of an item has no number', '- a\n\n  more\n- b\n', ['item 1.1.1(a) -', 'paragraph - -', 'item 1.1.1(b) -']],
    [
      'a duty, a table and a generated table count as paragraphs do',
      '<Duty id="x" />\n\n| a |\n| - |\n| b |\n\n<RegisterTable register="cohorts" />\n',
      ['duty 1.1.1 x', 'table 1.1.2 -', 'generated 1.1.3 -'],
    ],
    [
      'a note has a number, and its paragraphs are cited by it',
      'One.\n\n<Note kind="law">\n\nTwo.\n\nThree.\n\n</Note>\n\nFour.\n',
      ['paragraph 1.1.1 -', 'note 1.1.2 -', 'paragraph - -', 'paragraph - -', 'paragraph 1.1.3 -'],
    ],
    ['paragraphs of a quotation count on', '> One.\n>\n> Two.\n\nThree.\n', ['paragraph 1.1.1 -', 'paragraph 1.1.2 -', 'paragraph 1.1.3 -']],
    ['code counts', '```\nx\n```\n\nTwo.\n', ['code 1.1.1 -', 'paragraph 1.1.2 -']],
    ['nothing', '', []],
  ])('%s', (_name, body, blocks) => {
    expect(blocksOf(body)).toEqual(blocks)
  })

  test('letters go on after z', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(letters)).toEqual(['a', 'z', 'aa', 'az', 'ba', 'zz', 'aaa'])
  })
})

describe('ids', () => {
  test.each([
    ['at the end of a paragraph', 'Words. [#b2222]\n', ['paragraph 1.1.1 b2222']],
    ['with spaces after it', 'Words. [#b2222]  \n', ['paragraph 1.1.1 b2222']],
    ['on a line of its own', 'Words\n[#b2222]\n', ['paragraph 1.1.1 b2222']],
    ['at the end of a heading, and before its closing marks', '## One [#b2222]\n\n## Two [#b2223] ##\n', ['heading - b2222', 'heading - b2223']],
    ['at the end of an item', '- a [#b2222]\n  - b [#b2223]\n', ['item 1.1.1(a) b2222', 'item 1.1.1(a)(i) b2223']],
    [
      'after markup',
      '**Bold** [#b2222]\n\n<DutyRef id="x" /> [#b2223]\n\n`code` [#b2224]\n',
      ['paragraph 1.1.1 b2222', 'paragraph 1.1.2 b2223', 'paragraph 1.1.3 b2224'],
    ],
    ['of a table in its last heading', '| a | b [#b2222] |\n| - | - |\n| c | d |\n', ['table 1.1.1 b2222']],
    [
      'of components as an attribute',
      '<Note id="b2222" kind="law">\n\nx [#b2223]\n\n</Note>\n\n<Requirement id="x" block="b2224" />\n\n<RegisterTable register="cohorts" id="b2225" />\n',
      ['note 1.1.1 b2222', 'paragraph - b2223', 'generated 1.1.2 b2224', 'generated 1.1.3 b2225'],
    ],
    ['that cannot be one is still the one that is written', 'Words. [#B!]\n', ['paragraph 1.1.1 B!']],
    ['not in the middle', 'Words [#b2222] and more.\n', ['paragraph 1.1.1 -']],
    ['not in code', '`[#b2222]`\n', ['paragraph 1.1.1 -']],
  ])('%s', (_name, body, blocks) => {
    expect(blocksOf(body)).toEqual(blocks)
  })

  test('are taken out of the words', () => {
    const { edition } = readBody('Some words. [#b2222]\n\n- an item [#b2223]\n\n| a [#b2224] |\n| - |\n')
    expect(JSON.stringify([...edition.sections.values()].map(({ body }) => body))).not.toContain('[#')
  })

  test('each is told where it would be written', () => {
    const { edition } = readBody('Some words.\n\n<Note kind="law">\n\nThe law.\n\n</Note>\n')
    const section = [...edition.sections.values()][0]
    expect(section?.blocks.map(({ idOffset, idForm }) => `${idForm} ${JSON.stringify(section.document.text.slice(idOffset - 5, idOffset))}`)).toEqual([
      'brackets "ords."',
      'attribute "<Note"',
      'brackets " law."',
    ])
  })
})
