import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Section } from '#engine'
import { sectionSource } from '../../src/model/section-source.ts'
import { countedBlockId } from '../counted-block-id.ts'
import { readBody } from '../parse/tiny-manual.ts'

const sectionOf = (body: string): Section => [...readBody(body).edition.sections.values()][0] as Section
const sourceOf = (body: string) => sectionSource(sectionOf(body))

describe('what an author wrote in a section', () => {
  test.each([
    ['a block id', 'One.\n\nTwo.', 'One. [#k7f3p]\n\nTwo.'],
    ['an id of a component', '<Note kind="law">\n\nOne.\n\n</Note>', '<Note id="k7f3p" kind="law">\n\nOne.\n\n</Note>'],
    ['how lines are broken', 'One two\nthree.', 'One two three.'],
    ['empty lines', 'One.\n\nTwo.', '\nOne.\n\n\n\nTwo.\n'],
  ])('does not change with %s', (_what, a, b) => expect(sourceOf(a)).toBe(sourceOf(b)))

  test.each([
    ['a word', 'One.', 'Two.'],
    ['a mark', 'One *two*.', 'One two.'],
    ['the order', 'One.\n\nTwo.', 'Two.\n\nOne.'],
    ['a paragraph that becomes two', 'One. Two.', 'One.\n\nTwo.'],
    ['the duty that stands there', '<Duty id="k7f3p" />', '<Duty id="m2c8d" />'],
    ['something in brackets that is no id', 'One [#here].', 'One.'],
  ])('changes with %s', (_what, a, b) => expect(sourceOf(a)).not.toBe(sourceOf(b)))

  test('changes with the title', () => {
    const section = sectionOf('One.')
    expect(sectionSource({ ...section, title: 'Another' })).not.toBe(sectionSource(section))
  })

  test('any words, with and without ids, broken anywhere', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }), fc.infiniteStream(fc.boolean()), (blocks, coin) => {
        const flip = () => coin.next().value as boolean
        const broken = blocks.map(
          (words, index) => words.reduce((text, next) => text + (flip() ? '\n' : ' ') + next) + (flip() ? ` [#${countedBlockId(index + 1)}]` : ''),
        )
        expect(sourceOf(broken.join('\n\n'))).toBe(sourceOf(blocks.map((words) => words.join(' ')).join('\n\n')))
      }),
      { numRuns: 60 },
    )
  })
})
