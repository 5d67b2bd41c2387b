/**
 * The search page: reads the query and the chosen facets from the address and the form, asks the index, and shows what it
 * finds. The address always says what is shown, so that a search can be kept and sent.
 */
import { type Answer, type Found, openEngine, type SearchEngine } from './search-engine.ts'
import { type Chosen, countValues, narrow } from './search-facets.ts'
import { resultElement } from './search-result.ts'

/** Results shown at a time. */
const STEP = 10
/** Time after a key before the search runs, in milliseconds: long enough to type the next letter. */
const PAUSE = 250

const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T
const form = find<HTMLFormElement>('search')
const input = find<HTMLInputElement>('q')
const facetsBox = find<HTMLDetailsElement>('facets')
const status = find('status')
const list = find('results')
const more = find('more')
const empty = find('empty')
const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
const facetNames = [...new Set(boxes.map(({ name }) => name))]

let engine: SearchEngine | undefined
let answer: Answer = { ids: [], loosened: false }
let shown: readonly string[] = []
let run = 0

const chosenNow = (): Chosen =>
  new Map(facetNames.map((name) => [name, new Set(boxes.filter((box) => box.name === name && box.checked).map(({ value }) => value))]))

function readAddress(): void {
  const asked = new URLSearchParams(location.search)
  input.value = asked.get('q') ?? ''
  for (const box of boxes) box.checked = asked.getAll(box.name).includes(box.value)
}

function writeAddress(step: 'new' | 'same'): void {
  const said = new URLSearchParams()
  if (input.value.trim() !== '') said.set('q', input.value.trim())
  for (const box of boxes) if (box.checked) said.append(box.name, box.value)
  const address = `${location.pathname}${said.size > 0 ? `?${said}` : ''}`
  if (step === 'new' && address !== location.pathname + location.search) history.pushState(null, '', address)
  else history.replaceState(null, '', address)
}

async function search(): Promise<void> {
  const mine = ++run
  const asksNothing = input.value.trim() === '' && boxes.every(({ checked }) => !checked)
  if (engine === undefined) {
    status.textContent = 'Loading the search …'
    engine = await openEngine(new Map(facetNames.map((name) => [name, boxes.filter((box) => box.name === name).map(({ value }) => value)])))
  }
  const fresh = await engine.ask(input.value)
  if (mine !== run) return
  answer = fresh
  showCounts(engine)
  await showResults(engine, asksNothing)
}

async function showResults({ facets }: SearchEngine, asksNothing: boolean): Promise<void> {
  shown = narrow(answer.ids, facets, chosenNow())
  list.replaceChildren()
  empty.hidden = shown.length > 0
  more.hidden = true
  if (asksNothing) {
    status.textContent = 'Type some words, or choose from the filters.'
    return
  }
  const count = `${shown.length.toLocaleString('en-GB')} ${shown.length === 1 ? 'result' : 'results'}`
  status.textContent =
    shown.length === 0
      ? answer.ids.length === 0
        ? 'Nothing found.'
        : 'Nothing found with these filters.'
      : answer.loosened
        ? `No page has all of these words. ${count} with some of them.`
        : count
  await showMore()
}

/** Adds the next results, and gives back the first of them. */
async function showMore(): Promise<HTMLElement | undefined> {
  const mine = run
  const next = shown.slice(list.children.length, list.children.length + STEP)
  const found: Found[] = await Promise.all(next.map((id) => (engine as SearchEngine).fetch(id)))
  if (mine !== run) return undefined
  const elements = found.map(resultElement)
  list.append(...elements)
  more.hidden = list.children.length >= shown.length
  return elements[0]
}

function showCounts({ facets }: SearchEngine): void {
  const chosen = chosenNow()
  let all = 0
  for (const name of facetNames) {
    const counts = countValues(answer.ids, facets, chosen, name)
    const own = chosen.get(name)?.size ?? 0
    all += own
    for (const box of boxes.filter((candidate) => candidate.name === name)) {
      const count = counts.get(box.value) ?? 0
      const item = box.closest<HTMLElement>('[data-value]')
      const number = item?.querySelector('.facet__number')
      if (number) number.textContent = `(${count})`
      // A value that finds nothing is out of the way, unless it is what was chosen.
      if (item) item.hidden = count === 0 && !box.checked
    }
    const facet = form.querySelector<HTMLDetailsElement>(`[data-facet="${name}"]`)
    const words = facet?.querySelector('.facet__chosen')
    if (words) words.textContent = own > 0 ? `(${own} chosen)` : ''
    if (facet && own > 0) facet.open = true
    if (facet) facet.hidden = own === 0 && [...counts.values()].every((count) => count === 0)
  }
  const words = facetsBox.querySelector('.facets__count')
  if (words) words.textContent = all > 0 ? `(${all} chosen)` : ''
  const clear = facetsBox.querySelector<HTMLElement>('.facets__clear')
  if (clear) clear.hidden = all === 0
}

const start = () =>
  search().catch(() => {
    status.textContent = 'The search could not be loaded.'
    find('without').hidden = false
  })

let waiting: ReturnType<typeof setTimeout> | undefined
const later = () => {
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    writeAddress('same')
    start()
  }, PAUSE)
}

find('without').hidden = true
facetsBox.hidden = false
facetsBox.open = matchMedia('(min-width: 48em)').matches
input.addEventListener('input', later)
form.addEventListener('change', (event) => {
  if (event.target === input) return
  writeAddress('new')
  start()
})
form.addEventListener('submit', (event) => {
  event.preventDefault()
  clearTimeout(waiting)
  writeAddress('new')
  start()
})
facetsBox.querySelector('.facets__clear button')?.addEventListener('click', () => {
  for (const box of boxes) box.checked = false
  writeAddress('new')
  facetsBox.querySelector('summary')?.focus()
  start()
})
more.querySelector('button')?.addEventListener('click', async () => {
  const first = await showMore()
  first?.querySelector('a')?.focus()
})
addEventListener('popstate', () => {
  readAddress()
  start()
})
readAddress()
start()
