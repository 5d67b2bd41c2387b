import type { CommentTargetKind, Consent } from '#schemas'

/** One comment as a file has it: any form of file becomes rows first. */
export interface FileRow {
  /** Where in the file it stands, in words: "row 12", "comment 3". */
  readonly at: string
  /** Id of what it is about. */
  readonly id: string
  readonly what?: CommentTargetKind | undefined
  /** The words it is about, as the file has them, and about where they begin in the block (code points). */
  readonly quote?: string | undefined
  readonly near?: number | undefined
  /** Further blocks that the words run on into. */
  readonly further?: readonly { readonly id: string; readonly quote?: string | undefined }[] | undefined
  readonly text: string
  readonly proposed?: string | undefined
  readonly classification?: string | undefined
  readonly consent?: Consent | undefined
  /** What the file says of itself; it is held against the setting and never trusted. */
  readonly commentId?: string | undefined
  readonly madeAt?: string | undefined
  readonly consultation?: string | undefined
  readonly organisation?: string | undefined
  readonly replaces?: string | undefined
  readonly gathers?: readonly string[] | undefined
  readonly dissent?: string | undefined
}
