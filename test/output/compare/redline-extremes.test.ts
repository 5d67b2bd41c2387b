import { toHtml } from 'hast-util-to-html'
import { describe, expect, test } from 'vitest'
import { compareMarkdown, compareTrees } from '#engine'
import { seededRandom } from '../../seeded-random.ts'
import { judgeRedline } from './judge/judge-redline.ts'
import { draftTexts } from './judge/pairs/manual-texts.ts'
import { renderPage } from './judge/pairs/render-page.ts'
import { printTree, printWords } from './judge/print-page.ts'
import { readPages } from './judge/read-pages.ts'
import { structureFaults } from './judge/structure-faults.ts'
import { accept, parsePage, reject } from './judge/take-side.ts'

/** Nothing is lost, whatever else may be coarse. Texts are too long here for what takes more than a look at each word. */
function expectWhole(old: string, fresh: string): void {
  const { html } = compareMarkdown(old, fresh)
  expect(printTree(reject(html)) === printedPage(old)).toBe(true)
  expect(printTree(accept(html)) === printedPage(fresh)).toBe(true)
  expect(structureFaults(html)).toEqual([])
}

const printed = new Map<string, string>()

/** The page of a text, printed once. */
function printedPage(text: string): string {
  const page = printed.get(text) ?? printTree(parsePage(renderPage(text)))
  printed.set(text, page)
  return page
}

/** Everything that the judge can say is in order. */
function expectFaultless(old: string, fresh: string): void {
  const { html } = compareMarkdown(old, fresh)
  expectFaultlessHtml(html, { old: renderPage(old), fresh: renderPage(fresh) })
}

function expectFaultlessHtml(html: string, { old, fresh }: { old: string; fresh: string }): void {
  const { lostText, lostTree, faults, repeatedIds, splitGraphemes, silent } = judgeRedline({ redline: html, pages: readPages(old, fresh) })
  expect({ lostText, lostTree, faults, repeatedIds, splitGraphemes, silent }).toEqual({
    lostText: [],
    lostTree: [],
    faults: [],
    repeatedIds: [],
    splitGraphemes: [],
    silent: [],
  })
}

const lines = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, index) => line(index))

describe('very long texts end, and nothing in them is lost', () => {
  test('1,000 paragraphs that are all the same, one of them edited, some fewer', () => {
    const same = lines(1_000, () => 'The record is kept for six years from the last entry.')
    expectWhole(same.join('\n\n'), same.with(500, 'The record is kept for seven years from the last entry.').toSpliced(100, 7).join('\n\n'))
  }, 120_000)

  test('1,000 items of one list', () => {
    const items = lines(1_000, (index) => `- item ${index % 10} of the list`)
    expectWhole(items.join('\n'), items.toSpliced(300, 5).toSpliced(800, 0, '- an item of its own').join('\n'))
  }, 120_000)

  test('one paragraph of 200 kB', () => {
    const sentences = draftTexts().flatMap(({ markdown }) => markdown.match(/[A-Z][a-z ,]{40,}\./g) ?? [])
    const long = lines(Math.ceil(200_000 / 70), (index) => sentences[index % sentences.length] as string)
    expect(long.join(' ').length).toBeGreaterThan(190_000)
    expectWhole(
      long.join(' '),
      long
        .map((sentence, index) => (index % 50 === 7 ? sentence.replace(' the ', ' every ') : sentence))
        .toSpliced(900, 3)
        .join(' '),
    )
    expectWhole(long.join(' '), long.toReversed().join(' '))
    expectWhole(long.join(' '), 'Nothing of it is left.')
  }, 120_000)

  test('one word of 100 kB', () => {
    expectWhole(`x${'ab'.repeat(50_000)}`, `x${'ab'.repeat(49_999)}`)
  }, 120_000)

  test('everything in another order', () => {
    const random = seededRandom(7)
    const blocks = lines(600, (index) => `Paragraph ${index} says ${lines(8, () => random.below(5_000).toString(36)).join(' ')}.`)
    expectWhole(blocks.join('\n\n'), blocks.toReversed().join('\n\n'))
    const keyed = blocks.map((block) => ({ block, key: random.next() })).toSorted((a, b) => a.key - b.key)
    expectWhole(blocks.join('\n\n'), keyed.map(({ block }) => block).join('\n\n'))
  }, 120_000)

  test('a table of 200 rows and 8 columns that loses a column and some rows', () => {
    const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
    const rows = lines(200, (index) => row(lines(8, (column) => `cell ${index * 8 + column}`)))
    const table = (head: number, body: readonly string[]) => [row(lines(head, (index) => `head ${index}`)), row(lines(head, () => '---')), ...body].join('\n')
    expectWhole(table(8, rows), table(7, rows.map((line) => line.replace(/ \| cell \d+ \|$/, ' |')).toSpliced(80, 9)))
  }, 120_000)
})

