/**
 * Answers which text applied on the day in the address, `?day=2022-09-30`, from the list of periods on the page, and marks the
 * period in the list. The form is shown by this script; without it the list is there to be read.
 */
const asked = new URLSearchParams(location.search).get('day')
const field = document.querySelector<HTMLInputElement>('#day')
const answer = document.querySelector<HTMLElement>('#on-answer')
const form = document.querySelector<HTMLElement>('#on-date')
if (form) form.hidden = false

const wordsOf = (day: Date): string =>
  day.toLocaleDateString(document.documentElement.lang, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

function reply(asked: string, answer: HTMLElement): void {
  const day = new Date(`${asked}T00:00:00Z`)
  answer.hidden = false
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asked) || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== asked) {
    answer.textContent = 'That is not a day. Give one as year-month-day, such as 2022-09-30.'
    return
  }
  const period = [...document.querySelectorAll<HTMLElement>('.periods > li')].find(
    ({ dataset: { from = '', to = '' } }) => from <= asked && (to === '' || asked <= to),
  )
  const words = period?.querySelector('[data-answer]')
  if (period === undefined || !words) return
  period.classList.add('periods__asked')
  period.setAttribute('aria-current', 'date')
  const isAhead = asked > new Date().toISOString().slice(0, 10)
  answer.replaceChildren(`${wordsOf(day)}: `, ...words.cloneNode(true).childNodes, isAhead ? ', as far as is known today' : '')
}

if (asked !== null && asked !== '' && field && answer) {
  field.value = asked
  reply(asked, answer)
}

export {}
