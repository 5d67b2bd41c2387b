/** A stretch of a file and what takes its place. Offsets are UTF-16 units. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A text with edits made, none of which touches another. */
export const applyEdits = (text: string, edits: readonly TextEdit[]): string =>
  edits.toSorted((a, b) => b.start - a.start || b.end - a.end).reduce((made, edit) => made.slice(0, edit.start) + edit.text + made.slice(edit.end), text)
