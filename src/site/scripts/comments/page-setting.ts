import { makeUuid7 } from '../../../browser/comment-page.ts'

/** What a page says of the draft that it shows and of the consultation that takes comments on it. */
export interface PageSetting {
  readonly consultation: string
  /** Number of the edition that the draft will be. */
  readonly edition: string
  readonly digest: string
  /** Address of the draft, with the site’s own name. */
  readonly draft: string
  /** Where the reader’s comments are listed. */
  readonly home: string
}

/** Reads it from the attributes of an element. */
export function readSetting({ dataset }: HTMLElement): PageSetting {
  const { consultation = '', edition = '', digest = '', draft = '', home = '' } = dataset
  return { consultation, edition, digest, draft, home }
}

/** A new id, which sorts by its time. */
export const newId = (): string => makeUuid7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
