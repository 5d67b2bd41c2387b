import type { SavedComments } from '#schemas'

/** The text of a file of "save my comments", the same for the same comments. */
export const writeSavedComments = (saved: SavedComments): string => `${JSON.stringify(saved, null, 2)}\n`

/** A name for it that sorts by consultation and day. */
export const savedFileName = ({ consultation, savedAt }: SavedComments): string => `comments-${consultation}-${savedAt.slice(0, 10)}.json`
