import { html } from 'hono/html'
import { countOf, showControls } from '#engine'
import type { Conflicting } from '../find-conflicting.ts'
import type { Desk } from '../read-desk.ts'
import { opening } from './list-page.ts'
import { commentAddress, deskPage } from './parts.ts'
import { findingList } from './wording-page.ts'

/** What stands in the way of wordings that were accepted. */
export function conflictsPage(desk: Desk, { pairs, tried, together, leftOut }: Conflicting) {
  if (tried.length === 0)
    return deskPage(desk.intake, {
      title: 'Conflicts',
      here: '/consult/desk/conflicts/',
      body: html`<p class="lede">No proposed wording is accepted yet.</p><p>Once some are, you see here which of them ask for different words in one place, and which would fail a check.</p>`,
    })
  const link = (id: string) => {
    const state = desk.states.get(id)
    return html`<a href="${commentAddress(id)}">${state === undefined ? id : opening(state, 60)}</a>`
  }
  const breaking = tried.filter(({ findings = [] }) => findings.length > 0)
  const [byHand, done] = [tried.filter(({ plan }) => !plan.can && plan.isDone !== true), tried.filter(({ plan }) => !plan.can && plan.isDone === true)]
  const unasked = tried.filter(({ plan, findings }) => plan.can && findings === undefined).length
  const body = html`<p class="lede">${countOf(tried.length, 'proposed wording')} accepted: ${done.length} in the draft, ${tried.length - done.length} still to be put in.</p>
    <h2>Two wordings for the same words</h2>
    ${
      pairs.length === 0
        ? html`<p>None.</p>`
        : html`<ul>${pairs.map(
            ({ id, one, other }) => html`<li class="pair"><p>On ${showControls(id)}: ${link(one)} and ${link(other)}</p>
      <blockquote>${showControls(desk.states.get(one)?.comment.proposed ?? '')}</blockquote><blockquote>${showControls(desk.states.get(other)?.comment.proposed ?? '')}</blockquote></li>`,
          )}</ul>`
    }
    <h2>Wordings that would fail a check</h2>
    ${breaking.length === 0 ? html`<p>None${unasked === 0 ? '' : ' of those that were tried'}.</p>` : breaking.map(({ line, findings = [] }) => html`<h3>${link(line.state.comment.id)}</h3>${findingList(findings, '')}`)}
    ${unasked === 0 ? '' : html`<p>${unasked} were not checked by themselves here, because each is a check of the whole draft. The command <code>manual consult conflicts</code> checks every one.</p>`}
    <h2>All of them together</h2>
    ${findingList(together, 'No check would say more than it says now, or than it says of one of them.')}
    ${leftOut.length === 0 ? '' : html`<p>These cannot be put in after the others:</p><ul>${leftOut.map((id) => html`<li>${link(id)}</li>`)}</ul>`}
    <h2>To be put in by hand</h2>
    ${byHand.length === 0 ? html`<p>None.</p>` : html`<ul>${byHand.map(({ line, plan }) => html`<li>${link(line.state.comment.id)}: ${plan.can ? '' : plan.why}</li>`)}</ul>`}`
  return deskPage(desk.intake, { title: 'Conflicts', here: '/consult/desk/conflicts/', body })
}
