import { alignColumns } from './align-columns.ts'
import { COMMON_OPTIONS, type Command, type CommandEntry, type OptionShapes } from './command.ts'
import type { Terminal } from './terminal.ts'

/** The help of the tool: every command with its summary. */
export function helpOfAll(entries: readonly CommandEntry[], terminal: Terminal): string {
  return sections(terminal, [
    ['', ['Keeps a manual of guidance: checks it, shows it, builds its site.']],
    ['Use', ['manual <command> [options]', '', 'In this folder: npm run manual -- <command> [options]']],
    ['Commands', alignColumns(entries.map(({ name, summary }) => [name, summary]))],
    ['Options of every command', optionLines(COMMON_OPTIONS, terminal.width)],
    [
      'Exit codes',
      alignColumns([
        ['0', 'fine'],
        ['1', 'the manual has errors'],
        ['2', 'wrong use'],
        ['3', 'a fault in the tool'],
      ]),
    ],
    ['', ['manual <command> --help says more, with examples.']],
  ])
}

/** The help of all commands that begin with one word, such as `edition`. */
export function helpOfGroup(first: string, entries: readonly CommandEntry[], terminal: Terminal): string {
  return sections(terminal, [
    ['Use', [`manual ${first} <command> [options]`]],
    ['Commands', alignColumns(entries.map(({ name, summary }) => [name, summary]))],
    ['', [`manual ${first} <command> --help says more, with examples.`]],
  ])
}

/** The help of one command. */
export function helpOfCommand({ name, summary }: CommandEntry, command: Command, terminal: Terminal): string {
  const own = optionLines(command.options, terminal.width)
  return sections(terminal, [
    ['', [`${summary}.`]],
    ['Use', [`manual ${[name, command.words.usage].join(' ').trim()} [options]`]],
    ['', command.about.flatMap((paragraph, index) => (index === 0 ? wrap(paragraph, terminal.width) : ['', ...wrap(paragraph, terminal.width)]))],
    ['Options', own],
    ['Options of every command', optionLines(COMMON_OPTIONS, terminal.width)],
    ['Examples', command.examples.flatMap(([line, purpose]) => [`manual ${line}`, `    ${purpose}`])],
  ])
}

function sections({ paint }: Terminal, parts: readonly (readonly [string, readonly string[]])[]): string {
  const full = parts.filter(([, lines]) => lines.length > 0)
  return `${full.map(([heading, lines]) => (heading === '' ? lines.join('\n') : [paint('bold', heading), ...lines.map((line) => (line === '' ? '' : `  ${line}`))].join('\n'))).join('\n\n')}\n`
}

/** Widest name of an option that keeps its words beside it; those of a longer one begin on the next line. */
const WIDEST = 28

function optionLines(options: OptionShapes, width: number): string[] {
  const named = Object.entries(options).map(([name, { kind, value = 'VALUE', among, about }]) => ({
    option: `--${name}${kind === 'flag' ? '' : ` ${among === undefined ? value : among.join('|')}`}`,
    about,
  }))
  const column = Math.max(0, ...named.map(({ option }) => option.length).filter((length) => length <= WIDEST)) + 2
  return named.flatMap(({ option, about }) => {
    const words = wrap(about, Math.max(40, width - column))
    const beside = option.length > WIDEST ? [option] : []
    return [...beside, ...words.map((line, place) => `${(place === 0 && beside.length === 0 ? option : '').padEnd(column)}${line}`)]
  })
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