describe('awkward texts', () => {
  test('nested as deeply as lists and quotes go', () => {
    const nested = (depth: number, word: string) => lines(depth, (index) => `${'  '.repeat(index)}- level ${index === 12 ? word : index} of it`).join('\n')
    expectFaultless(nested(20, 'one'), nested(20, 'two'))
    expectFaultless(nested(20, 'one'), nested(14, 'two'))
    expectFaultless(`${'> '.repeat(9)}deep words`, `${'> '.repeat(9)}deep other words`)
    expectFaultless(`${'> '.repeat(9)}deep words`, `${'> '.repeat(4)}deep words`)
  })

  test.each([
    ['families', 'A 👩‍👩‍👧‍👦 here', 'A 👩‍👩‍👧 here'],
    ['skin tones', 'Thumbs 👍🏽 up', 'Thumbs 👍🏿 up'],
    ['flags', 'From 🇬🇧🇫🇷 on', 'From 🇬🇧🇩🇪🇫🇷 on'],
    ['keycaps', 'Press 1️⃣ now', 'Press 2️⃣ now'],
    ['combining marks', 'Ze\u0301ro cafe\u0301', 'Zero cafe\u0301s'],
    ['composed and not', 'caf\u00E9 noir', 'cafe\u0301 noir'],
    ['marks in a row', 'a\u0301\u0323\u0302b', 'a\u0301\u0323b'],
    ['a mark on a space', 'a \u0301 b', 'a b'],
    ['Devanagari', 'न\u093Fयम पढ\u093C\u0947\u0902', 'न\u0940यम पढ\u093C\u0947'],
    ['Hangul parts', '\u1112\u1161\u11AB\u1100\u1173\u11AF', '\u1112\u1161\u11AB'],
    ['Arabic', 'يجب أن يسجل', 'يجب أن تُسجل'],
    ['Hebrew with points', 'שָׁלוֹם לכולם', 'שלום לכולם'],
    ['direction marks', 'a \u202Babc\u202C b', 'a \u202Babd\u202C b'],
    ['Chinese', '负责人应在当天记录日期', '负责人应在次日记录时间'],
    ['Thai', 'ผู้รับผิดชอบต้องบันทึกวันที่', 'ผู้รับผิดชอบควรบันทึกวันที่'],
    ['no-break space', 'section\u00A05 says', 'section\u00A06 says'],
    ['zero width space', 'long\u200Bword', 'longword'],
    ['soft hyphen', 'long\u00ADword', 'longword'],
    ['unpaired surrogate', 'odd \uD83D sign', 'odd \uDE00 sign'],
    ['nothing before', '', 'Some words.'],
    ['nothing after', '# Title\n\nSome words.\n\n- a\n- b', ''],
    ['only a picture', '![one](/a.png)', '![two](/a.png)'],
    ['bold that grows', 'The **first** visit counts', 'The **first visit** counts'],
    ['bold inside a word', 'un**believ**able words', 'un**believable** words'],
    ['bold and italic swap', 'a ***b*** c', 'a **b** c'],
    ['a link that grows', 'See [the page](/a) now', 'See [the page now](/a)'],
    ['a link split in two', 'See [the page](/a) now', 'See [the](/a) [page](/b) now'],
    ['code that becomes words', 'Type `open form` here', 'Type open form here'],
    ['a paragraph that becomes a heading', 'What follows', '## What follows'],
    ['a paragraph that becomes code', 'open the form', '```\nopen the form\n```'],
    ['a list that becomes paragraphs', '- one here\n- two there', 'one here\n\ntwo there'],
    ['tight and loose', '- one\n- two', '- one\n\n- two'],
    ['a line break moved', 'one\\\ntwo three', 'one two\\\nthree'],
    ['table cell of nothing', '| a | b |\n| - | - |\n| | c |', '| a | b |\n| - | - |\n| d | |'],
    ['alignment of columns', '| a | b |\n| - | - |\n| c | d |', '| a | b |\n| -: | :-: |\n| c | d |'],
    ['a rule added', 'one\n\ntwo', 'one\n\n---\n\ntwo'],
    ['words that look like tags', 'a &lt;ins&gt; b', 'a &lt;del&gt; b'],
    ['white space in code', '```\na  b\n```', '```\na b\n```'],
    ['trailing space in code', '`a ` b', '`a` b'],
  ])('%s', (_name, old, fresh) => {
    expectFaultless(old, fresh)
    expectFaultless(fresh, old)
  })
})

