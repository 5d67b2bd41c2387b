import { parseArgs } from 'node:util'
import type { OptionShapes } from './command.ts'
import { UsageError } from './usage-error.ts'

interface ParsedArguments {
  readonly words: string[]
  readonly options: Readonly<Record<string, string | boolean>>
}

/**
 * Reads words and options by their shapes, with node:util parseArgs: the standard library splits the line, and what is left for
 * us (nearest name, allowed values) is what no library would know. An option given twice keeps its last value.
 */
export function parseArguments(args: readonly string[], shapes: OptionShapes): ParsedArguments {
  const options = Object.fromEntries(Object.entries(shapes).map(([name, { kind }]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' } as const]))
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: { ...options, help: { type: 'boolean', short: 'h' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const found: Record<string, string | boolean> = {}
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const shape = Object.hasOwn(shapes, token.name) ? shapes[token.name] : undefined
    if (shape === undefined)
      throw new UsageError(`there is no option ${token.rawName}`, { nearest: { word: token.name, among: Object.keys(shapes), written: (name) => `--${name}` } })
    found[token.name] = shape.kind === 'flag' ? flagOf(token.rawName, token.value) : textOf(token.rawName, token.value, shape.among)
  }
  return { words: positionals, options: found }
}

function flagOf(name: string, value: string | undefined): true {
  if (value !== undefined) throw new UsageError(`${name} takes no value`, { hint: `write ${name} by itself` })
  return true
}

function textOf(name: string, value: string | undefined, among: readonly string[] | undefined): string {
  const hint = among && `one of: ${among.join(', ')}`
  // Without its value an option would eat the one after it.
  if (value === undefined || value === '' || (value.startsWith('--') && value.length > 2)) throw new UsageError(`${name} needs a value`, { hint })
  if (among !== undefined && !among.includes(value)) throw new UsageError(`${name} cannot be ${value}`, { hint, nearest: { word: value, among } })
  return value
}
