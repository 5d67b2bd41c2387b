/** Narrows the sharing matrix to what the reader asks for: rows, duties and headings with nothing left are hidden. The address keeps the choice. */
import { keepInAddress } from './form-in-address.ts'
import { type Asked, countWith, FILTERS, narrowSharing, type ShownMove } from './narrow-sharing.ts'

const form = document.querySelector<HTMLFormElement>('#sharing-filter')
const duties = JSON.parse(form?.dataset['duties'] ?? '{}') as Record<string, readonly [role: string, ...cohorts: string[]]>
const lines = [...document.querySelectorAll<HTMLTableRowElement>('tr[data-agency]')]
const rows = lines.map((line): ShownMove => {
  const { information = '', agency = '', direction = '', gateway = '' } = line.dataset
  const ids = [...line.querySelectorAll<HTMLElement>('[data-duty]')].map(({ dataset }) => dataset['duty'] ?? '')
  return {
    ...{ information, agency, direction, gateway },
    duties: ids.map((id) => {
      const [role = '', ...cohorts] = duties[id] ?? []
      return { id, role, cohorts: new Set(cohorts) }
    }),
  }
})

const askedIn = (filters: HTMLFormElement): Asked =>
  Object.fromEntries([...new FormData(filters)].map(([name, value]) => [name, String(value)] as const).filter(([, value]) => value !== ''))

function show(filters: HTMLFormElement): void {
  const asked = askedIn(filters)
  const isNarrowed = Object.keys(asked).length > 0
  const passing = narrowSharing(rows, asked)
  for (const [index, line] of lines.entries()) {
    line.hidden = passing[index]?.size === 0
    for (const duty of line.querySelectorAll<HTMLElement>('[data-duty]')) duty.hidden = !passing[index]?.has(duty.dataset['duty'] ?? '')
  }
  for (const group of document.querySelectorAll<HTMLElement>('tbody[data-group]')) group.hidden = group.querySelector('tr[data-agency]:not([hidden])') === null
  for (const part of document.querySelectorAll<HTMLElement>('[data-whole]')) part.hidden = isNarrowed
  const shown = passing.filter(({ size }) => size > 0)
  const found = new Set(shown.flatMap((ids) => [...ids]))
  const named = [...filters.querySelectorAll('select')]
    .filter(({ value }) => value !== '')
    .map(({ selectedOptions: [option] }) => option?.dataset['label'] ?? '')
  const counts = `${shown.length} of ${rows.length} rows, ${found.size} ${found.size === 1 ? 'duty' : 'duties'}`
  const status = document.querySelector('#sharing-status')
  if (status)
    status.textContent =
      shown.length === 0
        ? `No duty moves that: ${named.join('; ')}. Take a filter away.`
        : isNarrowed
          ? `${counts}: ${named.join('; ')}`
          : `All ${rows.length} rows, ${found.size} duties`
  for (const filter of FILTERS)
    for (const option of filters.querySelectorAll<HTMLOptionElement>(`[name=${filter}] option[value]:not([value=''])`))
      option.textContent = `${option.dataset['label']} (${countWith(rows, asked, filter, option.value)})`
  const clear = filters.querySelector<HTMLElement>('[type=reset]')
  if (clear) clear.hidden = !isNarrowed
}

if (form) {
  const filters = form
  keepInAddress(filters, {
    read: (asked) => {
      for (const select of filters.querySelectorAll('select')) {
        const value = asked.get(select.name) ?? ''
        select.value = [...select.options].some((option) => option.value === value) ? value : ''
      }
    },
    write: () => new URLSearchParams(Object.entries(askedIn(filters))),
    show: () => show(filters),
    answer: '#sharing-status',
  })
}
