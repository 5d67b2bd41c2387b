import { html } from 'hono/html'
import { showControls, type TakeRemark, type Unplaced } from '#engine'
import type { ImportedFile } from '../import-file.ts'
import type { Intake } from '../intake.ts'
import { aboutLink, quoteOf } from './comment-card.ts'
import { faultSummary } from './faults.ts'
import { page } from './page.ts'
import { countWords } from './words.ts'

/** Most comments that are shown one by one; the receipt shows all. */
const MOST_SHOWN = 50

/** Longest part of a text that a row names itself by. */
const SHOWN_ID = 120

/** What became of a file, exactly: every row of it is in one of the lists, and no word of it is lost from sight. */
export function filePage(intake: Intake, { name, result }: { readonly name: string; readonly result: ImportedFile }) {
  const { taken, repeated, corrected, unplaced, empty, receipt, refused } = result
  const isError = refused !== undefined || (taken.length === 0 && unplaced.length > 0)
  const body = html`${refused === undefined ? '' : faultSummary('Nothing of it was taken', [{ words: refused }])}
    <p>The file <strong>${showControls(name.slice(0, 200))}</strong> was read.</p>
    <dl class="counts">
      <div><dt>Taken</dt><dd>${taken.length}</dd></div>
      <div><dt>There already</dt><dd>${repeated.length}</dd></div>
      <div><dt>Could not be placed</dt><dd>${unplaced.length}</dd></div>
      <div><dt>Left empty</dt><dd>${empty}</dd></div>
    </dl>
    ${receipt === undefined ? '' : html`<p><a href="/consult/receipts/${receipt.id}">Receipt for ${countWords(taken.length, 'comment')}</a></p>`}
    ${unplaced.length === 0 ? '' : html`<h2>Could not be placed</h2><p>None of these was kept. Their words stand here, so that you can send them on the draft’s own pages, or put the file right and send it again. What was taken is not taken twice.</p>${unplaced.map(unplacedRow)}`}
    ${taken.length === 0 ? '' : html`<h2>Taken</h2>${taken.length > MOST_SHOWN ? html`<p>The first ${MOST_SHOWN}; the receipt shows all.</p>` : ''}${taken.slice(0, MOST_SHOWN).map((comment) => takenRow(intake, comment))}`}
    ${remarks('Put right', corrected)}
    ${remarks('There already', repeated)}
    <p><a href="/consult/">Back to your comments</a></p>`
  return page(intake, {
    title: refused === undefined && taken.length > 0 ? `${countWords(taken.length, 'comment')} taken` : 'No comments were taken',
    isError,
    body,
  })
}

const takenRow = (intake: Intake, { target, text, proposed }: ImportedFile['taken'][number]) => html`<div class="comment">
    <h3>${aboutLink(target, intake)}</h3>
    ${quoteOf(target)}
    ${text === '' ? '' : html`<p class="words">${showControls(text)}</p>`}
    ${proposed === undefined ? '' : html`<p>Proposed wording:</p><p class="words">${showControls(proposed)}</p>`}
  </div>`

const unplacedRow = ({ at, words, row }: Unplaced) => html`<div class="comment">
    <p><strong>${showControls(at)}${row.id === '' ? '' : html` (${showControls(row.id.slice(0, SHOWN_ID))})`}:</strong> ${showControls(words)}</p>
    ${row.quote === undefined || row.quote === '' ? '' : html`<blockquote>${showControls(row.quote)}</blockquote>`}
    ${row.text === '' ? '' : html`<p class="words">${showControls(row.text)}</p>`}
    ${row.proposed === undefined || row.proposed === '' ? '' : html`<p>Proposed wording:</p><p class="words">${showControls(row.proposed)}</p>`}
  </div>`

const remarks = (title: string, list: readonly TakeRemark[]) =>
  list.length === 0
    ? ''
    : html`<h2>${title}</h2><ul>${list.map(({ at, words }) => html`<li><strong>${showControls(at)}:</strong> ${showControls(words)}</li>`)}</ul>`
