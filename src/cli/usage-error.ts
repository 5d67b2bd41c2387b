interface UsageHelp {
  /** What to type instead, when nothing near is known. */
  readonly hint?: string | undefined
  /** A word that is not among those known: the nearest is offered. */
  readonly nearest?: { readonly word: string; readonly among: readonly string[]; readonly written?: (name: string) => string }
}

/** Wrong use of the command line: shown without a stack, and the exit code is 2. */
export class UsageError extends Error {
  readonly help: UsageHelp

  constructor(message: string, help: UsageHelp = {}) {
    super(message)
    this.help = help
  }
}

/** The line under the message of a wrong use, or nothing. The engine is loaded only here, for what is near to a word. */
export async function hintOf({ help: { hint, nearest } }: UsageError): Promise<string | undefined> {
  if (nearest === undefined) return hint
  const { suggest } = await import('#engine')
  const near = suggest(nearest.word, nearest.among)
  return near === undefined ? hint : `did you mean ${nearest.written?.(near) ?? `\`${near}\``}?`
}
