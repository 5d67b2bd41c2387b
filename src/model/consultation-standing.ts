import type { MeaningAlarm } from '#schemas'
import type { Consultation } from './consultation.ts'

/** What became of something that an answer says was changed. */
export type LinkState = 'changed' | 'same' | 'missing' | 'unknown'

/** A consultation, and what holding it against the texts and its own log found: what its checks look at. */
export interface ConsultationStanding {
  readonly consultation: Consultation
  /** First and last moment for comments, in UTC. */
  readonly period: { readonly opensAt: string; readonly closedAt: string }
  /** Each answer of answers.yaml, in its order. */
  readonly answers: readonly AnswerStanding[]
  /** What does not agree between comments.json, log-digests.json and consultation.yaml, a sentence each. */
  readonly disagreements: readonly { readonly file: string; readonly words: string }[]
}

/** What was found of one answer. */
export interface AnswerStanding {
  /** Number of its comment; undefined where there is no such comment. */
  readonly number: number | undefined
  /** Why it cannot be given like this, in words. */
  readonly refusal: string | undefined
  /** Of each of its links, in order. */
  readonly links: readonly LinkState[]
  /** The two texts that links are held against, by their numbers or, of a draft, in words. */
  readonly between: readonly [on: string, then: string] | undefined
  readonly alarms: readonly MeaningAlarm[]
}
