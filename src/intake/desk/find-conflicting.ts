import { COUNTED, type Conflict, type Finding, findConflicts } from '#engine'
import type { DeskLine } from './desk-line.ts'
import type { Anchor } from './draft/find-anchors.ts'
import { type Draft, newFindings } from './draft/read-draft.ts'
import type { Desk } from './read-desk.ts'
import { type NoEdit, type PlannedEdit, planWording } from './wording/plan-wording.ts'

/** An accepted wording, tried on the draft by itself. */
export interface TriedWording {
  readonly line: DeskLine
  readonly plan: PlannedEdit | NoEdit
  /** What the checks would say that they do not say now; undefined where it was not asked, because there were too many. */
  readonly findings: readonly Finding[] | undefined
}

/** What stands in the way of the wordings that were accepted. */
export interface Conflicting {
  /** Two accepted wordings for the same words. */
  readonly pairs: readonly Conflict[]
  readonly tried: readonly TriedWording[]
  /** What the checks would say with all of them in the draft that they do not say now, nor with any one of them alone. */
  readonly together: readonly Finding[]
  /** Accepted wordings that cannot all be put in one after another, beside the pairs. */
  readonly leftOut: readonly string[]
}

const ACCEPTED = new Set(['accepted', 'accepted-in-part'])
const ANSWERED = new Set(['proposed', 'agreed', 'published', 'disputed'])

/** Comments whose proposed wording is to be accepted, whole or in part. */
export const acceptedWordings = ({ lines }: Pick<Desk, 'lines'>): DeskLine[] =>
  lines.filter(
    ({ state: { comment, submission, answer } }) =>
      comment.proposed !== undefined && COUNTED.includes(submission.state) && ANSWERED.has(answer.state) && ACCEPTED.has(answer.answer?.verdict ?? ''),
  )

/**
 * Looks for what stands in the way of accepted wordings: pairs that want the same words otherwise, and checks of the manual that would
 * fail with one of them in the draft, or with all. Nothing is written. At most `most` are checked one by one, because each is a check
 * of the whole draft.
 */
export function findConflicting(desk: Desk, most = Number.POSITIVE_INFINITY): Conflicting {
  const accepted = acceptedWordings(desk)
  const pairs = findConflicts(desk.states.values())
  const { draft } = desk
  if (draft === undefined) return { pairs, tried: [], together: [], leftOut: [] }
  let checked = 0
  const tried = accepted.map((line): TriedWording => {
    const plan = planWording(draft, { comment: line.state.comment, anchor: line.anchor })
    if (plan.can) checked += 1
    return { line, plan, findings: plan.can && checked <= most ? newFindings(draft, plan.draft) : undefined }
  })
  return { pairs, tried, ...tryTogether(draft, tried) }
}

function tryTogether(draft: Draft, tried: readonly TriedWording[]): Pick<Conflicting, 'together' | 'leftOut'> {
  let all = draft
  const leftOut: string[] = []
  for (const { line, plan } of tried) {
    if (!plan.can) continue
    const next = planWording(all, { comment: line.state.comment, anchor: shifted(line, draft, all), force: true })
    if (next.can) all = next.draft
    else if (next.isDone !== true) leftOut.push(line.state.comment.id)
  }
  const alone = new Set(tried.flatMap(({ findings = [] }) => findings.map(nameOf)))
  return { together: all === draft ? [] : newFindings(draft, all).filter((finding) => !alone.has(nameOf(finding))), leftOut }
}

const nameOf = ({ code, place, message }: Finding): string => `${code} ${place.file} ${message}`

/** Where a comment stands once others were accepted: where it stood, or, if its own paragraph has other words now, where they are found. */
function shifted({ anchor, state }: DeskLine, before: Draft, now: Draft): Anchor | undefined {
  if (anchor === undefined) return undefined
  const words = ({ words: { blocks } }: Draft) => blocks.find(({ id }) => id === anchor.place.id)?.words
  if (words(before) === words(now)) return anchor
  if (state.comment.target.quote === undefined) return undefined
  const { start: _start, end: _end, ...place } = anchor.place
  return { ...anchor, outcome: 'changed', place }
}
