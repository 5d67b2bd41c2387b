import { html } from 'hono/html'
import { capitalise } from '#engine'
import type { Intake } from '../../intake.ts'
import { describedBy, faultSummary, fieldFault, type ShownFault } from '../../pages/faults.ts'
import { page } from '../../pages/page.ts'
import type { Desk } from '../read-desk.ts'

/** Something to put on a page. */
export type Part = ReturnType<typeof html> | string

const PLACES = [
  ['/consult/desk/', 'Comments'],
  ['/consult/desk/progress/', 'Progress'],
  ['/consult/desk/groups/', 'Groups'],
  ['/consult/desk/conflicts/', 'Conflicts'],
] as const

export type Place = (typeof PLACES)[number][0]

interface DeskPage {
  readonly title: string
  readonly body: Part
  readonly here?: Place | undefined
  /** Whether something that was sent has to be put right. */
  readonly isError?: boolean
}

/** A page of the desk, with its places at the top. */
export const deskPage = (intake: Intake, { title, body, here, isError = false }: DeskPage) =>
  page(intake, {
    title,
    isError,
    style: '/consult/desk/desk.css',
    nav: html`<nav class="places" aria-label="The desk"><ul>
        ${PLACES.map(([address, name]) => html`<li><a href="${address}" ${address === here ? html`aria-current="page"` : ''}>${name}</a></li>`)}
      </ul></nav>`,
    body: html`${body}`,
  })

/** Addresses of the desk. */
export const commentAddress = (id: string): string => `/consult/desk/comments/${id}`
export const groupAddress = (id: string): string => `/consult/desk/groups/${id}`

/** A list to choose from. The first choice is the empty one where `empty` says what it means. */
export const choose = (
  { id, name, label, hint, fault }: Pick<Field, 'id' | 'name' | 'label' | 'hint' | 'fault'>,
  choices: readonly (readonly [value: string, words: string])[],
  { value = '', empty }: { readonly value?: string | undefined; readonly empty?: string | undefined },
) => html`<label for="${id}">${label}</label>
  ${hint === undefined ? '' : html`<p class="hint" id="${id}-hint">${hint}</p>`}
  ${fieldFault(id, fault)}
  <select id="${id}" name="${name}"${describedBy(id, { hint, fault })}>
    ${empty === undefined ? '' : html`<option value="">${empty}</option>`}
    ${choices.map(([choice, words]) => html`<option value="${choice}" ${choice === value ? 'selected' : ''}>${words}</option>`)}
  </select>`

/** A field of a form. */
export interface Field {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  /** What is wrong with what was written in it. */
  readonly fault?: string | undefined
  readonly value?: string | undefined
  /** Lines of a box; without it, one line. */
  readonly rows?: number | undefined
}

/** A box to write in. */
export const write = ({ id, name, label, hint, fault, value = '', rows }: Field) => html`<label for="${id}">${label}</label>
  ${hint === undefined ? '' : html`<p class="hint" id="${id}-hint">${hint}</p>`}
  ${fieldFault(id, fault)}
  ${
    rows === undefined
      ? html`<input type="text" id="${id}" name="${name}" value="${value}"${describedBy(id, { hint, fault })}>`
      : html`<textarea id="${id}" name="${name}" rows="${rows}"${describedBy(id, { hint, fault })}>${value}</textarea>`
  }`

/** What keeps a form from being taken, above it. */
export const faultBox = (faults: readonly ShownFault[]): Part => (faults.length === 0 ? '' : faultSummary('Nothing was done yet', faults))

/** Choices of a register: its records by name. */
export function recordChoices({ draft }: Desk, register: 'roles' | 'cohorts', ids: Iterable<string>): (readonly [string, string])[] {
  const records = draft?.edition.registers[register].records
  const nameOf = (id: string) => {
    const record = records?.get(id)
    return record === undefined ? id : capitalise('name' in record && typeof record.name === 'string' ? record.name : record.title)
  }
  return [...ids].map((id) => [id, nameOf(id)] as const).sort((a, b) => a[1].localeCompare(b[1], 'en-GB'))
}

/** A label of a state, such as “Triaged”. It is told by its words, and only then by its colour. */
export const tag = (words: string, kind: 'plain' | 'strong' | 'alarm' = 'plain') => html`<span class="tag tag--${kind}">${words}</span>`

/** A number as readers know it: 5,000. */
export const count = (number: number): string => number.toLocaleString('en-GB')
