import { html } from 'hono/html'
import { addressOf, CLASSIFICATION_WORDS, capitalise, redact, showControls, VERDICT_WORDS } from '#engine'
import type { ConsultationEvent, Redaction } from '#schemas'
import { aboutWords } from '../../pages/comment-card.ts'
import { momentWords } from '../../pages/words.ts'
import { linkChoices, linkName } from '../draft/draft-changes.ts'
import { REDACTED_FIELDS, textsOf } from '../read-move.ts'
import { opening } from './list-page.ts'
import { type Forms, foldedForm, moveForm, movesOf } from './move-forms.ts'
import { commentAddress, deskPage, groupAddress, type Part, tag } from './parts.ts'
import { ANCHOR_WORDS, ANSWER_WORDS, eventWords, SUBMITTED_WORDS, VIA_WORDS } from './words.ts'

interface Shown extends Forms {
  readonly history: readonly ConsultationEvent[]
  /** What happened to the comment since whoever sent a form had looked at it. */
  readonly missed: readonly ConsultationEvent[]
  /** What was just done, in words. */
  readonly done: string | undefined
}

/** One comment for those who answer it: what it says, where it stands, its answer, and what can be done. */
export function commentPage(shown: Shown) {
  const { desk, line, history, me, missed, done } = shown
  const { comment, submission, answer } = line.state
  const { next, other } = movesOf(line)
  const { timeZone, themes } = desk.intake.consultation
  const say = { timeZone, me, themes }
  const body = html`
    ${done === undefined ? '' : html`<p class="done" role="status">${done}</p>`}
    ${
      missed.length === 0
        ? ''
        : html`<div class="faults" role="alert"><h2>Somebody else changed this comment while you were writing</h2>
      <ul>${missed.map((event) => {
        const { what, who, when, said } = eventWords(event, say)
        return html`<li>${what} ${who}, ${when}${said === '' ? '' : html`: ${showControls(said)}`}</li>`
      })}</ul>
      <p>What you wrote stands below and was not saved. Look at the change, and send it again if it still holds.</p></div>`
    }
    <p class="tags">${tag(SUBMITTED_WORDS[submission.state], submission.state === 'late' ? 'alarm' : 'plain')} ${tag(ANSWER_WORDS[answer.state], answer.state === 'agreed' || answer.state === 'published' ? 'strong' : 'plain')} ${line.overdue === undefined ? '' : tag(line.overdue, 'alarm')}</p>
    <h2>The comment</h2>
    ${said(shown)}
    <h2>Its words in the draft now</h2>
    ${standsNow(shown)}
    ${answerPart(shown)}
    ${next.length === 0 ? '' : html`<h2>Next</h2>${next.map((name) => moveForm(shown, name))}`}
    ${alike(shown)}
    <h2>More</h2>
    ${other.map((name) => foldedForm(shown, name))}
    <h2>What happened so far</h2>
    <ol class="history">${history.map((event) => {
      const { what, who, when, said: words } = eventWords(event, say)
      return html`<li><strong>${what}</strong> ${who}, ${when}${words === '' ? '' : html`<br>${showControls(words)}`}</li>`
    })}</ol>`
  return deskPage(desk.intake, { title: aboutWords(comment.target, desk.intake), isError: shown.again !== undefined, body })
}

function said({ desk, line }: Shown) {
  const { comment, submission, redactions, withheld } = line.state
  const texts = textsOf(line)
  const consent = [
    comment.consent.text ? 'its words' : undefined,
    comment.consent.organisation ? 'the organisation' : undefined,
    comment.consent.name ? 'the name' : undefined,
  ].filter((part) => part !== undefined)
  const spans = (field: Redaction['field']) => redactions.filter((span) => span.field === field)
  const shown = (field: Redaction['field']) => {
    const text = texts[field]
    if (text === undefined || text === '') return ''
    const own = spans(field)
    return html`<p class="words">${showControls(text)}</p>${own.length === 0 ? '' : html`<p class="hint">Readers will see:</p><p class="words redacted">${showControls(redact(text, own))}</p>`}`
  }
  return html`<div class="comment">
      ${comment.target.quote === undefined ? '' : html`<p>On the words</p><blockquote>${showControls(comment.target.quote.exact)}</blockquote>`}
      ${shown('text')}
      ${comment.proposed === undefined ? '' : html`<h3>Proposed wording</h3>${shown('proposed')}<p><a href="${commentAddress(comment.id)}/wording">See it in the draft</a></p>`}
      ${comment.dissent === undefined ? '' : html`<h3>Dissent</h3>${shown('dissent')}`}
      ${withheld === undefined ? '' : html`<p><strong>Withheld from publication:</strong> ${showControls(withheld)}</p>`}
      ${redactions.length === 0 ? '' : html`<p class="hint">${redactions.length} redacted: ${[...new Set(redactions.map(({ field }) => REDACTED_FIELDS[field]))].join(', ')}.</p>`}
    </div>
    <dl class="facts">
      <div><dt>From</dt><dd>${comment.organisation === undefined ? '' : html`${showControls(comment.organisation)}, `}${comment.respondent} (${comment.capacity === 'personal' ? 'for themselves' : comment.capacity === 'coordinator' ? 'as coordinator' : 'for an organisation'})</dd></div>
      <div><dt>Received</dt><dd>${submission.receivedAt === undefined ? 'Not sent yet' : momentWords(submission.receivedAt, desk.intake.consultation.timeZone)}, ${VIA_WORDS[comment.via]}</dd></div>
      <div><dt>Kind</dt><dd>${CLASSIFICATION_WORDS[comment.classification]}</dd></div>
      <div><dt>May be published</dt><dd>${consent.length === 0 ? 'Nothing of it; it is counted' : capitalise(consent.join(', '))}</dd></div>
      ${submission.late?.reason === undefined ? '' : html`<div><dt>Late</dt><dd>${submission.late.decided === 'admitted' ? 'Admitted' : 'Not admitted'}: ${showControls(submission.late.reason)}</dd></div>`}
      ${comment.gathers === undefined ? '' : html`<div><dt>Gathers</dt><dd>${comment.gathers.length} comments of colleagues</dd></div>`}
      <div><dt>Id</dt><dd><code>${comment.id}</code></dd></div>
    </dl>`
}

