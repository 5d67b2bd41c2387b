// Lists and limits without zod, so that a page in a browser can carry them.

/** What kind of point a comment makes. */
export const CLASSIFICATIONS = ['general', 'substantive', 'editorial', 'factual', 'legal', 'equality', 'safety'] as const

/** What a comment can be about. `question` is one of the consultation’s own questions, `consultation` the whole of it. */
export const COMMENT_TARGETS = ['block', 'duty', 'section', 'question', 'consultation'] as const

/** How a comment came in: on the page, by its form without scripts, in a Word or spreadsheet file, in a saved file, or typed by staff from an email or letter. */
export const RECEIVED_VIA = ['web', 'form', 'word', 'spreadsheet', 'file', 'email', 'post'] as const

/** For whom a respondent speaks. */
export const CAPACITIES = ['personal', 'organisation', 'coordinator'] as const

/** What can be answered to a comment. */
export const VERDICTS = ['accepted', 'accepted-in-part', 'not-accepted', 'noted', 'out-of-scope', 'referred'] as const

/** Who does something that the log records. */
export const ACTORS = ['respondent', 'coordinator', 'staff', 'system'] as const

/** What became of the words of a comment in a later draft. */
export const ANCHOR_OUTCOMES = ['same', 'changed', 'paragraph', 'candidate', 'orphan'] as const

/** Longest texts, in characters (Unicode code points), and most comments of one file. */
export const COMMENT_LIMITS = {
  text: 20_000,
  proposed: 20_000,
  quote: 2_000,
  context: 32,
  name: 200,
  comments: 5_000,
} as const

export type Classification = (typeof CLASSIFICATIONS)[number]
export type CommentTargetKind = (typeof COMMENT_TARGETS)[number]
export type ReceivedVia = (typeof RECEIVED_VIA)[number]
export type Capacity = (typeof CAPACITIES)[number]
export type Verdict = (typeof VERDICTS)[number]
export type ActorKind = (typeof ACTORS)[number]
export type AnchorOutcomeKind = (typeof ANCHOR_OUTCOMES)[number]
