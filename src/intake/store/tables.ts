/** One consultation and where its log stands. The row is locked while events are added, so that a log has one writer at a time. */
interface ConsultationTable {
  id: string
  /** Its data as JSON, the digest of the draft included. */
  data: string
  /** Events in its log. */
  length: number
  /** Hash of the log after the last. */
  head: string
  /** When the last was written: the log never goes back in time, whatever the clock does. */
  last_at: string
}

/** The log: one row an event, only ever added to. */
interface EventTable {
  consultation: string
  seq: number
  type: string
  /** The comment it is about; null where it is about the consultation. */
  comment: string | null
  digest: string
  /** The event as JSON; its digest is of its canonical form, which is how the server writes it. */
  body: string
}

/** Every comment as the log leaves it. It can be made again from the log at any time. */
interface CommentTable {
  consultation: string
  id: string
  respondent: string
  submission: string
  answer: string
  section: string | null
  /** What it is about: block, duty, section ... and its id. */
  target: string
  theme: string | null
  organisation: string | null
  since: number
  /** The whole state as JSON. */
  state: string
}

/** Receipts that were given, under the key by which a sender asks again. */
interface ReceiptTable {
  id: string
  consultation: string
  respondent: string
  key: string
  /** SHA-256 of what was sent, so that a key cannot be used for something else. */
  sent: string
  body: string
}

/** Words of drafts that comments were taken on, so that comments can be found again in later ones. */
interface DraftTable {
  digest: string
  edition: string
  /** The words as JSON. */
  body: string
}

export interface CommentTables {
  consultation: ConsultationTable
  event: EventTable
  comment: CommentTable
  receipt: ReceiptTable
  draft: DraftTable
}

/** A person or body that may respond. */
interface RespondentTable {
  ref: string
  consultation: string
  kind: string
  name: string | null
  email: string | null
  organisation: string | null
  capacity: string
  invited_at: string
}

/** A link that lets its holder in. It is signed, so the row holds no secret. */
interface InvitationTable {
  id: string
  ref: string
  consultation: string
  expires_at: string
  revoked_at: string | null
  made_at: string
}

/** Kept apart from the comments, so that a copy of the comments names nobody. */
export interface RespondentTables {
  respondent: RespondentTable
  invitation: InvitationTable
}