describe('pages that Markdown does not make', () => {
  const compare = (old: string, fresh: string) => {
    const html = toHtml(compareTrees(parsePage(old), parsePage(fresh), { idPrefix: 'diff-' }).tree)
    expectFaultlessHtml(html, { old, fresh })
    return html
  }
  const table = (rows: string) => `<table><tbody>${rows}</tbody></table>`

  test('the span of a cell changes, and is marked with the old one kept', () => {
    const rest = '<tr><td>one</td><td>two</td></tr>'
    const html = compare(table(`<tr><td colspan="2">wide cell here</td></tr>${rest}`), table(`<tr><td>wide cell here</td><td></td></tr>${rest}`))
    expect(html).toContain('data-diff')
    compare(table(`<tr><td rowspan="2">tall</td><td>x</td></tr><tr><td>y</td></tr>`), table(`<tr><td>tall</td><td>x</td></tr><tr><td>tall</td><td>y</td></tr>`))
  })

  test('columns come and go beside a cell that spans', () => {
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
    const old = table(`<tr><td colspan="3">all of it</td></tr>${row('a1', 'b1', 'c1')}${row('a2', 'b2', 'c2')}`)
    compare(old, table(`<tr><td colspan="2">all of it</td></tr>${row('a1', 'c1')}${row('a2', 'c2')}`))
  })

  test('elements nested 300 deep', () => {
    const nested = (depth: number, words: string) => `${'<blockquote>'.repeat(depth)}<p>${words}</p>${'</blockquote>'.repeat(depth)}`
    compare(nested(300, 'deep words'), nested(300, 'deep other words'))
    compare(nested(300, 'deep words'), nested(120, 'deep words'))
  })

  test('ids never stand twice, and are given back', () => {
    const html = compare('<p id="a">One thing here.</p><p id="b">Two things there.</p>', '<p id="b">Quite another matter.</p><p id="a">Two things there.</p>')
    expect(html.match(/ id="a"/g)?.length ?? 0).toBeLessThanOrEqual(1)
  })

  test('blocks are matched by their ids before their words', () => {
    const html = compare('<p id="k1">One two three four.</p><p id="k2">Five.</p>', '<p id="k2">Five and six.</p><p id="k1">Seven eight.</p>')
    expect(printWords(accept(html))).toBe('Five and six. Seven eight.')
  })

  test('description lists, figures and asides', () => {
    compare('<dl><dt>Term</dt><dd>What it means</dd></dl>', '<dl><dt>Term</dt><dd>What it meant</dd><dt>Other</dt><dd>More</dd></dl>')
    compare(
      '<figure><img src="/a.png" alt="a"><figcaption>One</figcaption></figure>',
      '<figure><img src="/b.png" alt="a"><figcaption>One two</figcaption></figure>',
    )
    compare('<aside class="note"><h3>Law</h3><p>It says so.</p></aside>', '<aside class="note"><h3>Law</h3><p>It says no such thing.</p></aside>')
  })
})
