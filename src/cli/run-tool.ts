import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { COMMON_OPTIONS, type CommandEntry, EXIT } from './command.ts'
import { helpOfAll, helpOfCommand, helpOfGroup } from './help.ts'
import { parseArguments } from './parse-arguments.ts'
import type { Terminal } from './terminal.ts'
import { hintOf, UsageError } from './usage-error.ts'

interface Surroundings {
  readonly commands: readonly CommandEntry[]
  readonly terminal: Terminal
  readonly env: NodeJS.ProcessEnv
  readonly toolVersion: string
}

/** Runs one command line and gives its exit code. Only a fault in the tool itself is shown with a stack. */
export async function runTool(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { terminal } = surroundings
  try {
    return await runCommand(args, surroundings)
  } catch (error) {
    terminal.progress()
    if (error instanceof UsageError) {
      const hint = await hintOf(error)
      terminal.note(`manual: ${error.message}\n${hint === undefined ? '' : `${hint}\n`}`)
      return EXIT.wrongUse
    }
    // Known by its name, so that the engine is not loaded to ask.
    if (error instanceof Error && error.name === 'SideError') {
      terminal.note(`manual: ${error.message}\n${'hint' in error ? `${error.hint}\n` : ''}`)
      return EXIT.wrongUse
    }
    const folder = missingFolder(error)
    if (folder !== undefined) {
      terminal.note(`manual: there is no folder ${folder}\nmake it first, or name a file elsewhere\n`)
      return EXIT.wrongUse
    }
    if (error instanceof Error && 'syscall' in error) {
      terminal.note(`manual: the system refused: ${error.message}\n`)
      return EXIT.wrongUse
    }
    terminal.note(`manual: a fault in the tool, not in your text\n${error instanceof Error ? error.stack : String(error)}\n`)
    return EXIT.broken
  }
}

/** The folder that a file was to be made in and that is not there; undefined where that is not what went wrong. */
function missingFolder(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error && typeof error.path === 'string')) return undefined
  const folder = dirname(error.path)
  return existsSync(folder) ? undefined : folder
}

async function runCommand(args: readonly string[], { commands, terminal, env, toolVersion }: Surroundings): Promise<number> {
  const start = args.findIndex((arg, index) => !arg.startsWith('-') && args[index - 1] !== '--manual')
  const first = start === -1 ? undefined : args[start]
  if (first === undefined || first === 'help') {
    const { options, words } = parseArguments(args, COMMON_OPTIONS)
    if (words[1] !== undefined) return runCommand([...words.slice(1), '--help'], { commands, terminal, env, toolVersion })
    if (options['version'] === true) terminal.print(`${toolVersion}\n`)
    else if (options['help'] === true || first === 'help') terminal.print(helpOfAll(commands, terminal))
    else {
      terminal.note(helpOfAll(commands, terminal))
      return EXIT.wrongUse
    }
    return EXIT.fine
  }
  const group = commands.filter(({ name }) => name.startsWith(`${first} `))
  const [second] = args.slice(start + 1)
  if (group.length > 0 && (second === '--help' || second === '-h')) {
    terminal.print(helpOfGroup(first, group, terminal))
    return EXIT.fine
  }
  const { entry, length } = findCommand(args.slice(start), commands)
  const command = await entry.load()
  const shapes = { ...command.options, ...COMMON_OPTIONS }
  const { words, options } = parseArguments([...args.slice(0, start), ...args.slice(start + length)], shapes)
  if (options['version'] === true) {
    terminal.print(`${toolVersion}\n`)
    return EXIT.fine
  }
  if (options['help'] === true) {
    terminal.print(helpOfCommand(entry, command, terminal))
    return EXIT.fine
  }
  const { usage, least, most } = command.words
  const use = `use: manual ${`${entry.name} ${usage}`.trim()}`
  if (words.length < least) throw new UsageError(`${entry.name} needs ${usage}`, { hint: `${use}; manual ${entry.name} --help has examples` })
  if (words.length > most) throw new UsageError(`${entry.name} does not take \`${words[most]}\``, { hint: use })
  const root = (options['manual'] as string | undefined) ?? (env['MANUAL_DIR'] || 'manual')
  return command.run({ words, options: options as never, json: options['json'] === true, root, toolVersion, terminal })
}

/** The command that the first words name: one word, or two such as `new section`. */
function findCommand(words: readonly string[], commands: readonly CommandEntry[]): { entry: CommandEntry; length: number } {
  for (const length of [2, 1]) {
    const entry = commands.find(({ name }) => name === words.slice(0, length).join(' '))
    if (entry !== undefined) return { entry, length }
  }
  const [first = '', second] = words
  const kinds = commands.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => name)
  const tried = kinds.length === 0 ? first : `${first} ${second?.startsWith('-') ? '' : (second ?? '')}`.trim()
  const hint = kinds.length === 0 ? 'manual --help lists the commands' : `one of: ${kinds.join(', ')}`
  const among = kinds.length === 0 ? commands.map(({ name }) => name) : kinds
  throw new UsageError(`there is no command \`${tried}\``, { hint, nearest: { word: tried, among, written: (name) => `\`manual ${name}\`` } })
}
