import { type KeptComment, saysTheSame } from './kept-comment.ts'

/** What a write came to: kept as it was given, or kept beside what another tab had written meanwhile. */
export type Written = { readonly kept: KeptComment } | { readonly copy: KeptComment; readonly other: KeptComment | undefined }

/** A comment to be written, and the version that its writer had read. */
export interface Put {
  readonly next: KeptComment
  readonly base: number
  readonly makeId: () => string
}

/** What is to be written in place of, or beside, what is there `now`. */
export function decideWrite({ next, base, makeId }: Put, now: KeptComment | undefined): { readonly written: Written; readonly record?: KeptComment } {
  if (now === undefined ? base === 0 : now.version === base) return { written: { kept: next }, record: next }
  if (now !== undefined && saysTheSame(now, next)) {
    // Another tab has sent it: that is not forgotten.
    const kept = { ...next, version: now.version + 1, sent: next.sent ?? now.sent }
    return { written: { kept }, record: kept }
  }
  // Deleted or sent elsewhere, or other words: these words are kept under a name of their own.
  const copy = { ...next, id: makeId(), version: 1, sent: undefined, replaces: now?.sent === undefined ? next.replaces : now.id }
  return { written: { copy, other: now }, record: copy }
}
