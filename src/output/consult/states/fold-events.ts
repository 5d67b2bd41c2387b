import type { ConsultationEvent } from '#schemas'
import { applyEvent, commentOfEvent } from './apply-event.ts'
import type { CommentState } from './comment-state.ts'
import type { EventSetting } from './event-setting.ts'

/** A log read to its end. */
export interface FoldedLog {
  /** By id, in the order in which comments came in. */
  readonly comments: ReadonlyMap<string, CommentState>
  /** Events that may not have happened: a log that was written through `applyEvent` has none. */
  readonly refused: readonly { readonly seq: number; readonly reason: string }[]
}

/** The state of every comment after a log, which is all there is to know of them. Reading it again, or twice over, gives the same. */
export function foldEvents(events: Iterable<ConsultationEvent>, setting: Omit<EventSetting, 'commentOf'>): FoldedLog {
  const comments = new Map<string, CommentState>()
  const refused: { seq: number; reason: string }[] = []
  const whole = { ...setting, commentOf: (id: string) => comments.get(id) }
  for (const event of events) {
    const step = applyEvent(event, whole)
    if (step.refused !== undefined) refused.push({ seq: event.seq, reason: step.refused })
    else if (step.next !== undefined) comments.set(commentOfEvent(event) as string, step.next)
  }
  return { comments, refused }
}
