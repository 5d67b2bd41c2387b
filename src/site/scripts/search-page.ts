/**
 * The search page: asks the index for what the form asks and shows what it finds. The index is fetched when there is something
 * to look for, a piece at a time.
 */
import { type Answer, openSearch, type Ranked, type Search } from '../../browser/search.ts'
import { makeCombobox } from './search-box.ts'
import { narrow } from './search-facets.ts'
import { asksNothing, chosenIn, readAddress, type SearchForm, showCounts, writeAddress } from './search-form.ts'
import { type NameOf, resultElement } from './search-result.ts'

/** Results shown at a time. */
const STEP = 10
/** Time after a key before the search runs, in milliseconds: long enough to type the next letter. */
const PAUSE = 250

const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T
const form = find<HTMLFormElement>('search')
const asked: SearchForm = {
  form,
  input: find<HTMLInputElement>('q'),
  edition: document.querySelector<HTMLSelectElement>('#in'),
  boxes: [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')],
  box: find<HTMLDetailsElement>('facets'),
}
const [status, list, more, empty] = [find('status'), find('results'), find('more'), find('empty')]

const searches = new Map<string, Promise<Search>>()
let shown: { readonly search: Search; readonly answer: Answer; readonly results: readonly Ranked[] } | undefined
let run = 0

/** Where the index of the chosen edition stands. */
const folder = (): string => asked.edition?.selectedOptions[0]?.dataset['index'] ?? form.dataset['index'] ?? '/search/'

async function readFile(address: string): Promise<unknown> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.json()
}

function openIndex(): Promise<Search> {
  const place = folder()
  const known = searches.get(place) ?? openSearch((name) => readFile(place + name))
  searches.set(place, known)
  // What could not be fetched now may be there when the reader tries again.
  known.catch(() => searches.delete(place))
  return known
}

const LABELS = new Map(
  [...form.querySelectorAll<HTMLElement>('[data-name]')].map((label) => [label.dataset['name'] ?? '', label.firstChild?.textContent?.trim() ?? '']),
)
const nameOf: NameOf = (facet, value) => LABELS.get(`${facet} ${value}`)

async function search(): Promise<void> {
  run += 1
  const mine = run
  if (searches.size === 0) status.textContent = 'Loading the search …'
  const index = await openIndex()
  const isAll = asked.input.value.trim() === ''
  const answer = isAll ? everything(index) : await index.ask(asked.input.value)
  const results = narrow(answer.ranked, index.facets, chosenIn(asked))
  const first = await elementsOf(index, answer, results.slice(0, STEP))
  if (mine !== run) return
  showCounts(asked, answer.ranked, index.facets)
  shown = { search: index, answer, results }
  // All at once, so that nothing jumps while a reader looks at it.
  list.replaceChildren(...first)
  empty.hidden = results.length > 0
  more.hidden = first.length >= results.length
  status.textContent = statusOf(answer, results.length)
}

/** All records in reading order: what filters alone narrow. */
const everything = ({ size }: Search): Answer => ({
  plan: { ideas: [], corrections: [] },
  ranked: Array.from({ length: size }, (_, record) => ({ record, score: 0, part: undefined })),
})

function statusOf({ ranked, plan }: Answer, count: number): string {
  if (asksNothing(asked)) return 'Type some words, or choose from the filters.'
  const read = plan.corrections.map(({ from, to }) => `“${from}” was read as “${to}”. `).join('')
  if (count === 0) return ranked.length === 0 ? 'Nothing here answers that.' : 'Nothing found with these filters.'
  return `${read}${count.toLocaleString('en-GB')} ${count === 1 ? 'result' : 'results'}`
}

const elementsOf = (index: Search, { plan }: Answer, results: readonly Ranked[]): Promise<HTMLElement[]> =>
  Promise.all(results.map(async (ranked) => resultElement(await index.show(ranked), plan, nameOf)))

/** Adds the next results, and gives back the first of them. */
async function showMore(): Promise<HTMLElement | undefined> {
  if (shown === undefined) return undefined
  const mine = run
  const { search: index, answer, results } = shown
  const next = await elementsOf(index, answer, results.slice(list.children.length, list.children.length + STEP))
  if (mine !== run) return undefined
  list.append(...next)
  more.hidden = list.children.length >= results.length
  return next[0]
}

/** Runs the search; before there is anything to look for, only says so. */
const start = () => {
  if (asksNothing(asked) && shown === undefined) {
    status.textContent = 'Type some words, or choose from the filters.'
    return
  }
  search().catch(() => {
    status.textContent = 'The search could not be loaded.'
    find('without').hidden = false
  })
}

let waiting: ReturnType<typeof setTimeout> | undefined
const ask = (step: 'new' | 'same') => {
  clearTimeout(waiting)
  writeAddress(asked, step)
  start()
}

let titles: Promise<readonly string[]> | undefined
const suggestions = makeCombobox({
  input: asked.input,
  list: find('suggestions'),
  told: find('suggested'),
  titles: () => {
    titles ??= readFile(`${folder()}titles.json`).catch(() => []) as Promise<string[]>
    return titles
  },
  onChoose: () => ask('new'),
})

find('without').hidden = true
asked.box.hidden = false
asked.box.open = matchMedia('(min-width: 48em)').matches
asked.input.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = setTimeout(() => ask('same'), PAUSE)
})
// Filters are chosen from what is there: opening them is asking for it.
asked.box.addEventListener('focusin', () => {
  if (shown === undefined) search().catch(() => undefined)
})
asked.box.addEventListener('pointerdown', () => {
  if (shown === undefined) search().catch(() => undefined)
})
form.addEventListener('change', (event) => {
  if (event.target === asked.input) return
  if (event.target === asked.edition) titles = undefined
  ask('new')
})
form.addEventListener('submit', (event) => {
  event.preventDefault()
  suggestions.close()
  ask('new')
})
asked.box.querySelector('.facets__clear button')?.addEventListener('click', () => {
  for (const box of asked.boxes) box.checked = false
  asked.box.querySelector('summary')?.focus()
  ask('new')
})
more.querySelector('button')?.addEventListener('click', async () => {
  const first = await showMore()
  first?.querySelector('a')?.focus()
})
addEventListener('popstate', () => {
  readAddress(asked)
  start()
})
readAddress(asked)
start()
