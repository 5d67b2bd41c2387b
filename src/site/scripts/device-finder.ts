/**
 * Answers which devices suit the chosen conditions today, by the reader’s own clock, with the same functions that made the page;
 * and brings the page’s own words about the day of the edition up to today. Choices stand in the address, `?c=…&c=…`.
 */
import {
  type ClassFacts,
  countOf,
  type DeviceFacts,
  deviceListOn,
  deviceStanding,
  type FoundDevices,
  findDevices,
  formatDate,
  joinWords,
} from '../../browser/device-finder.ts'
import { keepInAddress } from './form-in-address.ts'

type Device = DeviceFacts & { readonly id: string; readonly label: string }
type Class = ClassFacts & { readonly title: string }

const form = document.querySelector<HTMLFormElement>('#device-finder')
const { devices, classes } = JSON.parse(form?.dataset['list'] ?? '{"devices":[],"classes":[]}') as { devices: Device[]; classes: Class[] }
const now = new Date()
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
const list = deviceListOn(devices, today)
const titleOf = (id: string) => classes.find((entry) => entry.id === id)?.title ?? `“${id}”`
const untilOf = (device: Device) => formatDate(deviceStanding(device, today).reviewDue ?? today)

const say = (selector: string, words: string): void => {
  for (const element of document.querySelectorAll(selector)) element.textContent = words
}

function element(name: string, className: string, ...children: readonly (string | Node)[]): HTMLElement {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  made.append(...children)
  return made
}

/** Every verdict of the page as it is today. */
function bringUpToDate(): void {
  say('[data-as-at]', `${formatDate(today)}, today`)
  say('[data-list-count]', `${countOf(list.listed, 'device')} today, ${formatDate(today)}`)
  if (list.holdsUntil === undefined && list.of !== undefined)
    say('[data-list-until]', 'No longer: no device on it is within its review date, so it suits nothing')
  const past = document.querySelector<HTMLElement>('#list-past')
  if (past && list.isPast) {
    past.textContent = `This list is past its review date${list.reviewDue === undefined ? '' : ` (${formatDate(list.reviewDue)})`}. No device on it suits any condition today, ${formatDate(today)}.`
    past.hidden = false
  }
  for (const cell of document.querySelectorAll<HTMLElement>('[data-device][data-class]')) {
    const found = findDevices({ devices, classes, chosen: [cell.dataset['class'] ?? ''], date: today }).devices.find(
      ({ device }) => device.id === cell.dataset['device'],
    )
    cell.classList.toggle('verdict--yes', found?.suits === true)
    cell.textContent = found?.suits
      ? `Suits, until ${untilOf(found.device)}`
      : `No: it ${joinWords(found?.refusals.map(({ reason }) => reason) ?? ['is not on the list'])}`
  }
}

function answer(chosen: readonly string[]): { status: string; parts: HTMLElement[] } {
  if (chosen.length === 0) return { status: 'Choose one condition or more.', parts: [] }
  const found = findDevices({ devices, classes, chosen, date: today })
  const suiting = found.devices.filter(({ suits }) => suits)
  const deciding = chosen.filter((id) => !found.onTheCase.includes(id))
  const day = `today, ${formatDate(today)}`
  const status = list.isPast
    ? `No device suits: the list is past its review date. This was worked out ${day}.`
    : deciding.length === 0
      ? 'What is chosen is a rule on the case: no device is suitable or unsuitable by it. Choose the conditions on devices too.'
      : `${suiting.length === 0 ? 'No device suits' : suiting.length === 1 ? '1 device suits' : `${suiting.length} devices suit`} ${joinWords(deciding.map(titleOf))} ${day}.`
  return { status, parts: deciding.length === 0 ? [] : partsOf(found) }
}

function partsOf({ devices: found, onTheCase, unknown }: FoundDevices<Device>): HTMLElement[] {
  const line = (label: string, words: string, yes: boolean) =>
    element('li', '', element('span', '', label), element('span', yes ? 'verdict verdict--yes' : 'verdict', words))
  const suiting = found.filter(({ suits }) => suits).map(({ device }) => line(device.label, `Suits, until ${untilOf(device)}`, true))
  const refused = found
    .filter(({ suits }) => !suits)
    .map(({ device, refusals }) => {
      const reasons = refusals.map(({ reason, classIds }) =>
        list.isPast || !deviceStanding(device, today).isListed ? reason : `${reason} (${joinWords(classIds.map(titleOf))})`,
      )
      return line(device.label, `No: it ${joinWords(reasons)}`, false)
    })
  return [
    ...(unknown.length === 0 ? [] : [element('p', 'tool-alert', `This list has no condition ${joinWords(unknown.map(titleOf))}, so nothing is said to suit.`)]),
    ...(suiting.length === 0 ? [] : [element('ul', 'verdict-list', ...suiting)]),
    ...onTheCase.map((id) => element('p', 'govuk-body', `${titleOf(id)} is a rule on the case: see to it beside the device.`)),
    ...(refused.length === 0 ? [] : [element('h3', 'govuk-heading-s', 'Do not suit, and why'), element('ul', 'verdict-list', ...refused)]),
  ]
}

/** Boxes that the reader ticked, and ids that only the address names: nothing asked is passed over. */
function chosenIn(finder: HTMLFormElement): string[] {
  const known = new Set(classes.map(({ id }) => id))
  const asked = new URLSearchParams(location.search).getAll('c')
  return [...new FormData(finder).getAll('c').map(String), ...asked.filter((id) => !known.has(id))]
}

function show(finder: HTMLFormElement): void {
  const { status, parts } = answer(chosenIn(finder))
  say('#finder-status', status)
  document.querySelector('#finder-answer')?.replaceChildren(...parts)
  const clear = finder.querySelector<HTMLElement>('[type=reset]')
  if (clear) clear.hidden = chosenIn(finder).length === 0
}

bringUpToDate()
if (form) {
  const finder = form
  keepInAddress(finder, {
    read: (asked) => {
      for (const box of finder.querySelectorAll<HTMLInputElement>('[name=c]')) box.checked = asked.getAll('c').includes(box.value)
    },
    write: () => new URLSearchParams(new FormData(finder).getAll('c').map((id) => ['c', String(id)])),
    show: () => show(finder),
    answer: '#answer',
  })
}
