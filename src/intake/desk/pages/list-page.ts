import { html } from 'hono/html'
import { COUNTED, countOf, showControls, VERDICT_WORDS } from '#engine'
import { aboutWords } from '../../pages/comment-card.ts'
import { countProgress } from '../count-progress.ts'
import type { DeskLine } from '../desk-line.ts'
import { EXPORT_FORMATS, type ExportFormat } from '../export-desk.ts'
import { type DeskFilter, FILTERS, type FilterName, SORTS, type Sort } from '../filter-lines.ts'
import type { Desk } from '../read-desk.ts'
import { choose, commentAddress, count, deskPage, type Part, recordChoices, tag, write } from './parts.ts'
import { ANCHOR_WORDS, ANSWER_WORDS, FILTER_WORDS, SORT_WORDS, SUBMITTED_WORDS, VALUE_WORDS } from './words.ts'

/** What a list shows: the lines of one page, of all that the filter lets through. */
export interface Shown {
  readonly filter: DeskFilter
  readonly sort: Sort
  readonly found: readonly DeskLine[]
  /** From 1. */
  readonly page: number
  readonly perPage: number
}

/** The list of comments, with how far they are and what the list can be narrowed to. */
export function listPage(desk: Desk, shown: Shown) {
  if (desk.lines.length === 0) return deskPage(desk.intake, { title: 'Comments', here: '/consult/desk/', body: NONE_YET })
  const { found, page, perPage } = shown
  const pages = Math.max(1, Math.ceil(found.length / perPage))
  const from = (page - 1) * perPage
  const part = found.slice(from, from + perPage)
  const isAll = found.length === desk.lines.length
  const body = html`${summary(desk)}
    ${filterForm(desk, shown)}
    <h2 id="found">${isAll ? countOf(found.length, 'comment') : `${count(found.length)} of ${countOf(desk.lines.length, 'comment')}`}</h2>
    ${chosen(desk, shown)}
    ${part.length === 0 ? html`<p>None is like that. Take a filter away.</p>` : html`<ol class="lines" start="${from + 1}" aria-labelledby="found">${part.map((line) => lineItem(desk, line))}</ol>`}
    ${pages === 1 ? '' : pager(shown, pages)}
    <p class="quiet-links">${EXPORT_FORMATS.map((format) => html`<a href="/consult/desk/export?format=${format}">All as ${FORMAT_WORDS[format]}</a> `)}</p>`
  return deskPage(desk.intake, { title: 'Comments', here: '/consult/desk/', body })
}

const NONE_YET = html`<p class="lede">None has come in yet.</p>
  <p>To invite somebody: <code>npm run manual -- consult invite --organisation NAME</code></p>`

const FORMAT_WORDS: Readonly<Record<ExportFormat, string>> = { csv: 'CSV', xlsx: 'a spreadsheet', jsonld: 'JSON-LD' }

function summary({ lines, groups }: Desk) {
  const campaigns = groups.filter(({ isCampaign }) => isCampaign)
  const { toAnswer, counts, agreed, overdue } = countProgress(lines)
  const done = toAnswer === 0 ? 0 : Math.floor((100 * agreed) / toAnswer)
  return html`<p class="lede">${count(counts.received)} received, ${count(toAnswer)} to answer, ${count(agreed)} with an agreed answer (${done} %).
    ${overdue === 0 ? 'Nothing waits too long.' : html`<a href="/consult/desk/?waiting=yes">${count(overdue)} ${overdue === 1 ? 'waits' : 'wait'} longer than it should</a>.`}
    ${counts.undecided === 0 ? '' : html`<a href="/consult/desk/?submission=late">${count(counts.undecided)} came late and ${counts.undecided === 1 ? 'waits' : 'wait'} for a decision</a>.`}</p>${campaigns.length === 0 ? '' : html`<p>${campaigns.reduce((sum, { ids }) => sum + ids.length, 0).toLocaleString('en-GB')} belong to ${countOf(campaigns.length, 'campaign')}. <a href="/consult/desk/groups/">Answer each together</a>, and <a href="/consult/desk/?group=alone">list only those that stand alone</a>.</p>`}`
}

function filterForm(desk: Desk, { filter, sort }: Shown) {
  const isUsed = Object.keys(filter).some((name) => name !== 'q')
  const names = (Object.keys(FILTERS) as FilterName[]).filter((name) => name !== 'q')
  return html`<form class="filter" method="get" action="/consult/desk/" role="search" aria-label="Comments">
    <div class="filter__first">
      <div>${write({ id: 'f-q', name: 'q', label: 'Words in the comment', value: filter.q })}</div>
      <div>${choose(
        { id: 'f-sort', name: 'sort', label: 'Order' },
        SORTS.map((one) => [one, SORT_WORDS[one]] as const),
        { value: sort },
      )}</div>
    </div>
    <details ${isUsed ? 'open' : ''}><summary>Narrow the list</summary>
      <div class="filter__fields">
        ${names.map((name) => html`<div>${choose({ id: `f-${name}`, name, label: FILTER_WORDS[name] }, choicesOf(desk, name), { value: filter[name], empty: 'All' })}</div>`)}
      </div>
      <p class="hint">Post and “about whom” look at the duty that a comment is on; for other comments, at the duties of its section.</p>
    </details>
    <button type="submit">Show</button>
  </form>`
}

