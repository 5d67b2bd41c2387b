/** A side of a comparison that cannot be opened: wrong use, and no fault of the tool. The message is for the reader. */
export class SideError extends Error {
  override readonly name = 'SideError'
  /** What to do about it. */
  readonly hint: string

  constructor(message: string, hint: string) {
    super(message)
    this.hint = hint
  }
}
