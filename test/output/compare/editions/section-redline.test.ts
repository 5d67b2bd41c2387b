import { describe, expect, test } from 'vitest'
import {
  acceptRedline,
  compareEditions,
  type Edition,
  redlineData,
  redlineToHtml,
  redlineToMarkdown,
  redlineToText,
  rejectRedline,
  sectionRedline,
} from '#engine'
import { type EditionComparison, type LineageEntryData, sectionRedlineData } from '#schemas'
import { textOfHast } from '../../../../src/render/text-of-hast.ts'
import { demonstration } from '../../../demonstration.ts'
import { htmlFaults } from '../../../render/validate-html.ts'
import { baseEdition, type Edits, second } from './base-edition.ts'

const WELCOME = 'chapters/01-joining/welcome.mdx'
const RULES = 'chapters/01-joining/rules.mdx'
const DESK = 'chapters/02-lending/desk.mdx'

function redlined(id: string, edits: Edits, lineage: readonly LineageEntryData[] = []) {
  const old = baseEdition()
  const fresh = baseEdition({ 'edition.yaml': second(), ...edits })
  const comparison = compareEditions(old, fresh, { lineage })
  const section = comparison.sections.find((found) => found.id === id) as EditionComparison['sections'][number]
  return { old, fresh, comparison, section, redline: sectionRedline(old, fresh, section, { base: '/draft/', comparison }) }
}

