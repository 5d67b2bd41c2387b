import { COUNTED, type CommentCounts, countComments } from '#engine'
import type { DeskLine } from './desk-line.ts'

/** How far comments have come. Each step counts what reached it or went further, so that no number grows from one step to the next. */
export interface Progress {
  readonly counts: CommentCounts
  /** In time or admitted: what is to be answered. */
  readonly toAnswer: number
  readonly screened: number
  readonly triaged: number
  readonly proposed: number
  readonly agreed: number
  readonly published: number
  readonly overdue: number
}

const STEPS = ['received', 'screened', 'triaged', 'proposed', 'agreed', 'published'] as const

/** Counts lines. One that is disputed has had its answer agreed and is back at proposed. */
export function countProgress(lines: readonly DeskLine[]): Progress {
  const counted = lines.filter(({ state }) => COUNTED.includes(state.submission.state))
  const reached = counted.map(({ state: { answer } }) => STEPS.indexOf(answer.state === 'disputed' ? 'proposed' : answer.state))
  const atLeast = (step: (typeof STEPS)[number]) => reached.filter((place) => place >= STEPS.indexOf(step)).length
  return {
    counts: countComments(lines.map(({ state }) => state)),
    toAnswer: counted.length,
    screened: atLeast('screened'),
    triaged: atLeast('triaged'),
    proposed: atLeast('proposed'),
    agreed: atLeast('agreed'),
    published: atLeast('published'),
    overdue: lines.filter(({ overdue }) => overdue !== undefined).length,
  }
}

/** Progress of parts, by the part a line belongs to, in the order of first sight. */
export function progressBy(lines: readonly DeskLine[], partOf: (line: DeskLine) => string | undefined): Map<string | undefined, Progress> {
  return new Map([...Map.groupBy(lines, partOf)].map(([part, own]) => [part, countProgress(own)]))
}