function choicesOf(desk: Desk, name: FilterName): readonly (readonly [string, string])[] {
  const words = VALUE_WORDS[name]
  const { lines, draft, intake } = desk
  if (words !== undefined) return Object.entries(words)
  const values = (of: (line: DeskLine) => string | undefined) => [...new Set(lines.flatMap((line) => of(line) ?? []))].sort()
  switch (name) {
    case 'theme':
      return [...intake.consultation.themes.map(({ id, title }) => [id, title] as const), ['none', 'None yet'] as const]
    case 'chapter': {
      const used = new Set(values(({ chapter }) => chapter))
      return draft === undefined
        ? [...used].map((id) => [id, id] as const)
        : draft.edition.chapters.filter(({ id }) => used.has(id)).map(({ id, number, title }) => [id, `${number} ${title}`] as const)
    }
    case 'section': {
      const used = new Set(values(({ section }) => section))
      const known =
        draft === undefined
          ? []
          : [...draft.edition.sections.values()].filter(({ id }) => used.has(id)).map(({ id, number, title }) => [id, `${number} ${title}`] as const)
      return [...known, ...[...used].filter((id) => !known.some(([other]) => other === id)).map((id) => [id, showControls(id)] as const)]
    }
    case 'role':
      return recordChoices(desk, 'roles', new Set(lines.flatMap(({ roles }) => [...roles])))
    case 'cohort':
      return recordChoices(desk, 'cohorts', new Set(lines.flatMap(({ cohorts }) => [...cohorts])))
    case 'duty':
      return values(({ duty }) => duty).map((id) => [id, showControls(id)] as const)
    case 'respondent':
      return values(({ state }) => state.comment.respondent)
        .slice(0, 500)
        .map((ref) => [ref, ref] as const)
    default:
      return values(({ state }) => state.comment.organisation).map((organisation) => [organisation, showControls(organisation)] as const)
  }
}

/** What the list is narrowed to, and a way out of each. */
function chosen(desk: Desk, { filter, sort }: Shown): Part {
  const names = Object.keys(filter) as FilterName[]
  if (names.length === 0) return ''
  return html`<ul class="chosen" aria-label="Narrowed to">
    ${names.map((name) => {
      const { [name]: _gone, ...rest } = filter
      const value = filter[name] ?? ''
      const words = choicesOf(desk, name).find(([one]) => one === value)?.[1] ?? value
      return html`<li>${FILTER_WORDS[name]}: ${name === 'q' ? showControls(value) : words} <a href="${addressOf({ filter: rest, sort })}">Take away<span class="hidden"> ${FILTER_WORDS[name]}</span></a></li>`
    })}
  </ul>`
}

function addressOf({ filter, sort, page = 1 }: Pick<Shown, 'filter' | 'sort'> & { readonly page?: number }): string {
  const query = new URLSearchParams({ ...filter, ...(sort === 'oldest' ? {} : { sort }), ...(page === 1 ? {} : { page: String(page) }) }).toString()
  return query === '' ? '/consult/desk/' : `/consult/desk/?${query}`
}

const pager = ({ page, filter, sort }: Shown, pages: number) => html`<nav class="pager" aria-label="Pages of the list">
  ${page > 1 ? html`<a rel="prev" href="${addressOf({ filter, sort, page: page - 1 })}">Previous page</a>` : ''}
  <span>Page ${page} of ${pages}</span>
  ${page < pages ? html`<a rel="next" href="${addressOf({ filter, sort, page: page + 1 })}">Next page</a>` : ''}
</nav>`

/** The first words of a comment, for a link to it. */
export function opening({ comment }: DeskLine['state'], length = 80): string {
  const text = (comment.text === '' ? `Proposes: ${comment.proposed ?? ''}` : comment.text).replace(/\s+/g, ' ')
  const points = [...text]
  return showControls(points.length > length ? `${points.slice(0, length).join('').trimEnd()}…` : text)
}

function lineItem({ intake, groupOf }: Desk, line: DeskLine) {
  const { state, overdue, anchor } = line
  const { comment, submission, answer } = state
  const group = groupOf(comment.id)
  const theme = intake.consultation.themes.find(({ id }) => id === answer.theme)?.title
  return html`<li class="line">
    <a class="line__title" href="${commentAddress(comment.id)}">${opening(state)}</a>
    <p class="line__facts">${aboutWords(comment.target, intake)}${comment.organisation === undefined ? '' : `. ${showControls(comment.organisation)}`}${theme === undefined ? '' : `. Theme: ${theme}`}</p>
    <p class="tags">${COUNTED.includes(submission.state) ? tag(ANSWER_WORDS[answer.state], answer.state === 'agreed' || answer.state === 'published' ? 'strong' : 'plain') : tag(SUBMITTED_WORDS[submission.state], submission.state === 'late' ? 'alarm' : 'plain')}
      ${answer.answer === undefined ? '' : tag(VERDICT_WORDS[answer.answer.verdict])}
      ${comment.proposed === undefined ? '' : tag('Proposes a wording')}
      ${anchor === undefined || anchor.outcome === 'same' ? '' : tag(ANCHOR_WORDS[anchor.outcome], anchor.outcome === 'candidate' || anchor.outcome === 'orphan' ? 'alarm' : 'plain')}
      ${group === undefined ? '' : tag(group.isCampaign ? `Campaign of ${count(group.ids.length)}` : `${count(group.ids.length)} alike`)}
      ${overdue === undefined ? '' : tag(overdue, 'alarm')}</p>
  </li>`
}
