import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../src/parse/parse-markdown.ts'
import { parsePlainBody } from '../../src/parse/parse-plain-body.ts'
import { demonstration } from '../demonstration.ts'

const real = [...demonstration.sections.values()].map(({ id, document: { text } }) => [id, text.slice(text.indexOf('\n---\n', 3) + 5)] as const)

describe('a plain body gives the tree of the full parser, positions and all', () => {
  test.each([
    ['nothing', ''],
    ['blank lines', '\n\n\n'],
    ['one word', 'word'],
    ['a paragraph of two lines', 'One line\nand another.\n'],
    ['blank lines around', '\n\n\nOne.\n\n\n\nTwo.\n\n\n'],
    ['no line end at the end', 'One.\n\nTwo.'],
    ['a block id', 'One. [#b2222]\n\n## Head [#b2223]\n\n- item [#b2224]\n'],
    ['headings', '# One\n\n###### Six\n\n## With `code` and [a link](a.b)\n'],
    ['a link', 'See [the words](chapter.section), or [more](https://a.example/x?y=z#w).\n'],
    ['two links side by side', '[a](b.c)[d](e.f)\n'],
    ['bold and italic', 'Some **bold** and *italic* words, **two of them** ("*so*").\n'],
    ['bold at both ends', '**a** b **c**\n'],
    ['code', 'Write `a b` or `<x>` or `**y**`.\n'],
    ['terms', 'A <Term id="x" /> and <Term id="y">words</Term> and <DutyRef id="z"/>.\n'],
    ['a term in front', '<Term id="x" /> is a word.\n\n<Term id="x">words</Term>\n'],
    ['components alone', '<Duty id="x" />\n\n<RegisterTable register="a" view="b" id="c" />\n'],
    ['a note', '<Note kind="law" id="b2222">\n\nOne. [#b2223]\n\n- a\n- b\n\n</Note>\n\nTwo.\n'],
    ['notes in notes', '<Note kind="law">\n\n<Note kind="law">\n\nx\n\n</Note>\n\n</Note>\n'],
    ['an empty note', '<Note kind="law">\n\n</Note>\n'],
    ['lists', '- one\n- two **bold**\n- <Term id="x" /> words\n\nx\n\n3. three\n4. four\n'],
    ['signs that are only signs', 'A & b, 5 > 3, a = b; c: d? (e) – f — “g” … £5 #6 +7 ~8 9% | x'.replace(' | x', '\n')],
    ['other scripts', 'Zażółć gęślą jaźń. 日本語 👩🏽‍🚒 العربية\n'],
  ])('%s', (_name, body) => {
    const plain = parsePlainBody(body)
    expect(plain).toBeDefined()
    expect(plain).toEqual(parseMarkdown(body))
  })

  test('the real sections', () => {
    for (const [id, body] of real) {
      const plain = parsePlainBody(body)
      if (plain !== undefined) expect(plain, id).toEqual(parseMarkdown(body))
    }
  })

  test('most sections are plain', () => {
    expect(real.filter(([, body]) => parsePlainBody(body) !== undefined).length).toBeGreaterThan(real.length * 0.8)
  })
})

describe('where there is any doubt, the full parser is asked', () => {
  test.each([
    ['a table', '| a |\n| - |\n| b |\n'],
    ['a quotation', '> a\n'],
    ['a nested list', '- a\n  - b\n'],
    ['a loose list', '- a\n\n- b\n'],
    ['two lists', '- a\n\n* b\n'],
    ['an indent', '    code\n'],
    ['a fence', '```\na\n```\n'],
    ['an underlined heading', 'a\n===\n'],
    ['a rule', 'a\n\n***\n'],
    ['a break', 'a  \nb\n'],
    ['an escape', 'a \\* b\n'],
    ['an entity', 'a &amp; b\n'],
    ['an expression', 'a {b} c\n'],
    ['a tab', 'a\tb\n'],
    ['a definition', '[a]: b\n'],
    ['a link with a title', '[a](b "c")\n'],
    ['an image', '![a](b)\n'],
    ['brackets', 'a [b] c\n'],
    ['an underscore', 'a _b_ c\n'],
    ['a single star', 'a * b\n'],
    ['three stars', '***a***\n'],
    ['bold inside a word', 'a**b**c\n'],
    ['code with two ticks', '``a``\n'],
    ['a tag in small letters', 'a <b>c</b>\n'],
    ['a tag with an expression', '<Duty id={x} />\n'],
    ['a tag in single quotes', "<Duty id='x' />\n"],
    ['a tag that is not closed', '<Note kind="law">\n\na\n'],
    ['a tag closed twice', '</Note>\n'],
    ['two tags on a line', '<Term id="a" /> <Term id="b" />\n'],
    ['a component under a line of text', 'a\n<Duty id="x" />\n'],
    ['text under a component', '<Duty id="x" />\na\n'],
    ['a list under a line of text', 'a\n- b\n'],
    ['a number with a point under a line', 'a\n1. b\n'],
    ['an item over two lines', '- a\n  b\n'],
    ['a heading with a tail', '## a ##\n'],
    ['a heading over a line', '## a\nb\n'],
    ['mixed lists', '- a\n1. b\n'],
    ['an empty item', '-\n- a\n'],
    ['a carriage return', 'a\r\nb\n'],
    ['a vertical bar', 'a | b\n'],
  ])('%s', (_name, body) => {
    expect(parsePlainBody(body)).toBeUndefined()
  })
})