describe('the redline of a section', () => {
  test('marks words, and both pages can be read from it', () => {
    const { redline } = redlined('joining.welcome', { [WELCOME]: [['A friendly first visit', 'A kind first visit']] })
    expect(redline.isChanged).toBe(true)
    expect(redline.html).toMatch(/A .*friendly.*kind.* first visit brings people back\./)
    expect(textOfHast(acceptRedline(redline.tree))).toContain('A kind first visit brings people back.')
    expect(textOfHast(rejectRedline(redline.tree))).toContain('A friendly first visit brings people back.')
  })

  test.each([
    ['joining.welcome', 'joining.rules'],
    ['lending.desk', 'lending.school'],
  ])('of %s beside itself marks nothing, wherever the edition stands', (...ids) => {
    const edition = baseEdition()
    for (const id of ids) {
      const { isChanged, html } = sectionRedline(edition, edition, { old: { id }, new: { id } }, { base: '/edition/7.0/' })
      expect([isChanged, /<ins|<del|data-diff="/.test(html)]).toEqual([false, false])
      expect(html).not.toContain('/@/')
    }
  })

  test('does not compare numbers: not of its blocks, not in references, not in tables', () => {
    const { redline, section } = redlined('lending.desk', { 'chapters/02-lending/chapter.yaml': [['[desk, school]', '[school, desk]']] })
    expect([section.renumbered, redline.isChanged]).toEqual([true, false])
    expect(redline.html).toContain('>2.2.4<')
  })

  test('links of text that stands lead to the new edition, those of deleted text to the old', () => {
    const { redline } = redlined('joining.welcome', {
      [WELCOME]: [['The [rules of the house](joining.rules) hang by the door. [#t8k2m]', 'See the [desk](lending.desk) for a long time. [#t8k2n]']],
    })
    expect(redline.html).toContain('href="/draft/lending/desk/"')
    // Nothing is in force in the small manual, so its draft stands at the front.
    expect(redline.html).toMatch(/<del[\s\S]*href="\/joining\/rules\/"/)
  })

  test('a link that follows a section to its new place is no change', () => {
    const text = String(baseEdition().sections.get('joining.rules')?.document.text).replace('id: joining.rules', 'id: lending.rules')
    const edits: Edits = {
      [RULES]: null,
      'chapters/01-joining/chapter.yaml': [['[welcome, rules]', '[welcome]']],
      'chapters/02-lending/rules.mdx': text,
      'chapters/02-lending/chapter.yaml': [['[desk, school]', '[desk, school, rules]']],
      [WELCOME]: [['(joining.rules)', '(lending.rules)']],
    }
    const moved: LineageEntryData = { in: '2.0', kind: 'moved', what: 'section', from: ['joining.rules'], to: ['lending.rules'] }
    expect(redlined('joining.welcome', edits, [moved]).redline.isChanged).toBe(false)
    expect(redlined('joining.welcome', edits).redline.isChanged).toBe(true)
    expect(redlined('lending.rules', edits, [moved]).redline.isChanged).toBe(false)
  })

  test('another link is marked and said in words', () => {
    const { redline, comparison, section } = redlined('joining.welcome', { [WELCOME]: [['(joining.rules)', '(lending.desk)']] })
    expect(redline.isChanged).toBe(true)
    expect(redline.blocks.flatMap(({ details }) => details).join()).toMatch(/\/joining\/rules\/|\/lending\/desk\//)
    expect(redlineToText({ comparison, section, redline })).toContain('Besides the words')
  })

  test('marks that a rename makes can be told from other marks', () => {
    const edits: Edits = {
      'edition.yaml': second('renames:\n  - { from: the house, to: this old house }\n'),
      [WELCOME]: [
        ['rules of the house', 'rules of this old house'],
        ['A friendly', 'A kind'],
      ],
    }
    const { redline } = redlined('joining.welcome', edits)
    const marks = redline.html.match(/<(?:ins|del)[^>]*>/g) ?? []
    expect(marks.filter((mark) => mark.includes('data-diff-rename'))).toHaveLength(2)
    expect(marks.filter((mark) => !mark.includes('data-diff-rename'))).toHaveLength(2)
  })

  test('a part that was split off is held against the text it was', () => {
    const part =
      '---\nid: joining.door\ntitle: The door\ncohorts: [everyone]\nowner: branch-head\nlawAsAt: 2024-02-01\nreviewBy: 2025-03-01\nsources: [house]\n---\n\nThe [rules of the house](joining.rules) hang by the door. [#t8k2m]\n\nIt is green. [#b2c3d]\n'
    const edits: Edits = {
      [WELCOME]: [['The [rules of the house](joining.rules) hang by the door. [#t8k2m]\n', '']],
      'chapters/01-joining/door.mdx': part,
      'chapters/01-joining/chapter.yaml': [['[welcome, rules]', '[welcome, door, rules]']],
    }
    const { redline, section } = redlined('joining.door', edits, [
      { in: '2.0', kind: 'split', what: 'section', from: ['joining.welcome'], to: ['joining.welcome', 'joining.door'] },
    ])
    expect(section.status).toBe('added')
    expect(redline.blocks.map(({ kind, newId }) => [newId, kind])).toEqual([
      ['t8k2m', 'same'],
      ['b2c3d', 'added'],
    ])
  })

  test('of the demonstration against itself is empty, section by section', () => {
    const wrong = [...demonstration.sections.keys()].filter(
      (id) => sectionRedline(demonstration, demonstration, { old: { id }, new: { id } }, { base: '/' }).isChanged,
    )
    expect(wrong).toEqual([])
  })
})

describe('what a redline is given out as', () => {
  const made = redlined('lending.desk', {
    [DESK]: [
      ['A book that is out can be kept for the next reader.', 'A book that is away can be kept for a week.'],
      ['lend more than ten books', 'lend more than twelve books'],
      ['Deliveries are described in <DutyRef id="lend-home" />.', ''],
    ],
  })

  test('text: only lines that changed, with wdiff’s marks, no longer than asked', () => {
    const text = redlineToText(made, { width: 72 })
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(72)
    expect(text.replace(/\s+/g, ' ')).toContain('The librarian must not lend more than [-ten-]{+twelve+} books at once.')
    expect(text).toContain('[-out-]')
    expect(text).not.toContain('bring books to a reader')
    expect(text).not.toMatch(/start of|end of/)
  })

  test('Markdown: what was and what is, the nearest block only', () => {
    const markdown = redlineToMarkdown(made)
    expect(markdown).toContain('**Was** The librarian must not lend more than ten books at once.')
    expect(markdown.match(/more than twelve books/g)).toHaveLength(1)
  })

  test('data that fits its schema', () => {
    const data = redlineData(made)
    expect(sectionRedlineData.parse(JSON.parse(JSON.stringify(data)))).toEqual(JSON.parse(JSON.stringify(data)))
    expect(data.html).toBe(made.redline.html)
  })

  test('one HTML document with no scripts, sound by the rules', async () => {
    const html = redlineToHtml(made)
    expect(html).toMatch(/^<!doctype html><html lang="en-GB">/)
    expect(html).not.toMatch(/<script|src=|url\(/)
    expect(await htmlFaults(made.redline.html)).toEqual([])
  })
})

test('a section in one edition only is all new or all gone', () => {
  const edition: Edition = baseEdition()
  const kinds = (pair: Parameters<typeof sectionRedline>[2]) => new Set(sectionRedline(edition, edition, pair, { base: '/' }).blocks.map(({ kind }) => kind))
  expect([...kinds({ new: { id: 'joining.rules' } })]).toEqual(['added'])
  expect([...kinds({ old: { id: 'joining.rules' } })]).toEqual(['removed'])
})
