import { describe, expect, test } from 'vitest'
import { judgeRedline } from './judge-redline.ts'
import { makePairs, SCRIPT_KINDS } from './pairs/make-pairs.ts'
import { draftTexts } from './pairs/manual-texts.ts'
import { renderPage } from './pairs/render-page.ts'
import { printTree } from './print-page.ts'
import { readPages } from './read-pages.ts'
import { structureFaults } from './structure-faults.ts'
import { accept, parsePage, reject } from './take-side.ts'

const texts = draftTexts().map(({ markdown }) => markdown)

/** Two pairs of every kind, with their pages. */
const pairs = makePairs(texts, 2 * SCRIPT_KINDS.length).map(({ name, kind, old, fresh }) => ({
  name,
  kind,
  pages: { old: renderPage(old), fresh: renderPage(fresh) },
}))

describe('synthetic pairs', () => {
  test('of every kind there is one, and the same seed gives the same pairs', () => {
    const first = makePairs(texts, SCRIPT_KINDS.length)
    expect(new Set(first.map(({ kind }) => kind))).toEqual(new Set(SCRIPT_KINDS))
    expect(makePairs(texts, SCRIPT_KINDS.length)).toEqual(first)
    expect(makePairs(texts, SCRIPT_KINDS.length, 2)).not.toEqual(first)
  })

  test('differ as pages, but for those of white space', () => {
    for (const { name, kind, pages } of pairs) {
      const isSame = printTree(parsePage(pages.old)) === printTree(parsePage(pages.fresh))
      expect(isSame, name).toBe(kind === 'white space')
    }
  })
})

describe('a redline that replaces everything', () => {
  test('is whole, valid and as large as can be', () => {
    for (const { name, pages } of pairs.slice(0, SCRIPT_KINDS.length)) {
      const verdict = judgeRedline({ pages: readPages(pages.old, pages.fresh), redline: `<del>\n${pages.old}\n</del><ins>\n${pages.fresh}\n</ins>` })
      expect(verdict, name).toMatchObject({
        lostText: [],
        lostTree: [],
        faults: [],
        silent: [],
        splitGraphemes: [],
        islands: 0,
      })
      expect(verdict.size).toBeGreaterThanOrEqual(verdict.least ?? 0)
    }
  })
})

