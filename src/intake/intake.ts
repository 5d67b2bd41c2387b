import { randomBytes } from 'node:crypto'
import { type DraftWords, makeUuid7 } from '#engine'
import type { ConsultationData } from '#schemas'
import type { Store } from './store/open-store.ts'
import type { Writer } from './store/start-writer.ts'

/** A proxy before the server that has let people in and says who they are. */
export interface TrustedProxy {
  /** Name of the header in which it gives the email address that somebody was invited by. */
  readonly header: string
  /** What it sends in the header X-Consult-Secret, so that nobody else can say who they are. */
  readonly secret: string
}

/** The manual’s folder, where whoever runs the server has it: what the desk of authors reads, and may write to. */
export interface ManualFolder {
  readonly root: string
  /** Replaces the text of a file of it in one step; undefined where the folder cannot be written to. */
  readonly write?: ((file: string, text: string) => void) | undefined
}

/** A consultation as one server takes comments for it. */
export interface Intake {
  readonly store: Store
  readonly writer: Writer
  /** What invitations are signed with. */
  readonly key: Buffer
  readonly consultation: ConsultationData
  /** The words of the draft that comments are about, as it stands now. */
  readonly draft: DraftWords
  /** Where its pages stand on the site: `/draft/`, or `/` while no edition is in force. */
  readonly draftBase: string
  /** The numbers that its pages print at paragraphs and duties, such as 4.2.1, by id; not all have one. */
  readonly numbers?: ReadonlyMap<string, string> | undefined
  /** Title of the manual, and the notice that stands on every page. */
  readonly manual: { readonly title: string; readonly notice: string | undefined; readonly address: string }
  /** Scheme and host that browsers see, such as https://comments.example.org, where a proxy stands before the server. */
  readonly origin?: string | undefined
  readonly proxy?: TrustedProxy | undefined
  readonly manualFolder?: ManualFolder | undefined
  readonly clock: () => Date
}

/** A new id, which sorts by its time. */
export const newId = ({ clock }: Pick<Intake, 'clock'>): string => makeUuid7(clock().getTime(), randomBytes(10))
