import { describe, expect, test } from 'vitest'
import { ageWords, sizeWords, timeWords } from '../../src/site/offline/age-words.ts'
import { type KeptMark, markPage, markWords } from '../../src/site/offline/mark-page.ts'

const mark: KeptMark = { edition: '2.0', isInForce: true, takenAt: new Date(2026, 10, 10, 9, 5), now: new Date(2026, 10, 22, 7, 0), why: 'unreachable' }

describe('a kept page', () => {
  test('says that it is one, how old, and what was in force then', () => {
    expect(markWords(mark)).toBe(
      'Kept copy, because the site cannot be reached. It was taken on 10 November 2026 at 09:05 (12 days ago); edition 2.0 was in force then.',
    )
    expect(markWords({ ...mark, isInForce: false, why: 'slow' })).toContain(
      'does not answer in time. It was taken on 10 November 2026 at 09:05 (12 days ago); it is the draft of edition 2.0.',
    )
  })

  test('has the line first in its header, once, and is otherwise as it was', () => {
    const html = '<html><body class="x"><header class="site-header"><p>Notice</p></header><main>$& $1</main></body></html>'
    const marked = markPage(html, mark)
    expect(marked).toContain('<header class="site-header"><div class="kept-line">')
    expect(marked.replace(/<div class="kept-line">.*?<\/div>/, '')).toBe(html)
  })

  test('has it at the head of the body where there is no header', () => {
    expect(markPage('<body class="x"><p>a</p></body>', mark)).toMatch(/^<body class="x"><div class="kept-line">/)
  })

  test('sends what it saves through the worker, and leaves words alone', () => {
    const html =
      '<header class="site-header"></header><a href="/a.csv" download>Save</a> <a download="x.csv" href="/b">b</a> <a class="x download y" href="/c">c</a> <p>a download here</p>'
    expect(markPage(html, mark)).toMatch(/<a href="\/a\.csv">Save<\/a> <a href="\/b">b<\/a> <a class="x download y" href="\/c">c<\/a> <p>a download here<\/p>$/)
  })

  test('takes nothing from an edition’s number as markup', () => {
    expect(markPage('<body>', { ...mark, edition: '<img src=x>' })).not.toContain('<img')
  })
})

test.each([
  [new Date(2026, 10, 22, 0, 1), 'today'],
  [new Date(2026, 10, 21, 23, 59), 'yesterday'],
  [new Date(2026, 9, 22, 12, 0), '31 days ago'],
  [new Date(2026, 10, 23, 12, 0), 'by a clock that was ahead of this one'],
])('%s is %s', (from, words) => {
  expect(ageWords(from, new Date(2026, 10, 22, 7, 0))).toBe(words)
})

test('times and sizes read as people write them', () => {
  expect(timeWords(new Date(2026, 0, 2, 3, 4))).toBe('2 January 2026 at 03:04')
  expect([1, 850_400, 1_000_000, 16_699_572].map(sizeWords)).toEqual(['1 kB', '850 kB', '1.0 MB', '16.7 MB'])
})