function standsNow({ desk, line }: Shown): Part {
  const { draft } = desk
  const { anchor } = line
  if (draft === undefined) return html`<p>The server has no manual’s folder, so it cannot look.</p>`
  const { what } = line.state.comment.target
  if (what === 'consultation') return html`<p>It is about the whole draft.</p>`
  if (what === 'question') return html`<p>It answers a question of the consultation.</p>`
  if (anchor === undefined) return html`<p>The draft that it was written on was not kept, so nobody can say.</p>`
  const { place } = anchor
  const block = draft.words.blocks.find(({ id }) => id === place.id)
  const points = [...(block?.words ?? '')]
  const section = anchor.section === undefined ? undefined : draft.edition.sections.get(anchor.section)
  const where =
    section === undefined
      ? ''
      : html`<p>In <a href="${addressOf({ to: 'section', id: section.id }, desk.intake.draftBase)}${block === undefined ? '' : `#${block.id}`}">${section.number} ${section.title}</a>.</p>`
  return html`<p>${tag(ANCHOR_WORDS[anchor.outcome], anchor.outcome === 'candidate' || anchor.outcome === 'orphan' ? 'alarm' : 'plain')} ${anchor.words}</p>
    ${where}
    ${block === undefined ? '' : html`<blockquote class="now">${place.start === undefined || place.end === undefined ? showControls(block.words) : html`${showControls(points.slice(0, place.start).join(''))}<mark>${showControls(points.slice(place.start, place.end).join(''))}</mark>${showControls(points.slice(place.end).join(''))}`}</blockquote>`}`
}

function answerPart({ desk, line, me }: Shown): Part {
  const { answer } = line.state
  const theme = desk.intake.consultation.themes.find(({ id }) => id === answer.theme)
  if (theme === undefined && answer.answer === undefined) return ''
  const said = answer.answer
  const known =
    desk.draft === undefined
      ? []
      : linkChoices(desk.draft, { what: line.anchor?.place.what ?? '', id: line.anchor?.place.id ?? '', section: line.section }, desk.consulted)
  const names = new Map(known.map(({ link, words }) => [linkName(link), words]))
  const who = (ref: string | undefined) => (ref === me ? 'you' : (ref ?? ''))
  return html`<h2>Answer</h2>
    <dl class="facts">
      ${theme === undefined ? '' : html`<div><dt>Theme</dt><dd>${theme.title}</dd></div>`}
      ${answer.owner === undefined ? '' : html`<div><dt>To be answered by</dt><dd>${who(answer.owner)}</dd></div>`}
      ${answer.duplicateOf === undefined ? '' : html`<div><dt>Same point as</dt><dd><a href="${commentAddress(answer.duplicateOf)}">${answer.duplicateOf}</a></dd></div>`}
      ${answer.proposedBy === undefined ? '' : html`<div><dt>Proposed by</dt><dd>${who(answer.proposedBy)}</dd></div>`}
      ${answer.agreedBy === undefined ? '' : html`<div><dt>Agreed by</dt><dd>${who(answer.agreedBy)}</dd></div>`}
    </dl>
    ${
      said === undefined
        ? ''
        : html`<div class="answer"><p><strong>${VERDICT_WORDS[said.verdict]}.</strong> <span class="words">${showControls(said.says)}</span></p>
      ${said.reason === undefined ? '' : html`<p><strong>Reason:</strong> <span class="words">${showControls(said.reason)}</span></p>`}
      ${said.referredTo === undefined ? '' : html`<p><strong>Referred to:</strong> ${showControls(said.referredTo)}</p>`}
      ${said.links === undefined ? '' : html`<p><strong>Changed because of it:</strong></p><ul>${said.links.map((link) => html`<li>${names.get(linkName(link)) ?? html`${link.what} ${link.id}: the draft no longer has this change`}</li>`)}</ul>`}
    </div>`
    }
    ${answer.returned.length === 0 ? '' : html`<p>Sent back: ${showControls(answer.returned.join('; '))}</p>`}
    ${answer.dispute === undefined ? '' : html`<p><strong>Disputed:</strong> ${showControls(answer.dispute.reason)}${answer.dispute.upheld === undefined ? '' : html`<br><strong>Kept, because:</strong> ${showControls(answer.dispute.upheld)}`}</p>`}`
}

function alike({ desk, line }: Shown): Part {
  const id = line.state.comment.id
  const group = desk.groupOf(id)
  if (group === undefined) return ''
  const others = group.ids.filter((other) => other !== id)
  return html`<h2>Others that say nearly the same</h2>
    <p>${group.isCampaign ? `It looks like a letter that many were asked to send: ${group.ids.length} comments by ${group.respondents} respondents.` : `${others.length} ${others.length === 1 ? 'other comment says' : 'other comments say'} nearly the same.`} Each is counted, and each gets its own answer. <a href="${groupAddress(group.ids[0] ?? id)}">Look at all of them, and answer them together</a></p>
    <ul>${others.slice(0, 5).flatMap((other) => {
      const state = desk.states.get(other)
      return state === undefined ? [] : [html`<li><a href="${commentAddress(other)}">${opening(state)}</a></li>`]
    })}</ul>`
}
