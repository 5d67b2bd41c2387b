import { html } from 'hono/html'
import { capitalise, type Finding, type MeaningChange, showControls } from '#engine'
import type { DeskLine } from '../desk-line.ts'
import { newFindings } from '../draft/read-draft.ts'
import type { Desk } from '../read-desk.ts'
import { diffWords } from '../wording/diff-words.ts'
import { patchOf } from '../wording/patch-of.ts'
import type { PlannedEdit, WordingPlan } from '../wording/plan-wording.ts'
import { commentAddress, deskPage, faultBox, type Part } from './parts.ts'

interface Shown {
  readonly desk: Desk
  readonly line: DeskLine
  readonly plan: WordingPlan
  readonly isForced: boolean
  readonly faults: readonly string[]
}

/** What accepting a proposed wording would do to the draft, before anything is written. */
export function wordingPage({ desk, line, plan, isForced, faults }: Shown) {
  const { comment } = line.state
  const body = html`<p><a href="${commentAddress(comment.id)}">Back to the comment</a></p>
    ${faultBox(faults.map((words) => ({ words })))}
    ${comment.proposed === undefined ? '' : html`<h2>Proposed</h2>${comment.target.quote === undefined ? '' : html`<p>In place of “${showControls(comment.target.quote.exact)}”:</p>`}<div class="comment"><p class="words">${showControls(comment.proposed)}</p></div>`}
    ${plan.can ? preview(desk, line, plan, isForced) : refusal(line, plan)}`
  return deskPage(desk.intake, { title: 'The proposed wording in the draft', isError: faults.length > 0, body })
}

function refusal({ state: { comment } }: DeskLine, plan: Extract<WordingPlan, { can: false }>): Part {
  return html`<h2>${plan.isDone === true ? 'It is in the draft' : 'It cannot be put in for you'}</h2>
    <p>${plan.why}</p>
    ${plan.place === undefined || plan.isDone === true ? '' : html`<p>Edit it by hand in <code>${plan.place.file}</code>, line ${plan.place.line}.</p>`}
    ${plan.needsForce === true ? html`<p><a href="${commentAddress(comment.id)}/wording?force=yes">See what it would do all the same</a></p>` : ''}`
}

function preview({ intake, draft }: Desk, { state: { comment } }: DeskLine, plan: PlannedEdit, isForced: boolean): Part {
  const findings = draft === undefined ? [] : newFindings(draft, plan.draft)
  const hasErrors = findings.some(({ severity }) => severity === 'error')
  const canWrite = intake.manualFolder?.write !== undefined
  const patch = patchOf(plan.file, plan.before, plan.after)
  return html`<h2>The ${plan.what === 'duty' ? 'duty' : 'paragraph'} with the change marked</h2>
    <p class="redline">${redline(plan)}</p>
    <h2>Was</h2><blockquote>${showControls(plan.words.before)}</blockquote>
    <h2>Would be</h2><blockquote>${showControls(plan.words.after)}</blockquote>
    ${meaning(plan.meaning)}
    ${plan.notes.length === 0 ? '' : html`<h2>Besides</h2><ul>${plan.notes.map((note) => html`<li>${note}</li>`)}</ul>`}
    <h2>What the checks would say</h2>
    ${findingList(findings, 'Nothing that they do not say now.')}
    <h2>${canWrite ? 'Put it into the draft' : 'The edit as a patch'}</h2>
    ${
      canWrite
        ? html`<p>This changes <code>${plan.file}</code> and nothing else. It does not answer the comment: propose an answer that links to the change afterwards.</p>
      <form method="post" action="${commentAddress(comment.id)}/wording">
        <input type="hidden" name="draft" value="${draft?.key ?? ''}">
        ${isForced ? html`<input type="hidden" name="force" value="yes">` : ''}
        ${hasErrors ? html`<div class="option"><input type="checkbox" id="even" name="even" value="yes"><label for="even">Put it in although checks would fail</label></div>` : ''}
        <button type="submit">Put it into the draft</button>
      </form>
      <details><summary>The same as a patch</summary><pre tabindex="0">${patch}</pre></details>`
        : html`<p>This server cannot write to the manual. Whoever can may apply this with <code>git apply</code>.</p><pre tabindex="0">${patch}</pre>`
    }`
}

const redline = ({ words }: PlannedEdit) =>
  diffWords(words.before, words.after).map(({ same, old, fresh }) =>
    same
      ? showControls(old)
      : html`${old === '' ? '' : html`<del><span class="hidden">deleted: </span>${showControls(old)}<span class="hidden"> end of deletion</span></del>`}${fresh === '' ? '' : html`<ins><span class="hidden">inserted: </span>${showControls(fresh)}<span class="hidden"> end of insertion</span></ins>`}`,
  )

const KIND_WORDS: Readonly<Record<MeaningChange['kind'], string>> = {
  modality: 'How binding it is',
  negation: 'Words such as “not” and “only”',
  number: 'Numbers',
  'time-limit': 'Time limits',
  post: 'Posts',
}

const quoted = (words: readonly string[]): string => (words.length === 0 ? 'nothing' : words.map((word) => `“${word}”`).join(', '))

/** The alarm: words that carry meaning and differ. */
const meaning = (changes: readonly MeaningChange[]): Part =>
  changes.length === 0
    ? ''
    : html`<div class="alarm"><h2>The meaning may change</h2><ul>${changes.map(({ kind, before, after }) => html`<li>${KIND_WORDS[kind]}: was ${quoted(before)}, would be ${quoted(after)}.</li>`)}</ul></div>`

/** Findings in a list, as authors read them. */
export const findingList = (findings: readonly Finding[], none: string): Part =>
  findings.length === 0
    ? html`<p>${none}</p>`
    : html`<ul>${findings.map(({ code, severity, message, place, help }) => html`<li><strong>${severity === 'error' ? 'Error' : 'Warning'} ${code}:</strong> ${showControls(message)}, in <code>${place.file}</code>, line ${place.line}. ${showControls(capitalise(help))}${help.endsWith('.') ? '' : '.'}</li>`)}</ul>`
