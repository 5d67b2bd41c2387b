import { expect, test } from 'vitest'
import { addressOf } from '#engine'
import { lowerHeadings, sectionsOnOnePage } from '../../src/site/one-page.ts'
import { demonstration } from '../demonstration.ts'

const view = { edition: demonstration, link: (target: Parameters<typeof addressOf>[0]) => addressOf(target, '/edition/1.0/') } as Parameters<
  typeof sectionsOnOnePage
>[0]
const [first, second] = [...demonstration.sections.keys()] as [string, string]
const addressOfFirst = addressOf({ to: 'section', id: first }, '/edition/1.0/')

test('headings go down by some levels, and never below the sixth', () => {
  expect(lowerHeadings('<h2 id="a">A</h2><h5>B</h5><header></header><hr>', 2)).toBe('<h4 id="a">A</h4><h6>B</h6><header></header><hr>')
})

test('links between sections lead within the page, and others stay', () => {
  const place = sectionsOnOnePage(view)
  expect(place(`<a href="${addressOfFirst}">A</a>`)).toBe(`<a href="#s-${first.replace('.', '-')}">A</a>`)
  expect(place(`<a class="x" href="${addressOfFirst}#k7f3p">A</a>`)).toBe('<a class="x" href="#k7f3p">A</a>')
  for (const other of ['/edition/1.0/roles/x/', '#k7f3p', 'https://example.org/', addressOf({ to: 'section', id: second })])
    expect(place(`<a href="${other}">A</a>`)).toBe(`<a href="${other}">A</a>`)
})

test('an id stands once on the page, with the section that has it first', () => {
  const place = sectionsOnOnePage(view)
  expect(place('<p class="block" id="k7f3p">A</p><td id="row">')).toBe('<p class="block" id="k7f3p">A</p><td id="row">')
  expect(place('<p class="block" id="k7f3p">B</p><td id="row">')).toBe('<p class="block">B</p><td>')
  expect(place(`<h2 id="s-${second.replace('.', '-')}">C</h2>`)).toBe('<h2>C</h2>')
  expect(place('<p>id="k7f3p" in words</p>')).toBe('<p>id="k7f3p" in words</p>')
})
