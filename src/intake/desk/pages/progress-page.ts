import { html } from 'hono/html'
import { answeredOf, VERDICT_WORDS } from '#engine'
import { VERDICTS } from '#schemas'
import { countProgress, type Progress, progressBy } from '../count-progress.ts'
import { STEP_DAYS } from '../desk-line.ts'
import type { Desk } from '../read-desk.ts'
import { count, deskPage } from './parts.ts'

const STEPS = [
  ['toAnswer', 'To answer'],
  ['screened', 'Read'],
  ['triaged', 'Has a theme'],
  ['proposed', 'Answer proposed'],
  ['agreed', 'Agreed'],
  ['published', 'Published'],
  ['overdue', 'Waits too long'],
] as const satisfies readonly (readonly [keyof Progress, string])[]

/** How far the answers are: in all, by theme and by section, with counts that add up. */
export function progressPage({ intake, lines, draft }: Desk) {
  const all = countProgress(lines)
  const { counts } = all
  const answered = answeredOf(counts)
  const themeOf = (id: string | undefined) => intake.consultation.themes.find((theme) => theme.id === id)?.title ?? 'No theme yet'
  const sectionOf = (id: string | undefined) => {
    const section = id === undefined ? undefined : draft?.edition.sections.get(id)
    return section === undefined ? (id ?? 'The whole draft, or a question') : `${section.number} ${section.title}`
  }
  const places = new Map([...(draft?.edition.sections.keys() ?? [])].map((id, place) => [id, place]))
  const bySection = [...progressBy(lines, ({ section }) => section)].sort(([a], [b]) => (places.get(a ?? '') ?? 9e9) - (places.get(b ?? '') ?? 9e9))
  const body = html`<p class="lede">${count(counts.received)} comments were received. ${count(all.agreed)} of ${count(all.toAnswer)} that are to be answered have an agreed answer.</p>
    <h2 id="steps">Steps</h2>
    <dl class="counts steps">${STEPS.map(([name, words]) => html`<div><dt>${words}</dt><dd>${count(all[name])}</dd></div>`)}</dl>
    <p class="hint">A comment waits too long when nobody has read it after ${STEP_DAYS.screened} days, when it has no theme after ${STEP_DAYS.triaged}, when no answer is agreed ${STEP_DAYS.agreed} days after the end, when it is late and nobody decides, or when its answer is disputed.</p>
    <h2>The counts add up</h2>
    <p>${count(counts.received)} received = ${count(answered)} answered + ${count(counts.open)} open + ${count(counts.withdrawn)} withdrawn + ${count(counts.superseded)} replaced + ${count(counts.refused)} late and not admitted + ${count(counts.undecided)} late and not decided.</p>
    ${answered === 0 ? '' : html`<p>Of the ${count(answered)} answered: ${VERDICTS.filter((verdict) => counts.answered[verdict] > 0).map((verdict, place) => `${place === 0 ? '' : ', '}${count(counts.answered[verdict])} ${VERDICT_WORDS[verdict].toLowerCase()}`)}.</p>`}
    ${table(
      'By theme',
      'theme',
      [...progressBy(lines, ({ state }) => state.answer.theme)].map(([id, progress]) => [themeOf(id), `/consult/desk/?theme=${id ?? 'none'}`, progress]),
    )}
    ${table(
      'By section',
      'section',
      bySection.map(([id, progress]) => [sectionOf(id), id === undefined ? undefined : `/consult/desk/?section=${encodeURIComponent(id)}`, progress]),
    )}`
  return deskPage(intake, { title: 'Progress', here: '/consult/desk/progress/', body })
}

const table = (title: string, id: string, rows: readonly (readonly [name: string, address: string | undefined, progress: Progress])[]) =>
  rows.length === 0
    ? ''
    : html`<h2 id="by-${id}">${title}</h2>
  <section class="scrolls" aria-labelledby="by-${id}" tabindex="0">
    <table>
      <thead><tr><th scope="col">${title.slice(3, 4).toUpperCase()}${title.slice(4)}</th>${STEPS.map(([, words]) => html`<th scope="col" class="number">${words}</th>`)}</tr></thead>
      <tbody>${rows.map(([name, address, progress]) => html`<tr><th scope="row">${address === undefined ? name : html`<a href="${address}">${name}</a>`}</th>${STEPS.map(([step]) => html`<td class="number">${count(progress[step])}</td>`)}</tr>`)}</tbody>
    </table>
  </section>`