describe('the judge sees', () => {
  const judge = (redline: string, old: string, fresh: string) => judgeRedline({ redline, pages: readPages(old, fresh) })

  test('words that come back otherwise', () => {
    const { lostText, lostTree } = judge('<p>One <del>two</del><ins>three</ins> four</p>', '<p>One two four</p>', '<p>One three five</p>')
    expect({ lostText, lostTree }).toEqual({ lostText: ['new'], lostTree: ['new'] })
  })

  test('a link changed in silence, and one that is marked', () => {
    const [old, fresh] = ['<p>See <a href="/a/">this page</a>.</p>', '<p>See <a href="/b/">this page</a>.</p>']
    expect(judge(fresh, old, fresh).silent).toEqual(['formatting or link at “this”: “a[href=/b/]” is “a[href=/a/]” in the old page'])
    const marked = '<p>See <a href="/b/" data-diff="mod" data-diff-old=\'{"href":"/a/"}\'>this page</a>.</p>'
    expect(judge(marked, old, fresh)).toMatchObject({ silent: [], lostTree: [] })
  })

  test('an image, a list type, a list start, a table span and bold words changed in silence', () => {
    const silent = (old: string, fresh: string) => judge(fresh, old, fresh).silent.map((words) => words.split(' at ')[0])
    expect(silent('<p><img src="/a.png" alt="a"> x</p>', '<p><img src="/a.png" alt="b"> x</p>')).toEqual(['formatting or link'])
    expect(silent('<ul><li>x</li></ul>', '<ol><li>x</li></ol>')).toEqual(['list'])
    expect(silent('<ol><li>x</li></ol>', '<ol start="3"><li>x</li></ol>')).toEqual(['list'])
    expect(silent('<table><tr><td>x</td></tr></table>', '<table><tr><td colspan="2">x</td></tr></table>')).toEqual(['cell'])
    expect(silent('<p>a b c</p>', '<p>a <strong>b</strong> c</p>')).toEqual(['formatting or link'])
    expect(silent('<h2>x</h2>', '<h3>x</h3>')).toEqual(['block'])
    expect(silent('<p>one two</p>', '<p>one three</p>')).toEqual(['words', 'words'])
  })

  test('formatting that came or went, with the old form put back', () => {
    const [old, fresh] = ['<p>a <em>b</em> c</p>', '<p>a b <strong>c</strong></p>']
    const redline =
      '<p>a <span data-diff="mod" data-diff-mark="del" data-diff-old-tag="em" data-diff-old="{}">b</span> <strong data-diff="mod" data-diff-mark="ins">c</strong></p>'
    expect(judge(redline, old, fresh)).toMatchObject({ lostTree: [], silent: [] })
  })

  test('tags that are not nested, not closed, or stand where they may not', () => {
    expect(structureFaults('<p><ins>a</p></ins>')).toEqual(['</p> closes <ins>', '</ins> closes <nothing>'])
    expect(structureFaults('<ul><ins><li>a</li></ins></ul>')).toEqual(['<ins> directly in <ul>'])
    expect(structureFaults('<p><ins><p>a</p></ins></p>')).toEqual(['<p> in <p>'])
    expect(structureFaults('<p>a<br>b')).toEqual(['<p> is never closed'])
  })

  test('ids that stand twice', () => {
    expect(judge('<p id="a">x</p><p id="a">y</p>', '<p>x</p>', '<p>y</p>').repeatedIds).toEqual(['a'])
  })

  test('signs cut in two by a mark', () => {
    const redline = '<p>e<ins>\u0301</ins> <del>👩</del>\u200D🚒</p>'
    expect(judge(redline, '<p>e 👩\u200D🚒</p>', '<p>e\u0301 \u200D🚒</p>').splitGraphemes).toEqual(['👩\u200D🚒', 'e\u0301', ' \u200D'])
  })

  test('how many stretches of marks a sentence has, and words left alone between them', () => {
    const redline = '<p>The <del>old</del><ins>new</ins> word <del>is</del><ins>was</ins> here and stays <ins>for good</ins>. Next <del>one</del>. Same.</p>'
    const verdict = judge(redline, '<p></p>', '<p></p>')
    expect({ fragments: verdict.fragments, islands: verdict.islands }).toEqual({ fragments: [3, 1], islands: 1 })
  })

  test('the least that must be marked', () => {
    const verdict = judge('<p>a <del>bb cc</del><ins>bb dd</ins></p>', '<p>a bb cc</p>', '<p>a bb dd</p>')
    expect({ size: verdict.size, least: verdict.least }).toEqual({ size: 8, least: 4 })
  })

  test('moves with both ends and their links, and moves that are none', () => {
    const redline =
      '<del data-diff-move="from"><p>One.</p><a data-diff-ui href="#to-1">Moved down</a></del><p>Two.</p>' +
      '<ins data-diff-move="to"><p id="to-1">One<ins> more</ins>.</p></ins>'
    const judged = (known: { old: string; fresh: string }[]) => judgeRedline({ redline, pages: readPages('', ''), moved: known }).moves
    expect(judged([{ old: 'One.', fresh: 'One more.' }])).toEqual({ known: 1, found: 1, wrong: [], unlinked: ['One more.'] })
    expect(judged([])).toMatchObject({ known: 0, found: 0, wrong: ['One.', 'One more.'] })
  })

  test('old attributes, ids and tags put back', () => {
    const redline = '<ol start="4" data-diff="mod" data-diff-old-tag="ul" data-diff-old=\'{"start":null,"class":"x"}\' data-diff-id="old"><li>a</li></ol>'
    expect(printTree(reject(redline))).toBe(printTree(parsePage('<ul class="x" id="old"><li>a</li></ul>')))
    expect(printTree(accept(redline))).toBe(printTree(parsePage('<ol start="4"><li>a</li></ol>')))
  })
})
