import type { AnswersData, ClosedRecord, ConsultationData, ConsultedText, PublishedLog } from '#schemas'
import type { SourceDocument } from './document.ts'

/** A consultation as it stands in the manual’s folder. */
export interface Consultation {
  readonly id: string
  /** The folder it stands in, such as `consultations/draft-2-1`. */
  readonly key: string
  readonly data: ConsultationData
  /** consultation.yaml. */
  readonly document: SourceDocument
  /** What was received, as it may be published; undefined while the consultation takes comments. */
  readonly record?: ClosedRecord | undefined
  /** comments.json, which only the tool writes; undefined with the record. */
  readonly recordDocument?: SourceDocument | undefined
  /** answers.yaml, once there are answers. */
  readonly answers?: { readonly data: AnswersData; readonly document: SourceDocument } | undefined
  /** Digests of the log that receipts are held against. */
  readonly log?: PublishedLog | undefined
  /** The draft that was consulted on, in words, where it was a draft that was not published as it was. */
  readonly consulted?: ConsultedText | undefined
  /** Files that are there and cannot be read: what they say is not known. */
  readonly unread: readonly string[]
}

/** A folder of a consultation as it stands on the disk: the text of each of its files. */
export interface ConsultationFolder {
  readonly id: string
  readonly key: string
  readonly files: ReadonlyMap<string, string>
}

/** Files of a consultation’s folder. */
export const CONSULTATION_FILES = ['consultation.yaml', 'answers.yaml', 'comments.json', 'log-digests.json', 'consulted-text.json'] as const

/** The consultation whose text is the draft of this edition and which is not answered yet. */
export const openConsultationOn = (consultations: readonly Consultation[], edition: string): Consultation | undefined =>
  consultations.find(({ data }) => data.on.edition === edition && data.response === undefined)
