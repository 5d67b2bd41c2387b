import { html } from 'hono/html'
import { addressOf, CLASSIFICATION_WORDS, showControls } from '#engine'
import { CLASSIFICATIONS } from '#schemas'
import type { Intake } from '../intake.ts'
import type { FilledPart, FormFields } from '../read-form.ts'
import { aboutWords } from './comment-card.ts'
import { describedBy, faultSummary, fieldFault } from './faults.ts'
import { page } from './page.ts'

/** Something that keeps a form from being taken, with the place of the part and the field that it is about. */
export interface FormFault {
  readonly words: string
  readonly part?: number | undefined
  readonly field?: string | undefined
}

interface Again {
  readonly fields: FormFields
  readonly parts: readonly FilledPart[]
  readonly faults: readonly FormFault[]
  /** Why it was not taken, where nothing in it has to be put right, and the heading that goes with that. */
  readonly wait?: { readonly title: string; readonly words: string } | undefined
}

const KEPT = ['section', 'edition', 'digest', 'arrival', 'consent.text', 'consent.name', 'consent.organisation']

/** A form that could not be taken, with everything that was typed in it, to be put right and sent again. */
export function againPage(intake: Intake, { fields, parts, faults, wait }: Again) {
  const names = parts.map(({ what, id }) => aboutWords({ what, id, draft: '', edition: '', digest: '', section: fields['section'] }, intake))
  const shown = faults.map(({ words, part = -1, field }) => {
    const name = names[part]
    return name === undefined ? { words } : { words: `${name}: ${words}`, at: fieldId(part, field) }
  })
  const body = html`${wait === undefined ? faultSummary('Nothing was sent yet', shown) : html`<p class="lede">${wait.words}</p>`}
    ${
      parts.length === 0
        ? nothingWritten(intake, fields['section'])
        : html`<p>${wait === undefined ? 'Everything you typed stands below. Put it right and send it again.' : 'Nothing you typed was lost: all of it stands below. Send it again from here; sent twice, it counts once.'}</p>
    <form method="post" action="/consult/form">
      ${KEPT.filter((name) => fields[name] !== undefined).map((name) => html`<input type="hidden" name="${name}" value="${fields[name] ?? ''}">`)}
      ${parts.map((part, place) => partFields(intake, part, { place, title: names[place] ?? '', faults: faults.filter((fault) => fault.part === place) }))}
      <button type="submit">Send the comments</button>
    </form>`
    }`
  return page(intake, { title: wait?.title ?? 'Your comments were not sent', isError: true, body })
}

const fieldId = (place: number, field: string | undefined): string => `${field === 'proposed' ? 'proposed' : 'text'}-${place}`

/** Where to write, for a form that was sent empty. */
function nothingWritten({ draft, draftBase }: Intake, section: string | undefined) {
  const isKnown = section !== undefined && draft.sections.has(section)
  return html`<p>${isKnown ? html`<a href="${addressOf({ to: 'comment-form', section }, draftBase)}">Go back to the form and write a comment</a>` : html`<a href="${draftBase}">Go to the draft</a>, and choose a section to comment on`}.</p>`
}

interface ShownPart {
  readonly place: number
  readonly title: string
  readonly faults: readonly FormFault[]
}

function partFields({ draft }: Intake, { what, id, text, proposed, classification }: FilledPart, { place, title, faults }: ShownPart) {
  const base = `${what}.${id}`
  const words = draft.blocks.find((block) => block.id === id && block.what === what)?.words
  const field = (name: 'text' | 'proposed', label: string, { rows, typed }: { readonly rows: number; readonly typed: string }) => {
    const own = fieldId(place, name)
    const fault = faults.find((one) => fieldId(place, one.field) === own)?.words
    return html`<label for="${own}">${label}</label>
      ${fieldFault(own, fault)}
      <textarea id="${own}" name="${base}.${name}" rows="${rows}"${describedBy(own, { fault })}>${typed}</textarea>`
  }
  return html`<fieldset>
      <legend>${title}</legend>
      ${words === undefined ? '' : html`<blockquote>${showControls(words)}</blockquote>`}
      ${field('text', 'Comment', { rows: 6, typed: text })}
      ${field('proposed', 'Proposed wording (if any)', { rows: 4, typed: proposed })}
      <label for="class-${place}">Kind of point</label>
      <select id="class-${place}" name="${base}.classification">
        ${CLASSIFICATIONS.map((name) => html`<option value="${name}" ${name === classification ? 'selected' : ''}>${CLASSIFICATION_WORDS[name]}</option>`)}
      </select>
    </fieldset>`
}
