import * as fc from 'fast-check'
import type { Element, ElementContent, Root } from 'hast'
import { describe, expect, it } from 'vitest'
import { compareTrees, type RedlineViews, redlineViews } from '#engine'
import { repeatedIds, structureFaults } from '../judge/structure-faults.ts'
import { parsePage } from '../judge/take-side.ts'
import { editedPair, make } from '../trees/random-pages.ts'

const page = (...blocks: readonly Element[]): Root => ({ type: 'root', children: [...blocks] })
const views = (old: Root, fresh: Root, oldNumber: (id: string) => string | undefined = () => undefined): RedlineViews =>
  redlineViews(compareTrees(old, fresh, { idPrefix: 'diff-' }).tree, { oldNumber })

const hasClass = ({ properties: { className } }: Element, names: readonly string[]) =>
  Array.isArray(className) && names.some((name) => className.includes(name))

/** Every word of a text, what the comparison itself says left out. */
function wordsOf(nodes: readonly ElementContent[]): string {
  const read = (node: ElementContent): string => {
    if (node.type === 'text') return node.value
    if (node.type !== 'element' || hasClass(node, ['govuk-visually-hidden', 'diff-link'])) return ''
    return node.tagName === 'img' ? ` [${node.properties['src']}] ` : node.children.map(read).join('')
  }
  return nodes.map(read).join('').replace(/\s+/g, '')
}
const wordsOfHtml = (html: string) => wordsOf(parsePage(html).children as ElementContent[])
const wordsOfPage = ({ children }: Root) => wordsOf(children as ElementContent[])

function* elements(nodes: readonly ElementContent[], inside: readonly Element[] = []): Generator<{ element: Element; inside: readonly Element[] }> {
  for (const node of nodes) {
    if (node.type !== 'element') continue
    yield { element: node, inside }
    yield* elements(node.children, [...inside, node])
  }
}

describe('the views of a redline of random pages', () => {
  it('have a place for every change, each with an id of its own', () => {
    fc.assert(
      fc.property(editedPair, ([old, fresh]) => {
        const { html, places } = views(old, fresh)
        const all = [...elements(parsePage(html).children as ElementContent[])]
        const isPlace = ({ properties }: Element) => properties['dataChange'] !== undefined
        const isMark = ({ tagName, properties }: Element) => ['ins', 'del'].includes(tagName) || properties['dataDiff'] !== undefined
        expect(all.filter(({ element }) => isPlace(element)).map(({ element }) => element.properties.id)).toEqual(places.map(({ id }) => id))
        expect(all.filter(({ element, inside }) => isMark(element) && ![...inside, element].some(isPlace)).map(({ element }) => element)).toEqual([])
        expect(repeatedIds(html)).toEqual([])
        expect(structureFaults(html)).toEqual([])
      }),
      { numRuns: 120 },
    )
  })

  it('side by side have every word of either page on its side, valid and without an id', () => {
    fc.assert(
      fc.property(editedPair, ([old, fresh]) => {
        const { rows, html: redline } = views(old, fresh)
        // A long table keeps only the rows that changed: a case of its own below.
        fc.pre((redline.match(/<tr/g) ?? []).length <= 8)
        const side = (which: 'old' | 'fresh') => rows.map((row) => (row.kind === 'same' ? row.html : row.kind === 'long' ? '' : (row[which] ?? ''))).join('')
        expect(wordsOfHtml(side('old'))).toBe(wordsOfPage(old))
        expect(wordsOfHtml(side('fresh'))).toBe(wordsOfPage(fresh))
        for (const html of [side('old'), side('fresh')]) {
          expect(structureFaults(html)).toEqual([])
          expect(html).not.toMatch(/ id="/)
        }
        expect(side('old')).not.toMatch(/<ins|data-diff="ins"/)
        expect(side('fresh')).not.toMatch(/<del|data-diff="del"/)
      }),
      { numRuns: 120 },
    )
  })
})

describe('a place of a change', () => {
  const numbered = (id: string, number: string, text: string) =>
    make('p', { id, className: ['block'] }, make('a', { id: `n${number.replace('.', '-')}`, className: ['block__number'], href: `#${id}` }, number), ` ${text}`)

  it('says what it is, its number, its words, and what became of it', () => {
    const { places } = views(
      page(numbered('k1aaa', '1.1', 'It stays as it was.'), numbered('k2aaa', '1.2', 'It goes away for good.')),
      page(numbered('k1aaa', '1.1', 'It stays as it is.')),
    )
    expect(places).toEqual([
      { id: 'k1aaa', kind: 'edited', what: 'paragraph', number: '1.1', words: 'It stays as it is.', details: [], isRename: false },
      { id: 'change-2', kind: 'removed', what: 'paragraph', number: '1.2', words: 'It goes away for good.', details: [], isRename: false },
    ])
  })

  it('of what is gone can be linked to by its old id', () => {
    const { html } = views(page(numbered('k1aaa', '1.1', 'It stays.'), numbered('k2aaa', '1.2', 'It goes.')), page(numbered('k1aaa', '1.1', 'It stays.')))
    expect(html).toContain('id="was-k2aaa"')
    expect(html).toContain('href="#was-k2aaa"')
  })

  it('says a changed link target in words', () => {
    const link = (href: string) => page(make('p', { id: 'k1aaa' }, 'See ', make('a', { href }, 'the rule'), '.'))
    expect(views(link('/a/'), link('/b/')).places[0]?.details.join()).toMatch(/\/a\/.*\/b\//)
  })

  it('is each item of a list, and not the list', () => {
    const list = (...items: readonly string[]) => page(make('ul', {}, ...items.map((text) => make('li', {}, text))))
    const { places } = views(list('one stays', 'two changes here'), list('one stays', 'two changes there', 'three comes'))
    expect(places.map(({ what, kind }) => [what, kind])).toEqual([
      ['list item', 'edited'],
      ['list item', 'added'],
    ])
  })
})

describe('side by side', () => {
  const numbered = (number: string, text: string) => make('p', { id: 'k1aaa' }, make('a', { className: ['block__number'], href: '#k1aaa' }, number), ` ${text}`)

  it('each side has the number of its own edition', () => {
    const { rows } = views(page(numbered('4.1', 'It was so.')), page(numbered('5.1', 'It is so.')), () => '4.1')
    expect(rows).toHaveLength(1)
    const [row] = rows
    expect(row?.kind === 'changed' && [wordsOfHtml(row.old ?? ''), wordsOfHtml(row.fresh ?? '')]).toEqual(['4.1Itwasso.', '5.1Itisso.'])
  })

  const table = (rows: readonly string[]) => page(make('table', {}, make('tbody', {}, ...rows.map((text) => make('tr', {}, make('td', {}, text))))))
  const cells = Array.from({ length: 60 }, (_, index) => `row ${index} has words of its own`)

  it('a long table keeps only the rows that changed', () => {
    const [row] = views(table(cells), table(cells.with(7, 'row 7 has other words of its own'))).rows
    expect(row?.kind === 'changed' && row.isWide && [row.old, row.fresh].map((html) => html?.match(/<tr/g)?.length)).toEqual([1, 1])
  })

  it('a table in which most rows changed is left to the redline', () => {
    const [row] = views(table(cells), table(cells.map((text) => text.replace('words', 'phrases')))).rows
    expect(row).toEqual({ kind: 'long', changedRows: 60 })
  })
})
