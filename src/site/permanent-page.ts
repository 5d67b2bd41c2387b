import { addressOf, type Edition, eventPhrase, type Named, type PermanentId, permanentIds, readInsteadOf } from '#engine'
import { type Html, html } from './html.ts'
import { openManual } from './manual.ts'
import { perEdition } from './per-edition.ts'
import { phraseHtml } from './phrase-html.ts'
import { nameInSentence, namesIn, sectionTitle, type TimeStep, wholeTimeline } from './timeline.ts'
import { frontView } from './view.ts'

/** The words of the page of a permanent id. */
export interface PermanentPage {
  readonly id: string
  /** What kind of thing has the id. */
  readonly kind: string
  readonly body: Html
}

interface PermanentPages {
  readonly ids: ReadonlyMap<string, PermanentId>
  readonly pageOf: (known: PermanentId) => PermanentPage
}

/** Every permanent id that an edition holds, and the words of its page. */
export const permanentPages = (): PermanentPages => pagesFrom(frontView().edition)

const pagesFrom = perEdition((edition): PermanentPages => {
  const { manual } = openManual()
  const steps = wholeTimeline()
  const names = namesIn(steps, { edition, base: '/' })
  const numbers = blockNumbers(edition)
  const site = manual.config.address.replace(/\/$/, '')
  const front = steps.find(({ key }) => key === edition.key)
  const pageOf = (known: PermanentId): PermanentPage => ({
    id: known.id,
    kind: KINDS[known.what],
    body: html`<p class="lede">${nowPhrase(known)}</p>
<h2 class="govuk-heading-m">In each edition</h2>
<ol class="history">${steps.map((step) => stepHtml(known, step))}</ol>
<section class="cite"><h2 class="govuk-heading-m">Permanent address</h2>
<p class="cite__text"><span class="cite__address">${site}${addressOf({ to: 'permanent', id: known.id })}</span></p></section>`,
  })

  const nowPhrase = (known: PermanentId): Html => {
    const { id, what, places } = known
    const current = front?.ids[what].get(id)
    const frontName = manual.config.inForce === undefined ? 'the draft' : `edition ${edition.data.edition}, which is in force`
    if (current !== undefined) return html`${phraseHtml(['In ', frontName, ': ', ...placeIn(known, current)])}.`
    const last = places.at(-1)
    const lastStep = steps.find(({ key }) => key === last?.key)
    if (last === undefined || lastStep === undefined || front === undefined) return html`Not in ${frontName}.`
    if (steps.indexOf(lastStep) > steps.indexOf(front)) return html`Not in ${frontName}. It is in ${nameInSentence(lastStep)}.`
    const successors = successorsIn(known, front, last)
    return successors.length === 0
      ? html`Not in ${frontName}. Nothing took its place.`
      : html`${phraseHtml([`Not in ${frontName}. Read instead: `, ...successors.flatMap((name, index) => (index === 0 ? [name] : [', ', name])), '.'])}`
  }

  /** What to read in the edition at the front for something that it has no longer: what took its place, or that of its section. */
  const successorsIn = ({ id, what }: PermanentId, { number, ids }: TimeStep, last: PermanentId['places'][number]): Named[] => {
    const span = { from: last.edition, to: number }
    const own = readInsteadOf(manual.lineage, { what, id }, span).filter((other) => ids[what].has(other))
    if (own.length > 0) return own.map((other) => names.thing(what, other, number))
    const sections = readInsteadOf(manual.lineage, { what: 'section', id: last.section }, span).filter((other) => ids.section.has(other))
    return sections.map((other) => names.thing('section', other, number))
  }

  const placeIn = ({ id, what }: PermanentId, section: string): (string | Named)[] => {
    const own = names.thing(what, id, edition.data.edition)
    if (what === 'section') return [own]
    const number = numbers.get(id)
    const numbered = number === undefined ? own : { ...own, text: what === 'duty' ? `${own.text}, paragraph ${number}` : `paragraph ${number}` }
    return [numbered, ' in ', names.thing('section', section, edition.data.edition)]
  }

  const stepHtml = ({ id, what, events }: PermanentId, step: TimeStep): Html => {
    const { number, name, standing, base, ids } = step
    const section = ids[what].get(id)
    const told = events.filter((event) => event.edition === number).map((event) => html`<p>${phraseHtml(eventPhrase(id, event, names))}</p>`)
    if (section === undefined && told.length === 0)
      return html`<li class="history__step"><p class="history__date">${name}</p><div><p class="quiet">Not in this edition</p></div></li>`
    const href = section && addressOf(what === 'section' ? { to: 'section', id } : what === 'duty' ? { to: 'duty', id } : { to: 'block', section, id }, base)
    const place = href === undefined ? undefined : html`<p><a href="${href}">${sectionTitle(step, section ?? id)}</a></p>`
    return html`<li class="history__step"><p class="history__date">${name}</p><div>${place}${told}<p class="quiet">${standing}</p></div></li>`
  }

  return { ids: permanentIds(steps, manual.lineage.entries), pageOf }
})

const KINDS: Readonly<Record<PermanentId['what'], string>> = { section: 'Section', duty: 'Duty', block: 'Part of a section' }

/** Display numbers of blocks and duties that have one. */
function blockNumbers(edition: Edition): ReadonlyMap<string, string> {
  const blocks = [...edition.sections.values()].flatMap(({ blocks }) => blocks)
  return new Map([...blocks, ...edition.duties.values()].flatMap(({ id, number }) => (id === undefined || number === undefined ? [] : [[id, number] as const])))
}
