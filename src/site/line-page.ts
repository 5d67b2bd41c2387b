import { addressOf, dutyFingerprint, type Edition, type ListedChange, type PermanentId, periodsInForce } from '#engine'
import { changeLog, type LogEntry } from './change-log.ts'
import { type Html, html } from './html.ts'
import { openManual } from './manual.ts'
import { perEdition } from './per-edition.ts'
import { permanentPages } from './permanent-page.ts'
import { sectionTitle, shownDraft, type TimeStep, wholeTimeline } from './timeline.ts'
import { frontView } from './view.ts'

interface LinePages {
  /** Every duty that an edition has or had. */
  readonly ids: ReadonlyMap<string, PermanentId>
  readonly pageOf: (known: PermanentId) => Html
}

/** The pages that say of one duty’s line in an extract whether it is current, and what changed since. */
export const linePages = (): LinePages => pagesFrom(frontView().edition)

const pagesFrom = perEdition((): LinePages => {
  const { manual } = openManual()
  const steps = wholeTimeline()
  const periods = new Map(periodsInForce(manual).map((period) => [period.edition.number, period]))
  const log = new Map(changeLog().map((entry) => [entry.name, entry]))
  const draft = shownDraft()
  const duties = [...permanentPages().ids.values()].filter(({ what }) => what === 'duty')

  const stepHtml = ({ id }: PermanentId, step: TimeStep): Html => {
    const mark = markIn(step, draft, id)
    const period = periods.get(step.number)
    const told = changesOf(log.get(step.name), id)
    const place = mark && html`<p><a href="${addressOf({ to: 'duty', id }, step.base)}">${sectionTitle(step, mark.section)}</a></p>`
    const words = told.length === 0 ? undefined : html`<ul class="line-changes">${told.map((line) => html`<li>${line}</li>`)}</ul>`
    const meaning =
      mark === undefined
        ? html`<p class="quiet">Not in this edition</p>`
        : html`<p class="quiet">Revision ${mark.rev}, meaning <code>${mark.fingerprint}</code></p>`
    return html`<li class="history__step" data-name="${step.name}" data-f="${mark?.fingerprint ?? ''}" data-from="${step.published === undefined ? '' : (period?.from ?? '')}" data-to="${period?.to ?? ''}"><p class="history__date">${step.name}</p><div>${place}${words}${meaning}<p class="quiet">${step.standing}</p></div></li>`
  }

  return {
    ids: new Map(duties.map((known) => [known.id, known])),
    pageOf: (known) => html`<ol class="history line-history">${steps.map((step) => stepHtml(known, step))}</ol>
<p><a href="${addressOf({ to: 'duty', id: known.id }, baseOf(steps, known))}">This duty, with all that belongs to it</a></p>
<p><a href="${addressOf({ to: 'permanent', id: known.id })}">What became of this duty in every edition</a></p>`,
  }
})

/** The front, where it has the duty or had it; else the last edition that has it. */
function baseOf(steps: readonly TimeStep[], { id }: PermanentId): string {
  const { edition, base } = frontView()
  const front = steps.findIndex(({ key }) => key === edition.key)
  const has = ({ ids }: TimeStep) => ids.duty.has(id)
  return steps.slice(0, front + 1).some(has) ? base : (steps.findLast(has)?.base ?? base)
}

/** Revision and meaning of a duty in an edition: from its record, or from the draft itself. */
function markIn({ published, ids }: TimeStep, draft: Edition | undefined, id: string): { section: string; rev: number; fingerprint: string } | undefined {
  const section = ids.duty.get(id)
  if (section === undefined) return undefined
  const kept = published?.record.sections[section]?.duties[id]
  if (kept !== undefined) return { section, rev: kept.rev, fingerprint: kept.fingerprint }
  const duty = published === undefined ? draft?.duties.get(id) : undefined
  return duty && { section, rev: duty.rev, fingerprint: dutyFingerprint(duty) }
}

/** What an edition changed in a duty, field by field in words. */
function changesOf(entry: LogEntry | undefined, id: string): readonly string[] {
  const { duties } = entry?.summary ?? {}
  if (duties === undefined) return []
  const found = (lists: readonly (readonly ListedChange[])[]) => lists.flat().find((change) => change.id === id)
  if (found([duties.added]) !== undefined) return ['New']
  const gone = found([duties.withdrawn])
  if (gone !== undefined) return ['Withdrawn', ...gone.words]
  return found([duties.strengthened, duties.weakened, duties.mixed, duties.other])?.words ?? []
}
