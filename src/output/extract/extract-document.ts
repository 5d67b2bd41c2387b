import type { Deadline, Modality } from '#schemas'
import type { Fact } from './line-facts.ts'
import type { TextNode } from './text/text-node.ts'

/**
 * An extract with all its words ready: what every format that people read is made from. Plain data, so that it can be hashed,
 * sent to another thread, or handed to a typesetter as JSON.
 */
export interface ExtractDocument {
  /** BCP 47, such as en-GB. */
  readonly language: string
  readonly manual: string
  readonly shortTitle: string
  readonly publisher: string
  readonly notice: string | undefined
  /** "Duties of a post". */
  readonly kind: string
  /** "Branch head". */
  readonly title: string
  /** "Only what can apply to: the cohort"; undefined for a whole extract. */
  readonly filter: string | undefined
  /** "36 duties; left out: 5 about other cohorts". */
  readonly count: string
  /** Why there are no duties, where there are none. */
  readonly note: string | undefined
  /** Number of the edition. */
  readonly edition: string
  /** "Edition 2.0, in force 30 September 2022". */
  readonly standing: string
  /** More of what proves the copy: law, digests, tool. */
  readonly facts: readonly Fact[]
  /** First 16 characters of the digest, in fours. */
  readonly code: string
  /** The day the edition speaks from, 2022-09-30: what stands as the date of the file. */
  readonly day: string
  /** The day from which recurring duties are counted: the first in force, else `day`. */
  readonly beginsOn: string
  /** Page of the same in the edition. */
  readonly address: string
  /** Where the copy is held against the editions. */
  readonly check: string
  /** The same address as a QR code, a string of 0 and 1 for each row. */
  readonly code2d: readonly string[]
  /** Whether parts are sections with their text; else they are of duties only. */
  readonly isText: boolean
  readonly parts: readonly DocumentPart[]
  /** The images of figures by their addresses, in base 64; one that cannot be read is not among them. */
  readonly images: Readonly<Record<string, string>>
  /** The duties as a table with a header. */
  readonly table: DocumentTable
  /** The text as one, a row a paragraph. */
  readonly textTable: DocumentTable | undefined
}

export interface DocumentTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface DocumentPart {
  /** Heading above it, which several parts share: the chapter. */
  readonly above: string | undefined
  /** What that chapter is for. */
  readonly purpose: string | undefined
  readonly heading: string
  /** Its permanent address. */
  readonly address: string | undefined
  /** Its text, in which its lines are named where they are printed. */
  readonly text: readonly TextNode[] | undefined
  /** "12 duties". */
  readonly count: string
  readonly lines: readonly DocumentLine[]
}

/** One duty with its words ready. */
export interface DocumentLine {
  readonly id: string
  /** Display number of the duty, or of its section where it has none. */
  readonly number: string
  readonly modality: Modality
  /** The sentence around its binding word: "The branch head", "must", "refer any request, within 2 days." */
  readonly before: string
  readonly binding: string
  readonly after: string
  /** What sets it off. */
  readonly when: string | undefined
  /** Whether the post answers for it itself. */
  readonly held: boolean
  readonly facts: readonly Fact[]
  /** Section that prints it: "11.4 Permissions". */
  readonly place: string
  /** Where it stands in this edition, for good. */
  readonly address: string
  /** Says whether it has changed since. */
  readonly changedAddress: string
  /** "d-refer, revision 2, a1b2c3d4e5f60718". */
  readonly mark: string
  /** How often it is done, where it is done again and again. */
  readonly recurs: Extract<Deadline, { every: string }> | undefined
}
