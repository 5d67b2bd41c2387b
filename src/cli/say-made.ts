import { type Call, EXIT } from './command.ts'

interface Made {
  /** Files of the manual that were not there before. */
  readonly made: readonly string[]
  readonly changed: readonly string[]
  /** How a file is named to the reader. */
  readonly path: (file: string) => string
  /** What to do next. */
  readonly next: string
}

/** Says which files a command made and changed, and what comes next. */
export function sayMade({ json, terminal }: Pick<Call, 'json' | 'terminal'>, { made, changed, path, next }: Made): number {
  if (json) terminal.print(`${JSON.stringify({ made: made.map(path), changed: changed.map(path) }, null, 2)}\n`)
  else {
    const lines = [...made.map((file) => `Made     ${path(file)}`), ...changed.map((file) => `Changed  ${path(file)}`), `Next: ${next}.`]
    terminal.print(`${lines.join('\n')}\n`)
  }
  return EXIT.fine
}
