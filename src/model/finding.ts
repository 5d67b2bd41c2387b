/** A stretch of one line of a file. Lines and columns count from 1; columns in UTF-16 units, as editors do. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  /** Column after the last character; at least `column + 1`. */
  readonly endColumn: number
}

/** An edit that is certain to be what the author meant. Offsets are UTF-16 units from the start of the file. */
export interface Fix {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What a stage or a rule saw: a finding before its rule adds severity and why. */
export interface Problem {
  readonly code: string
  readonly message: string
  readonly place: Place
  /** A few words under the caret. */
  readonly label?: string | undefined
  /** Where the fault lies between two places: the other one. */
  readonly second?: { readonly place: Place; readonly label: string } | undefined
  /** The edit to make. */
  readonly help: string
  /** What would go wrong for a post-holder, where the rule's general reason can be more exact. */
  readonly why?: string | undefined
  readonly fix?: Fix | undefined
  /** Ids this is about: what a silence with `about` is matched against. */
  readonly about?: readonly string[] | undefined
}

export type Severity = 'error' | 'warning'

/** One problem, with all a reader needs to act on it. */
export interface Finding extends Problem {
  readonly severity: Severity
  readonly why: string
  /** Set where the finding was silenced in place: it is then reported and does not count. */
  readonly declared?: { readonly reason: string; readonly reviewBy: string } | undefined
}
