import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftWords, renderSection } from '#engine'
import { placesIn, quoteOfRange, stretchesOf, wordsOf } from '../../../src/site/scripts/comments/comment-place.ts'
import { markQuotes } from '../../../src/site/scripts/comments/mark-quotes.ts'
import { markThreads } from '../../../src/site/scripts/comments/mark-threads.ts'
import { placeButton } from '../../../src/site/scripts/comments/place-button.ts'
import { readDraft } from '../../demonstration.ts'

const draft = readDraft()
const { blocks } = draftWords(draft)
const { window } = new JSDOM('<div class="prose"></div>')
const { document } = window
/** What scripts of a page find in every browser. */
const GLOBALS = Object.fromEntries(['document', 'Text', 'Element', 'HTMLElement', 'Node'].map((name) => [name, Reflect.get(window, name)]))
beforeAll(() => void Object.assign(globalThis, GLOBALS))
afterAll(() => {
  for (const name of Object.keys(GLOBALS)) Reflect.deleteProperty(globalThis, name)
})

const prose = document.querySelector<HTMLElement>('.prose') as HTMLElement
const show = (id: string): HTMLElement => {
  const section = draft.sections.get(id)
  if (section === undefined) throw new Error(`no section ${id}`)
  prose.innerHTML = renderSection(draft, section, { base: '/draft/' }).html
  return prose
}
/** A section in four, from the first: enough to meet every kind of block. */
const some = [...draft.sections.keys()].filter((_, place) => place % 4 === 0)
const own = (section: string) => blocks.filter((block) => block.section === section && !block.isHeading)

describe('the words of a block in a page', () => {
  test('are those that the engine reads', () => {
    const differing = some.flatMap((id) => {
      show(id)
      return own(id).flatMap((block) => {
        const shown = document.getElementById(block.id)
        return shown && wordsOf(shown).words === block.words ? [] : [block.id]
      })
    })
    expect(differing).toEqual([])
  })

  test('stay the same with buttons, marks, notes and long forms in the page', () => {
    const id = 'records.case-systems'
    show(id)
    for (const { place, number } of placesIn(prose)) {
      const button = document.createElement('button')
      button.textContent = `Comment on ${place.label}`
      placeButton(button, number)
      number.insertAdjacentHTML('afterend', ' <span class="block-mark">Changed</span><span class="block-tools">Copy</span>')
      place.block.insertAdjacentHTML('beforeend', '<span class="expansion"> (in full)</span>')
      const short = place.block.innerHTML.replace(/ of /, ' <button class="short">of</button> ')
      place.block.innerHTML = short
    }
    for (const block of own(id)) expect(wordsOf(document.getElementById(block.id) as HTMLElement).words).toBe(block.words)
  })
})

test('every numbered block and duty of the draft is a place to comment on, and nothing else', () => {
  const wrong = some.flatMap((id) => {
    const numbered = draft.sections.get(id)?.blocks ?? []
    const found = placesIn(show(id)).map(({ place }) => `${place.what} ${place.id} ${place.label}`)
    const wanted = numbered.flatMap(({ id: block, number, kind }) => (number === undefined ? [] : [`${kind === 'duty' ? 'duty' : 'block'} ${block} ${number}`]))
    return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [id]
  })
  expect(wrong).toEqual([])
})

test('any words that are selected in a block are quoted, found again and marked, and the text stays as it was', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...some),
      fc.nat(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (id, which, a, b) => {
        const places = placesIn(show(id))
        const { block } = places[which % places.length]?.place ?? {}
        if (block === undefined) return
        const { words, origin } = wordsOf(block)
        const points = Array.from(words)
        const [from, to] = [Math.floor(a * points.length), Math.floor(b * points.length)].sort((x, y) => x - y) as [number, number]
        const [first, last] = [origin[from], origin[to - 1]]
        if (first === undefined || last === undefined) return
        const range = document.createRange()
        range.setStart(first.node, first.start)
        range.setEnd(last.node, last.end)
        const quote = quoteOfRange(block, range)
        const wanted = points.slice(from, to).join('').trim()
        if (wanted === '' || Array.from(wanted).length > 2000) return void expect(quote).toBeUndefined()
        expect(quote?.exact).toBe(wanted)
        if (quote === undefined) return
        expect(stretchesOf(block, quote).length).toBeGreaterThan(0)
        const before = prose.innerHTML
        markQuotes(prose, 'mine', [{ block, quote, details: 'x' }])
        expect(prose.querySelectorAll('mark[aria-details]').length).toBe(1)
        expect(wordsOf(block).words).toBe(words)
        markQuotes(prose, 'mine', [])
        expect(prose.innerHTML).toBe(before)
      },
    ),
    { numRuns: 60 },
  )
})

test('published comments are marked in the text while the reader wants it: their words once, and a link to all that was said of a block', () => {
  show('records.case-systems')
  const [first, second] = placesIn(prose).map(({ place }) => place.block)
  if (first === undefined || second === undefined) throw new Error('The section has no two blocks.')
  const before = prose.innerHTML
  const quoted = wordsOf(first).words.slice(3, 25).trim()
  prose.insertAdjacentHTML(
    'afterend',
    `<details><article class="comment-thread" id="thread-a" tabindex="-1" data-about="${first.id}"><ul><li><blockquote data-quote>${quoted}</blockquote></li><li></li></ul></article>
     <article class="comment-thread" id="thread-b" data-about="${second.id}"><ul><li><blockquote data-quote>words that are not there</blockquote></li></ul></article></details>`,
  )
  markThreads(prose, true)
  const marks = [...prose.querySelectorAll('mark')]
  expect(marks.map((mark) => mark.textContent).join('')).toBe(quoted)
  expect(prose.querySelectorAll('mark[aria-details]').length).toBe(1)
  expect(marks[0]?.getAttribute('aria-details')).toBe('thread-a')
  expect([...prose.querySelectorAll('.comment-thread-link')].map(({ textContent }) => textContent)).toEqual(['2 comments', '1 comment'])
  prose.querySelector<HTMLElement>('.comment-thread-link')?.click()
  expect([document.querySelector('details')?.open, document.activeElement?.id]).toEqual([true, 'thread-a'])
  markThreads(prose, false)
  expect(prose.innerHTML).toBe(before)
})
