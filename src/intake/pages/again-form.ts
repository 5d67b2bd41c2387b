import { html } from 'hono/html'
import { CLASSIFICATION_WORDS, showControls } from '#engine'
import { CLASSIFICATIONS } from '#schemas'
import type { Intake } from '../intake.ts'
import type { FilledPart, FormFields } from '../read-form.ts'
import { aboutWords } from './comment-card.ts'
import { page } from './page.ts'

/** A form that could not be taken, with everything that was typed in it, to be put right and sent again. */
export function againPage(
  intake: Intake,
  { fields, parts, faults }: { readonly fields: FormFields; readonly parts: readonly FilledPart[]; readonly faults: readonly string[] },
) {
  const { draft } = intake
  const kept = ['section', 'edition', 'digest', 'consent.text', 'consent.name', 'consent.organisation'].filter((name) => fields[name] !== undefined)
  const body = html`<div class="faults" role="alert">
      <h2>Nothing was sent yet</h2>
      <ul>${faults.map((fault) => html`<li>${showControls(fault)}</li>`)}</ul>
    </div>
    <p>Everything you typed stands below. Put it right and send it again.</p>
    <form method="post" action="/consult/form">
      ${kept.map((name) => html`<input type="hidden" name="${name}" value="${fields[name] ?? ''}">`)}
      ${parts.map(({ what, id, text, proposed, classification }, place) => {
        const base = `${what}.${id}`
        const target = { what, id, draft: '', edition: draft.edition, digest: draft.digest, section: fields['section'] }
        return html`<fieldset>
          <legend>${aboutWords(target, intake)}</legend>
          <label for="text-${place}">Comment</label>
          <textarea id="text-${place}" name="${base}.text" rows="6">${text}</textarea>
          <label for="proposed-${place}">Proposed wording (if any)</label>
          <textarea id="proposed-${place}" name="${base}.proposed" rows="4">${proposed}</textarea>
          <label for="class-${place}">Kind of point</label>
          <select id="class-${place}" name="${base}.classification">
            ${CLASSIFICATIONS.map((name) => html`<option value="${name}" ${name === classification ? 'selected' : ''}>${CLASSIFICATION_WORDS[name]}</option>`)}
          </select>
        </fieldset>`
      })}
      <button type="submit">Send the comments</button>
    </form>`
  return page(intake, { title: 'Your comments were not sent', body })
}
