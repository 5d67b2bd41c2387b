import { html } from 'hono/html'
import { capitalise } from '#engine'
import type { Intake } from '../../intake.ts'
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

/** A page of the desk, with its places at the top. */
export const deskPage = (intake: Intake, { title, body, here }: { readonly title: string; readonly body: Part; readonly here?: Place | undefined }) =>
  page(intake, {
    title,
    style: '/consult/desk/desk.css',
    body: html`<nav class="places" aria-label="The desk"><ul>
        ${PLACES.map(([address, name]) => html`<li><a href="${address}" ${address === here ? html`aria-current="page"` : ''}>${name}</a></li>`)}
      </ul></nav>
      ${body}`,
  })

/** Addresses of the desk. */
export const commentAddress = (id: string): string => `/consult/desk/comments/${id}`
export const groupAddress = (id: string): string => `/consult/desk/groups/${id}`

/** A list to choose from. The first choice is the empty one where `empty` says what it means. */
export const choose = (
  { id, name, label, hint }: { readonly id: string; readonly name: string; readonly label: string; readonly hint?: string | undefined },
  choices: readonly (readonly [value: string, words: string])[],
  { value = '', empty }: { readonly value?: string | undefined; readonly empty?: string | undefined },
) => html`<label for="${id}">${label}</label>
  ${hint === undefined ? '' : html`<p class="hint" id="${id}-hint">${hint}</p>`}
  <select id="${id}" name="${name}" ${hint === undefined ? '' : html`aria-describedby="${id}-hint"`}>
    ${empty === undefined ? '' : html`<option value="">${empty}</option>`}
    ${choices.map(([choice, words]) => html`<option value="${choice}" ${choice === value ? 'selected' : ''}>${words}</option>`)}
  </select>`

interface Field {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly value?: string | undefined
  /** Lines of a box; without it, one line. */
  readonly rows?: number | undefined
}

/** A box to write in. */
export const write = ({ id, name, label, hint, value = '', rows }: Field) => html`<label for="${id}">${label}</label>
  ${hint === undefined ? '' : html`<p class="hint" id="${id}-hint">${hint}</p>`}
  ${
    rows === undefined
      ? html`<input type="text" id="${id}" name="${name}" value="${value}" ${hint === undefined ? '' : html`aria-describedby="${id}-hint"`}>`
      : html`<textarea id="${id}" name="${name}" rows="${rows}" ${hint === undefined ? '' : html`aria-describedby="${id}-hint"`}>${value}</textarea>`
  }`

/** What keeps a form from being taken, above it. */
export const faultBox = (faults: readonly string[]): Part =>
  faults.length === 0
    ? ''
    : html`<div class="faults" role="alert"><p><strong>Nothing was done yet</strong></p><ul>${faults.map((fault) => html`<li>${fault}</li>`)}</ul></div>`

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
