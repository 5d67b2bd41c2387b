import type { Ranked } from '../../browser/search.ts'
import { type Chosen, countValues, type Facets } from './search-facets.ts'

/** What the reader asks: the words, the filters, and the edition where it is not the one at the front. */
export interface SearchForm {
  readonly form: HTMLFormElement
  readonly input: HTMLInputElement
  /** The choice of edition, where there is one. */
  readonly edition: HTMLSelectElement | null
  readonly boxes: readonly HTMLInputElement[]
  readonly box: HTMLDetailsElement
}

const namesOf = ({ boxes }: SearchForm): string[] => [...new Set(boxes.map(({ name }) => name))]

/** The filters that are chosen now. */
export const chosenIn = (of: SearchForm): Chosen =>
  new Map(namesOf(of).map((name) => [name, new Set(of.boxes.filter((box) => box.name === name && box.checked).map(({ value }) => value))]))

/** Whether there are neither words nor filters. */
export const asksNothing = ({ input, boxes }: SearchForm): boolean => input.value.trim() === '' && boxes.every(({ checked }) => !checked)

/** Fills the form from the address. */
export function readAddress({ input, edition, boxes }: SearchForm): void {
  const asked = new URLSearchParams(location.search)
  input.value = asked.get('q') ?? ''
  for (const box of boxes) box.checked = asked.getAll(box.name).includes(box.value)
  if (edition !== null) {
    edition.value = asked.get('in') ?? ''
    if (edition.selectedIndex < 0) edition.value = ''
  }
}

/** Makes the address say what the form asks, so that a search can be kept and sent. */
export function writeAddress({ input, edition, boxes }: SearchForm, step: 'new' | 'same'): void {
  const said = new URLSearchParams()
  if (input.value.trim() !== '') said.set('q', input.value.trim())
  for (const box of boxes) if (box.checked) said.append(box.name, box.value)
  if (edition !== null && edition.value !== '') said.set('in', edition.value)
  const address = `${location.pathname}${said.size > 0 ? `?${said}` : ''}`
  if (step === 'new' && address !== location.pathname + location.search) history.pushState(null, '', address)
  else history.replaceState(null, '', address)
}

/** Says beside each filter how many results it would give. One that gives none is out of the way, unless it is chosen. */
export function showCounts(of: SearchForm, results: readonly Ranked[], facets: Facets): void {
  const chosen = chosenIn(of)
  let all = 0
  for (const name of namesOf(of)) {
    const counts = countValues(results, facets, chosen, name)
    const own = chosen.get(name)?.size ?? 0
    all += own
    for (const box of of.boxes.filter((candidate) => candidate.name === name)) showCount(box, counts.get(box.value) ?? 0)
    const facet = of.form.querySelector<HTMLDetailsElement>(`[data-facet="${name}"]`)
    const words = facet?.querySelector('.facet__chosen')
    if (words) words.textContent = own > 0 ? `(${own} chosen)` : ''
    if (facet && own > 0) facet.open = true
    if (facet) facet.hidden = own === 0 && [...counts.values()].every((count) => count === 0)
  }
  const words = of.box.querySelector('.facets__count')
  if (words) words.textContent = all > 0 ? `(${all} chosen)` : ''
  const clear = of.box.querySelector<HTMLElement>('.facets__clear')
  if (clear) clear.hidden = all === 0
}

function showCount(box: HTMLInputElement, count: number): void {
  const item = box.closest<HTMLElement>('[data-value]')
  const number = item?.querySelector('.facet__number')
  if (number) number.textContent = `(${count})`
  if (item) item.hidden = count === 0 && !box.checked
}
