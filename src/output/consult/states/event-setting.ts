import type { ConsultationData } from '#schemas'
import { periodOf } from '../time/admission.ts'
import type { CommentState } from './comment-state.ts'

/** What an event is held against. */
export interface EventSetting {
  /** Id of the consultation. */
  readonly consultation: string
  /** Last moment in which a comment is in time, in UTC. */
  readonly closedAt: string
  /** Ids of its themes. */
  readonly themes: ReadonlySet<string>
  /** The state of any comment; undefined where there is none. */
  readonly commentOf: (id: string) => CommentState | undefined
}

/** What the events of a consultation are held against, but for the comments, which the caller keeps. */
export const eventSettingOf = (data: ConsultationData): Omit<EventSetting, 'commentOf'> => ({
  consultation: data.id,
  closedAt: periodOf(data).closedAt,
  themes: new Set(data.themes.map(({ id }) => id)),
})
