/**
 * Narrows the list of recommendations by status, by who made them, by post and by gap, and keeps the choice in the address. The fields
 * are shown by this script; without it the whole list stands, grouped by who made them.
 */
const filters = document.querySelector<HTMLElement>('#tracker-filters')
const said = document.querySelector<HTMLElement>('#tracker-status')

if (filters && said) {
  const fields = [...filters.querySelectorAll('select')]
  const items = [...document.querySelectorAll<HTMLElement>('[data-asked]')]

  /** Whether an item has a value of a field: posts and gaps are several. */
  const has = ({ dataset }: HTMLElement, name: string, value: string): boolean => {
    if (name === 'post') return (dataset['posts'] ?? '').split(' ').includes(value)
    if (name === 'gap') return (dataset['gaps'] ?? '').split(' ').includes(value)
    return dataset[name] === value
  }

  const narrow = () => {
    const chosen = fields.filter(({ value }) => value !== '')
    for (const item of items) item.hidden = !chosen.every(({ name, value }) => has(item, name, value))
    for (const group of document.querySelectorAll<HTMLElement>('[data-asked-group], [data-asked-part]'))
      group.hidden = group.querySelector('[data-asked]:not([hidden])') === null
    const shown = items.filter(({ hidden }) => !hidden).length
    said.textContent = chosen.length === 0 ? `${items.length} in all.` : `${shown} of ${items.length} shown.`
    const query = new URLSearchParams(chosen.map(({ name, value }): [string, string] => [name, value])).toString()
    history.replaceState(null, '', query === '' ? location.pathname + location.hash : `${location.pathname}?${query}${location.hash}`)
  }

  const asked = new URLSearchParams(location.search)
  for (const field of fields) {
    const value = asked.get(field.name) ?? ''
    if ([...field.options].some((option) => option.value === value)) field.value = value
  }
  filters.hidden = false
  filters.addEventListener('change', narrow)
  narrow()
}

export {}
