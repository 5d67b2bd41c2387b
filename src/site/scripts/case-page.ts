import { type CaseChoices, type CaseKeys, caseDigest, readChoices, writeChoices } from '../../browser/case.ts'
import { leftOutLists } from './case-left-out.ts'
import { countStages, dutiesOf, gatherLines, showLaw, showLines } from './case-lines.ts'
import { forgetCase, keepCase, readCase } from './kept-case.ts'

/**
 * The page of a case: what is ticked brings duties in and takes them out. All of them are in the page already, so nothing is fetched.
 * The address says the choices. A new case never begins with those of the last one: they were about another person.
 */
const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T
const choicesBox = find<HTMLElement>('case')
const boxes = [...choicesBox.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
const stages = [...choicesBox.querySelectorAll<HTMLInputElement>('input[type=radio]')]
const keys: CaseKeys = { facts: boxes.map(({ value }) => value), stages: stages.map(({ value }) => value).filter((value) => value !== '*') }
const nameOf = (key: string) => choicesBox.querySelector(`[data-name="${key}"]`)?.textContent?.trim() ?? key
const title = [document.querySelector('.page-head .govuk-caption-l'), document.querySelector('h1')].map((element) => element?.textContent?.trim()).join(': ')
const lines = gatherLines()
const never = Number.parseInt(find('case-left').textContent ?? '', 10)
/** The address that is printed, without a query. */
const printed = (find('case-address').textContent ?? '').replace(/\?.*/, '')

function chosenInForm(): CaseChoices {
  const stage = stages.find(({ checked }) => checked)?.value
  return { facts: new Set(boxes.filter(({ checked }) => checked).map(({ value }) => value)), stage: stage === '*' ? undefined : stage }
}

function fillForm({ facts, stage }: CaseChoices): void {
  for (const box of boxes) box.checked = facts.has(box.value)
  for (const box of boxes) if (box.checked) box.closest('details')?.setAttribute('open', '')
  for (const radio of stages) radio.checked = radio.value === (stage ?? '*')
}

const wordsOf = ({ facts, stage }: CaseChoices): string[] => [...[...facts].map(nameOf), ...(stage === undefined ? [] : [nameOf(`stage ${stage}`)])]

/** Shows what applies, and gives the code of just that. */
function show(choices: CaseChoices): string {
  const { shown, hidden } = showLines(lines, choices)
  showLaw(choices)
  countStages(lines, choices)
  const left = hidden.length + never
  const said = `${shown.length === 0 ? 'No duty applies' : `${dutiesOf(shown.length)} ${shown.length === 1 ? 'applies' : 'apply'}`}${left > 0 ? `, ${left} left out` : ''}`
  // Set only when it differs: what is read out should be news.
  if (find('case-count').textContent?.trim() !== said) find('case-count').textContent = said
  find('case-left').textContent = dutiesOf(left)
  find('case-not-now').replaceChildren(...leftOutLists(hidden))
  find('case-also').textContent = [...choices.facts].map(nameOf).join('; ') || 'Nothing else chosen'
  if (stages.length > 0) find('case-stage').textContent = nameOf(`stage ${choices.stage ?? '*'}`)
  const code = caseDigest(shown.map(({ mark }) => mark)).slice(0, 16)
  const query = writeChoices(choices)
  const checking = `${query}${query === '' ? '?' : '&'}x=${code}`
  find('case-address').textContent = printed + checking
  const link = find<HTMLAnchorElement>('case-code')
  link.href = location.pathname + checking
  const place = link.querySelector('code')
  if (place) place.textContent = code
  return code
}

/** A change by the reader: shown, said in the address, and kept. */
function change(): void {
  const choices = chosenInForm()
  show(choices)
  const address = location.pathname + writeChoices(choices)
  history.replaceState(null, '', address)
  keepCase({ address, words: [title, ...wordsOf(choices)].join('; ') })
  find('case-check').textContent = ''
  find('case-again').hidden = true
}

/** Says whether the printed copy that led here has the duties that apply now. */
function checkCopy(asked: string | null, code: string): void {
  if (asked === null || !/^[0-9a-f]{8,64}$/i.test(asked)) return
  const same = asked.toLowerCase().slice(0, 16) === code.slice(0, asked.length)
  find('case-check').textContent = same
    ? 'This checklist is current: the duties below mean the same as on your copy.'
    : 'This checklist is not current. Print it again. Each duty on your copy has its own code, which shows what changed.'
  find('case-check').classList.toggle('case-notes--old', !same)
}

/** Offers what was chosen on this page the last time. */
function offerAgain(): void {
  const kept = readCase()
  const [path, query = ''] = kept?.address.split('?') ?? []
  const before = readChoices(query, keys)
  if (path !== location.pathname || wordsOf(before).length === 0) return
  find('case-before').textContent = wordsOf(before).join('; ')
  find('case-again').hidden = false
  find('case-use').addEventListener('click', () => {
    fillForm(before)
    change()
    boxes[0]?.focus()
  })
}

choicesBox.hidden = false
document.querySelector<HTMLElement>('#case-stages')?.remove()
document.querySelector('#case-depends')?.remove()
find<HTMLDetailsElement>('case-left-out').open = lines.length === 0
choicesBox.addEventListener('change', change)
find('case-print').addEventListener('click', () => print())
find('case-forget').addEventListener('click', () => {
  fillForm({ facts: new Set(), stage: undefined })
  change()
  forgetCase()
})
const asked = new URLSearchParams(location.search)
const first = readChoices(location.search, keys)
fillForm(first)
const code = show(first)
checkCopy(asked.get('x'), code)
if (wordsOf(first).length > 0 || readCase()?.address.replace(/\?.*/, '') !== location.pathname) {
  keepCase({ address: location.pathname + writeChoices(first), words: [title, ...wordsOf(first)].join('; ') })
} else offerAgain()
