import { COUNTED, type CommentState, periodOf } from '#engine'
import type { ConsultationData } from '#schemas'
import type { Anchor, AnchorFinder } from './draft/find-anchors.ts'
import type { Draft } from './draft/read-draft.ts'

/** One comment as the desk lists it: where it stands, and what it can be found by. */
export interface DeskLine {
  readonly state: CommentState
  readonly anchor: Anchor | undefined
  /** Section and chapter in which it stands now, or stood when it was written. */
  readonly section: string | undefined
  readonly chapter: string | undefined
  /** The duty it is about. */
  readonly duty: string | undefined
  /** Posts and cohorts of the duty it is about, or else of the section and its duties. */
  readonly roles: ReadonlySet<string>
  readonly cohorts: ReadonlySet<string>
  /** Why somebody should look at it today, in words. */
  readonly overdue: string | undefined
}

/** Days after a comment came in by which each step should be done, unless it was done. */
export const STEP_DAYS = { screened: 5, triaged: 10, agreed: 42 } as const

const DAY = 86_400_000

/** A line of the desk for each comment that was sent, or waits with a coordinator. */
export function deskLines(
  states: Iterable<CommentState>,
  {
    draft,
    anchorOf,
    consultation,
    now,
  }: { readonly draft: Draft | undefined; readonly anchorOf: AnchorFinder; readonly consultation: ConsultationData; readonly now: Date },
): DeskLine[] {
  const { closedAt } = periodOf(consultation)
  return [...states].map((state): DeskLine => {
    const { target } = state.comment
    const anchor = anchorOf(state)
    const section = anchor?.section ?? target.section ?? (target.what === 'section' ? target.id : undefined)
    const found = section === undefined ? undefined : draft?.edition.sections.get(section)
    const duty = target.what === 'duty' ? target.id : undefined
    const duties = (duty === undefined ? found?.duties : found?.duties.filter(({ id }) => id === duty)) ?? []
    return {
      ...{ state, anchor, section, duty },
      chapter: found?.chapter ?? section?.split('.')[0],
      roles: new Set(duties.flatMap(({ role, support = [] }) => [role, ...support])),
      cohorts: new Set(duties.length > 0 ? duties.flatMap(({ cohorts }) => cohorts) : (found?.data.cohorts ?? [])),
      overdue: overdue(state, closedAt, now),
    }
  })
}

function overdue({ submission, answer }: CommentState, closedAt: string, now: Date): string | undefined {
  if (submission.receivedAt === undefined) return undefined
  const days = Math.floor((now.getTime() - Date.parse(submission.receivedAt)) / DAY)
  if (submission.state === 'late') return days > STEP_DAYS.screened ? `Late, and nobody has decided on it for ${days} days` : undefined
  if (!COUNTED.includes(submission.state)) return undefined
  if (answer.state === 'disputed') return 'Its answer is disputed'
  if (answer.state === 'received' && days > STEP_DAYS.screened) return `Nobody has read it for ${days} days`
  if (answer.state === 'screened' && days > STEP_DAYS.triaged) return `It has had no theme for ${days} days`
  const since = Math.floor((now.getTime() - Math.max(Date.parse(closedAt), Date.parse(submission.receivedAt))) / DAY)
  return (answer.state === 'triaged' || answer.state === 'proposed') && since > STEP_DAYS.agreed ? `No answer agreed ${since} days after the end` : undefined
}
