import { html } from 'hono/html'
import { showControls } from '#engine'

/** Something that keeps a form from being taken, and the id of the field that it is about, where it is about one. */
export interface ShownFault {
  readonly words: string
  readonly at?: string | undefined
}

/** What keeps a form from being taken, above it: each fault leads to its field. It takes the focus, so that nobody looks for what went wrong. */
export const faultSummary = (title: string, faults: readonly ShownFault[]) => html`<div class="faults" role="alert" tabindex="-1" autofocus>
    <p class="faults__title">${title}</p>
    <ul>${faults.map(({ words, at }) => html`<li>${at === undefined ? showControls(words) : html`<a href="#${at}">${showControls(words)}</a>`}</li>`)}</ul>
  </div>`

/** The same fault beside its field, which says by {@link describedBy} that it stands there. */
export const fieldFault = (id: string, fault: string | undefined) =>
  fault === undefined ? '' : html`<p class="fault" id="${id}-fault"><span class="hidden">Error: </span>${showControls(fault)}</p>`

/** Attributes of a field with a hint, a fault, both or none. */
export function describedBy(id: string, { hint, fault }: { readonly hint?: string | undefined; readonly fault?: string | undefined }) {
  const ids = [...(fault === undefined ? [] : [`${id}-fault`]), ...(hint === undefined ? [] : [`${id}-hint`])]
  return html`${ids.length === 0 ? '' : html` aria-describedby="${ids.join(' ')}"`}${fault === undefined ? '' : html` aria-invalid="true"`}`
}
