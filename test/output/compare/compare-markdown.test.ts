import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { compareMarkdown } from '#engine'
import { printWords } from './judge/print-page.ts'
import { accept, reject } from './judge/take-side.ts'

const words = (html: string) => printWords(fromHtml(html, { fragment: true }))
const marked = (html: string) => html.replace(/<span data-diff-ui="" class="govuk-visually-hidden">[^<]*<\/span>/g, '')

describe('compareMarkdown', () => {
  it('finds nothing between a text and itself, however its lines are broken', () => {
    const { html, comparison } = compareMarkdown('# Title\n\nOne long line of words.\n', '# Title\n\nOne long\nline of words.')
    expect(comparison.isChanged).toBe(false)
    expect(html).not.toMatch(/<(ins|del)|data-diff/)
  })

  it.each([
    ['nested lists', '- one\n  - deep\n- two\n', '- one\n  - deeper still\n  - new\n- two\n'],
    ['numbered lists', '1. one\n2. two\n', '4. one\n5. two\n'],
    ['code', 'Say:\n\n```js\nlet a = 1\n```\n', 'Say:\n\n```js\nlet a = 2\n```\n'],
    ['tables', '| a | b |\n|---|---|\n| 1 | 2 |\n', '| a | n | b |\n|---|---|---|\n| 1 | x | 2 |\n| 3 | y | 4 |\n'],
    ['pictures', 'See ![a map](map.png) here.', 'See ![a plan](map.png) here.'],
    ['links by reference', 'See [this][x].\n\n[x]: https://example.org/a', 'See [this][x].\n\n[x]: https://example.org/b'],
    ['right to left', 'השוטר רושם את הביקור בתוך חמישה ימים.', 'השוטר רושם את הביקור בתוך שלושה ימים.'],
    ['emoji of many parts', 'Team 👩‍👩‍👧 here.', 'Team 👨‍👩‍👧‍👦 here.'],
    ['front matter', '---\ntitle: One\n---\nWords.', '---\ntitle: Two\n---\nWords.'],
    ['quotations', '> One said this.\n>\n> - a\n', '> One said that.\n>\n> - a\n> - b\n'],
  ])('gives both texts back: %s', (_, old, fresh) => {
    const { html, comparison } = compareMarkdown(old, fresh)
    expect(comparison.isChanged).toBe(true)
    expect(printWords(accept(html))).toBe(words(compareMarkdown(fresh, fresh).html))
    expect(printWords(reject(html))).toBe(words(compareMarkdown(old, old).html))
  })

  it('shows what could run as text', () => {
    const { html } = compareMarkdown(
      '',
      '<Note onclick="x()">Words <b>bold</b></Note>\n\n[one](javascript:alert(1)) ![two](data:image/png;base64,x) {alert(1)}\n\nexport const a = 1',
    )
    expect(html).not.toMatch(/href="javascript|src="data|<note|<b>|onclick=(?!&|")/i)
    expect(words(html)).toContain('<javascript:alert(1)>')
    expect(words(html)).toContain('{alert(1)}')
  })

  it('shows raw HTML of plain Markdown as text', () => {
    const { html } = compareMarkdown('a {b', 'a {b\n\n<script>alert(1)</script>\n\nwith <img src=x onerror=alert(1)> in it')
    expect(html).not.toMatch(/<script|<img/)
    expect(words(html)).toContain('<script>alert(1)</script>')
  })

  it.each([
    ['java\tscript:alert(1)', '[x](<java\tscript:alert(1)>)'],
    ['JAVASCRIPT:', '[x](JAVASCRIPT:alert(1))'],
    ['vbscript:', '[x](vbscript:x)'],
    ['an entity', '[x](&#106;avascript:alert(1))'],
  ])('makes no link of %s', (_, markdown) => {
    expect(compareMarkdown('', markdown).html).not.toContain('<a ')
  })

  it('says a changed attribute of a component', () => {
    const { html } = compareMarkdown('<Duty id="one" />\n\nWords.', '<Duty id="two" />\n\nWords.')
    expect(marked(html)).toMatch(/<del>[^<]*one[^<]*<\/del><ins>[^<]*two/)
  })

  it('reads a text of any depth and length', () => {
    const deep = `${'> '.repeat(5000)}words`
    expect(compareMarkdown(deep, `${deep} more`).comparison.isChanged).toBe(true)
    const long = Array.from({ length: 3000 }, () => 'The same words each time.').join('\n\n')
    const { comparison } = compareMarkdown(long, `${long}\n\nOne more.`)
    expect(comparison.blocks.filter(({ kind }) => kind !== 'same')).toHaveLength(1)
  })
})
