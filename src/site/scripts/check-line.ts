import { codeIn } from '../../browser/check-copy.ts'

/**
 * On the page of a line that an extract led to (`?f=` and a fingerprint): says whether the duty still has that meaning in the edition
 * in force today, and if not, what each edition since changed. All it needs is on the page, so it works without a network.
 */
interface Step {
  readonly name: string
  readonly meaning: string
  readonly from: string
  readonly to: string
  readonly changes: readonly string[]
}

const asked = codeIn(new URLSearchParams(location.search).get('f') ?? '')
const answer = document.querySelector<HTMLElement>('.line-answer')
const status = answer?.querySelector<HTMLElement>('.same-meaning')

if (answer && status && asked !== undefined) {
  const steps = [...document.querySelectorAll<HTMLElement>('.line-history > li')].map((step): Step => {
    const { name = '', f = '', from = '', to = '' } = step.dataset
    return { name, meaning: f, from, to, changes: [...step.querySelectorAll('.line-changes li')].map((line) => line.textContent ?? '') }
  })
  const day = new Date()
  const today = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
  const inForce = steps.findLastIndex(({ from, to }) => from !== '' && from <= today && (to === '' || today <= to))
  const now = inForce === -1 ? steps.length - 1 : inForce
  const isAsked = ({ meaning }: Step) => meaning !== '' && meaning.startsWith(asked.slice(0, meaning.length))
  const made = steps.findLastIndex(isAsked)
  const current = steps[now]
  const isSame = current !== undefined && isAsked(current)
  status.textContent = current === undefined ? '' : words(current, isSame, steps[made])
  status.classList.toggle('same-meaning--changed', !isSame)
  for (const step of made === -1 || isSame ? [] : steps.slice(Math.min(made, now) + 1, Math.max(made, now) + 1)) answer.append(...changeElements(step))
  answer.hidden = false
}

function words({ name, meaning }: Step, isSame: boolean, made: Step | undefined): string {
  if (isSame) return `This line is current: it means the same in ${inside(name)}.`
  if (made === undefined)
    return `No edition has this duty with the meaning ${asked}. The line may come from an earlier state of a draft, or was typed otherwise than it is printed.`
  if (meaning === '') return `This line is not current. It is from ${inside(made.name)}; ${inside(name)} has no such duty.`
  return `This line is not current. It is from ${inside(made.name)}; ${inside(name)} says something else.`
}

/** The name of an edition inside a sentence. */
function inside(name: string): string {
  return (name.startsWith('Draft') ? 'the d' : 'e') + name.slice(1)
}

function changeElements({ name, changes }: Step): HTMLElement[] {
  if (changes.length === 0) return []
  const heading = document.createElement('h2')
  heading.className = 'govuk-heading-s'
  heading.textContent = `What changed in ${inside(name)}`
  const list = document.createElement('ul')
  list.className = 'govuk-list govuk-list--bullet'
  for (const change of changes) {
    const line = document.createElement('li')
    line.textContent = change
    list.append(line)
  }
  return [heading, list]
}
