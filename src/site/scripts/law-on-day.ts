import { countOf, formatDate, type KnownState, LAW_STANDINGS, lawStandingWords, standingOnDay } from '../../browser/law-on-day.ts'

/**
 * Answers how the law stood on a day, typed or brought by the address (`?on=2022-06-28`), from the states on the page. The form is
 * shown by this script; without it the days on which something changed lead to pages that say the same.
 */
const form = document.querySelector<HTMLFormElement>('#law-ask')
const status = document.querySelector<HTMLElement>('#law-status')
const place = document.querySelector<HTMLElement>('#law-answer')
const [day, month, year] = ['#law-day', '#law-month', '#law-year'].map((field) => document.querySelector<HTMLInputElement>(field))

if (form && status && place && day && month && year) {
  const asAt = form.dataset['asAt'] ?? ''
  const fields = [day, month, year]

  /** The instruments with the states that the page holds. */
  const instruments = [...document.querySelectorAll<HTMLElement>('[data-instrument]')].map((section) => ({
    title: section.dataset['instrument'] ?? '',
    href: `#${section.querySelector('h3')?.id ?? ''}`,
    states: Array.from(section.querySelectorAll<HTMLElement>('tr[data-from]'), ({ dataset }): KnownState => {
      const { words = '', from = '', first = '', sure = '', unconfirmed } = dataset
      return { words, from, first, sure, unconfirmed: unconfirmed === 'yes' }
    }),
  }))

  const answer = (asked: string | undefined) => {
    place.replaceChildren()
    for (const field of fields) field.setAttribute('aria-invalid', String(asked === undefined))
    if (asked === undefined) {
      status.textContent = 'That is not a day. Give a day, a month and a year in numbers, such as 28 6 2022.'
      return
    }
    if (asked > asAt) {
      status.textContent = `This edition does not know the law on ${formatDate(asked)}. It states the law as at ${formatDate(asAt)} and no later.`
      return
    }
    const law = instruments.map((one) => ({ ...one, ...standingOnDay(one.states, asked) }))
    const groups = LAW_STANDINGS.map(([standing, heading]) => ({ heading, rows: law.filter((one) => one.standing === standing) })).filter(
      ({ rows }) => rows.length > 0,
    )
    status.textContent = `On ${formatDate(asked)}. ${groups.map(({ heading, rows }) => `${heading}: ${rows.length}`).join('. ')}.`
    for (const { heading, rows } of groups) {
      const list = element('ul', 'plain-rows')
      for (const row of rows) {
        const item = element('li', 'plain-rows__item')
        const link = element('a', '', row.title)
        link.setAttribute('href', row.href)
        item.append(link, element('span', '', lawStandingWords(row)))
        list.append(item)
      }
      const title = element('h3', 'govuk-heading-s', `${heading} `)
      title.append(element('span', 'count', countOf(rows.length, 'instrument')))
      place.append(title, list)
    }
  }

  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const asked = dayOf(fields.map(({ value }) => value.trim()))
    history.replaceState(null, '', asked === undefined ? location.pathname : `${location.pathname}?on=${asked}`)
    answer(asked)
    if (asked === undefined) day.focus()
  })
  const brought = new URLSearchParams(location.search).get('on')
  if (brought !== null) {
    const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(brought)?.slice(1).reverse() ?? []
    for (const [index, field] of fields.entries()) field.value = parts[index]?.replace(/^0/, '') ?? ''
    answer(dayOf(parts))
  }
}

/** A day from its day, month and year; undefined where there is no such day. */
function dayOf([date = '', month = '', year = '']: readonly string[]): string | undefined {
  if (![date, month].every((part) => /^\d{1,2}$/.test(part)) || !/^\d{4}$/.test(year)) return undefined
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const day = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === written ? written : undefined
}

function element(name: string, className: string, words = ''): HTMLElement {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  made.textContent = words
  return made
}
