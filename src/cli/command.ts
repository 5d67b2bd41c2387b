import type { Terminal } from './terminal.ts'

/** One option of a command, as written after two hyphens. */
interface OptionShape {
  /** text: takes a value. flag: stands alone. */
  readonly kind: 'text' | 'flag'
  /** What it does, for the help. */
  readonly about: string
  /** How its value is named in the help, such as DIR. */
  readonly value?: string
  /** The only values it takes. */
  readonly among?: readonly string[]
}

export type OptionShapes = Readonly<Record<string, OptionShape>>

type Values<O extends OptionShapes> = { readonly [K in keyof O]?: O[K]['kind'] extends 'flag' ? boolean : string }

/** One use of a command, with everything it may read or write. */
export interface Call<O extends OptionShapes = OptionShapes> {
  /** What stands after the command’s name. */
  readonly words: readonly string[]
  /** Options that were given. */
  readonly options: Values<O>
  /** Whether the answer is wanted as JSON. */
  readonly json: boolean
  /** Folder of the manual, as given. */
  readonly root: string
  readonly toolVersion: string
  readonly terminal: Terminal
}

/** A command: data about itself, from which its help is made, and one function that returns the exit code. */
export interface Command<O extends OptionShapes = OptionShapes> {
  /** How many words it takes, and their names for the help. */
  readonly words: { readonly usage: string; readonly least: number; readonly most: number }
  readonly options: O
  /** What it does, a paragraph an item. */
  readonly about: readonly string[]
  /** What to type, without the tool’s name, and what it is for. */
  readonly examples: readonly (readonly [string, string])[]
  readonly run: (call: Call<O>) => number | Promise<number>
}

/** A command with the types of its options kept, for use in its own file. */
export const defineCommand = <const O extends OptionShapes>(command: Command<O>): Command => command as unknown as Command

/** A command in the list of all: known by name and summary before any of it is loaded. */
export interface CommandEntry {
  readonly name: string
  readonly summary: string
  readonly load: () => Promise<Command>
}

/** Options that every command takes. */
export const COMMON_OPTIONS = {
  manual: { kind: 'text', value: 'DIR', about: 'folder of the manual; else what MANUAL_DIR says, else ./manual' },
  json: { kind: 'flag', about: 'the answer as JSON' },
  'no-color': { kind: 'flag', about: 'no colour; so does NO_COLOR' },
  help: { kind: 'flag', about: 'this help' },
  version: { kind: 'flag', about: 'the version of the tool' },
} as const satisfies OptionShapes

/** Exit codes. */
export const EXIT = { fine: 0, faults: 1, wrongUse: 2, broken: 3 } as const
