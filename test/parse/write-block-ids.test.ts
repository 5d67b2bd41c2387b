import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeBlockIds } from '#engine'
import { BLOCK_ID_PATTERN } from '#schemas'
import { parseSection } from '../../src/parse/parse-section.ts'

const FRONT = '---\nid: a.b\ntitle: T\ncohorts: [x]\nowner: o\nlawAsAt: 2021-01-01\nreviewBy: 2022-01-01\nsources: []\n---\n'
const sectionOf = (body: string) =>
  parseSection({ path: 'draft/chapters/01-a/b.mdx', text: FRONT + body }, { chapter: 'a', stage: undefined, number: '1.1' }).section

/** Ids in order: b2222, b2223 ... */
function counted() {
  let next = 0
  const digits = '23456789bcdfghjkmnpqrstvwxz'
  return () => {
    const at = next++
    return `b22${digits[Math.floor(at / digits.length)]}${digits[at % digits.length]}`
  }
}
const written = (body: string) => writeBlockIds(sectionOf(body), counted()).text.slice(FRONT.length)

describe('where an id is written', () => {
  test.each([
    ['a paragraph', 'Some words.\n', 'Some words. [#b2222]\n'],
    ['a paragraph of several lines', 'Some\nwords.\n\nMore.\n', 'Some\nwords. [#b2222]\n\nMore. [#b2223]\n'],
    ['a heading', '## About\n', '## About [#b2222]\n'],
    ['a heading with closing marks', '## About ##\n', '## About [#b2222] ##\n'],
    ['a heading with a line under it', 'About\n-----\n', 'About [#b2222]\n-----\n'],
    ['items', '- one\n- two\n  - three\n', '- one [#b2222]\n- two [#b2223]\n  - three [#b2224]\n'],
    ['an item of two paragraphs', '1. one\n\n   more\n', '1. one [#b2222]\n\n   more [#b2223]\n'],
    ['a table', '| a | b |\n| - | - |\n| 1 | 2 |\n', '| a | b [#b2222] |\n| - | - |\n| 1 | 2 |\n'],
    ['a table whose last heading is empty', '| a | |\n| - | - |\n', '| a | [#b2222] |\n| - | - |\n'],
    ['a note and what it holds', '<Note kind="law">\n\nThe law.\n\n</Note>\n', '<Note id="b2222" kind="law">\n\nThe law. [#b2223]\n\n</Note>\n'],
    [
      'components',
      '<RegisterTable register="roles" />\n\n<Requirement id="r" />\n',
      '<RegisterTable id="b2222" register="roles" />\n\n<Requirement block="b2223" id="r" />\n',
    ],
    ['a duty, which has its own', '<Duty id="d" />\n', '<Duty id="d" />\n'],
    [
      'what ends with markup',
      'See **this**\n\nSee [that](a.b)\n\nSee <DutyRef id="d" />\n',
      'See **this** [#b2222]\n\nSee [that](a.b) [#b2223]\n\nSee <DutyRef id="d" /> [#b2224]\n',
    ],
    ['beside those that are there', 'One. [#k7f3p]\n\nTwo.\n', 'One. [#k7f3p]\n\nTwo. [#b2222]\n'],
  ])('%s', (_name, body, expected) => {
    expect(written(body)).toBe(expected)
  })
})

const word = fc.constantFrom(
  'water',
  'gate',
  'lock',
  '**bold**',
  '*leans*',
  '`code`',
  '[link](a.b)',
  '<Term id="t" />',
  '<DutyRef id="d" />',
  'a_b',
  '[square]',
  '\\*',
  '&amp;',
  '1.',
  '!',
  '[',
  ']',
  '*',
  '`',
  '(c)',
  '\\',
)
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `x ${words.join(' ')}`)
const paragraph = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))
const heading = fc
  .tuple(fc.integer({ min: 2, max: 4 }), line, fc.boolean())
  .map(([depth, text, closed]) => `${'#'.repeat(depth)} ${text}${closed ? ` ${'#'.repeat(depth)}` : ''}`)
const underlined = line.map((text) => `${text}\n---`)
const list = fc
  .tuple(fc.constantFrom('- ', '1. '), fc.array(line, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([mark, items, loose]) => items.map((item) => mark + item).join(loose ? '\n\n' : '\n'))
const nested = fc.tuple(line, line).map(([outer, inner]) => `- ${outer}\n  - ${inner}\n\n  ${outer}`)
const table = fc.array(fc.tuple(line, fc.oneof(line, fc.constant(''))), { minLength: 1, maxLength: 3 }).map((rows) => {
  const [head, ...rest] = rows.map(([a, b]) => `| ${a} | ${b} |`)
  return [head, '| - | - |', ...rest].join('\n')
})
const quote = paragraph.map((text) => `> ${text.replaceAll('\n', '\n> ')}`)
const note = fc.tuple(paragraph, list).map(([text, items]) => `<Note kind="law">\n\n${text}\n\n${items}\n\n</Note>`)
const component = fc.constantFrom('<Duty id="d" />', '<RegisterTable register="roles" />', '<Requirement id="r" />', '<SharingMatrix />', '```\ncode\n```')
const block = fc.oneof(paragraph, heading, underlined, list, nested, table, quote, note, component)
const body = fc.array(fc.tuple(block, fc.boolean()), { minLength: 1, maxLength: 8 }).map((blocks) => `${blocks.map(([text]) => text).join('\n\n')}\n`)

const shape = (text: string) =>
  JSON.stringify(sectionOf(text).body, (key, value) =>
    key === 'position'
      ? undefined
      : key === 'attributes'
        ? value.filter((attribute: { name: string; value: string }) => !BLOCK_ID_PATTERN.test(attribute.value))
        : value,
  )

describe('for any text', () => {
  test('every word and mark reads as before, and a second run has nothing to do', () => {
    fc.assert(
      fc.property(body, (text) => {
        const first = writeBlockIds(sectionOf(text), counted())
        const after = first.text.slice(FRONT.length)
        expect(first.text.startsWith(FRONT)).toBe(true)
        expect(shape(after)).toBe(shape(text))
        const missing = sectionOf(after).blocks.filter(({ id, idForm }) => id === undefined && idForm !== 'own')
        expect(missing).toHaveLength(first.refused.length)
        const second = writeBlockIds(sectionOf(after), () => 'zzzzz')
        expect(second.written).toEqual([])
        expect(second.text).toBe(first.text)
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  test('ids that are there stay, whichever are taken out again', () => {
    fc.assert(
      fc.property(body, fc.infiniteStream(fc.boolean()), (text, drop) => {
        const full = writeBlockIds(sectionOf(text), counted())
        let partly = full.text
        for (const { id } of full.written) if (drop.next().value) partly = partly.replace(` [#${id}]`, '').replace(new RegExp(` (?:id|block)="${id}"`), '')
        const before = sectionOf(partly.slice(FRONT.length))
        const again = writeBlockIds(before, () => 'zzzzz')
        const kept = before.blocks.map(({ id }) => id)
        const now = sectionOf(again.text.slice(FRONT.length)).blocks.map(({ id }) => id)
        for (const [index, id] of kept.entries()) if (id !== undefined) expect(now[index]).toBe(id)
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})
