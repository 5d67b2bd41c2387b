/** One unit of inline text that is compared whole. */
export interface Token {
  /** Equality: two tokens are the same when their keys are. A run of white space has the key ' ', however it is wrapped. */
  readonly key: string
  /** The characters as they stand in the text; joined in order, the tokens give the text back. */
  readonly text: string
  /** An `atom` stands for something that is not text (an image, a component); its caller gives it a key of its own. */
  readonly kind: 'word' | 'space' | 'punctuation' | 'atom'
}

/** A run of tokens that both texts share, or that one has (or each has its own) in place of the other's. Ranges are half open. */
export interface Edit {
  readonly same: boolean
  readonly old: readonly [number, number]
  readonly new: readonly [number, number]
}
