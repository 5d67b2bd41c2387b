import { html } from 'hono/html'
import { type CommentGroup, countOf, showControls } from '#engine'
import { countProgress } from '../count-progress.ts'
import type { DeskLine } from '../desk-line.ts'
import type { MoveName } from '../move-comments.ts'
import type { Desk } from '../read-desk.ts'
import { choicesFor } from '../read-move.ts'
import { opening } from './list-page.ts'
import { type Again, answerFields, formOf, moveFaults, triageFields } from './move-forms.ts'
import { commentAddress, count, deskPage, groupAddress, tag } from './parts.ts'
import { ANSWER_WORDS } from './words.ts'

/** Most groups, and comments of a group, that a page lists. */
const MOST = 200

const linesOf = ({ lines }: Desk, { ids }: CommentGroup): DeskLine[] => {
  const wanted = new Set(ids)
  return lines.filter(({ state }) => wanted.has(state.comment.id))
}

/** Comments that say nearly the same, in groups, the largest first. */
export function groupsPage(desk: Desk) {
  const { groups, intake, states } = desk
  const many = groups.reduce((sum, { ids }) => sum + ids.length, 0)
  const body = html`<p class="lede">${groups.length === 0 ? 'No two comments say nearly the same.' : `${count(many)} of ${countOf(desk.lines.length, 'comment')} say nearly the same as another, in ${countOf(groups.length, 'group')}.`}</p>
    <p>A group can be given a theme and an answer at once. Every comment in it is still counted, and keeps its own line and its own answer.</p>
    <ol class="lines">${groups.slice(0, MOST).map((group) => {
      const first = states.get(group.ids[0] ?? '')
      const { agreed, toAnswer } = countProgress(linesOf(desk, group))
      return html`<li class="line"><a class="line__title" href="${groupAddress(group.ids[0] ?? '')}">${first === undefined ? '' : opening(first)}</a>
        <p class="tags">${tag(`${count(group.ids.length)} comments`)} ${tag(countOf(group.respondents, 'respondent'))} ${tag(`At least ${Math.round(group.likeness * 100)} % alike`)} ${group.isCampaign ? tag('Campaign', 'strong') : ''} ${tag(`${count(agreed)} of ${count(toAnswer)} answered`)}</p></li>`
    })}</ol>
    ${groups.length > MOST ? html`<p>And ${count(groups.length - MOST)} smaller groups.</p>` : ''}`
  return deskPage(intake, { title: 'Groups', here: '/consult/desk/groups/', body })
}

interface ShownGroup {
  readonly desk: Desk
  readonly group: CommentGroup
  readonly me: string
  readonly again: Again | undefined
  readonly done: readonly string[]
}

/** One group: its comments, and what can be done with all of them. */
export function groupPage({ desk, group, me, again, done }: ShownGroup) {
  const lines = linesOf(desk, group)
  const [first] = lines as [DeskLine, ...DeskLine[]]
  const { toAnswer, triaged, proposed, agreed } = countProgress(lines)
  const id = first.state.comment.id
  const seen = lines.reduce((latest, { state }) => Math.max(latest, state.seq), 0)
  const form = (
    name: MoveName,
    title: string,
    button: string,
    fields: ReturnType<typeof html>,
  ) => html`<details ${again?.name === name ? 'open' : ''}><summary>${title}</summary>
    <section class="move" id="do-${name}" aria-label="${title}">
      <form method="post" action="${groupAddress(id)}/${name}"><input type="hidden" name="size" value="${group.ids.length}"><input type="hidden" name="seen" value="${seen}">${fields}<button type="submit">${button}</button></form>
    </section></details>`
  const body = html`
    ${done.length === 0 ? '' : html`<div class="done" role="status">${done.map((words) => html`<p>${words}</p>`)}</div>`}
    ${again === undefined ? '' : moveFaults(again)}
    <p class="lede">${count(group.ids.length)} comments by ${countOf(group.respondents, 'respondent')}${group.isCampaign ? ': it looks like a letter that many were asked to send' : ''}.</p>
    <p>${count(triaged)} of ${count(toAnswer)} have a theme, ${count(proposed)} a proposed answer, ${count(agreed)} an agreed one.</p>
    <h2>The first of them</h2>
    <div class="comment"><p class="words">${showControls(first.state.comment.text)}</p>${first.state.comment.proposed === undefined ? '' : html`<p>Proposed wording:</p><p class="words">${showControls(first.state.comment.proposed)}</p>`}</div>
    <h2>Do the same with all of them</h2>
    <p>What cannot be done with one of them, because it is further on, leaves that one as it is, and is said.</p>
    ${form('triage', 'Give all a theme', `Save theme for ${count(group.ids.length)} comments`, triageFields(desk, { me, fieldOf: formOf('triage', again) }))}
    ${form('propose', 'Propose the same answer to all', `Propose this answer to ${count(group.ids.length)} comments`, answerFields({ choices: choicesFor(desk, first), section: first.section, ticked: new Set(again?.links ?? []) }, formOf('propose', again)))}
    ${form('agree', 'Agree to the answers of all', 'Agree to those that wait for it', html`<p>Answers that you proposed yourself wait for a second person.</p>`)}
    <h2>Its comments</h2>
    <ol class="lines">${lines.slice(0, MOST).map(
      ({ state }) => html`<li class="line"><a class="line__title" href="${commentAddress(state.comment.id)}">${opening(state)}</a>
      <p class="tags">${tag(ANSWER_WORDS[state.answer.state])} ${state.comment.organisation === undefined ? '' : tag(showControls(state.comment.organisation))} ${tag(state.comment.respondent)}</p></li>`,
    )}</ol>
    ${lines.length > MOST ? html`<p>And ${count(lines.length - MOST)} more.</p>` : ''}`
  return deskPage(desk.intake, {
    title: group.isCampaign ? 'A campaign' : 'A group of comments',
    here: '/consult/desk/groups/',
    isError: again !== undefined,
    body,
  })
}
