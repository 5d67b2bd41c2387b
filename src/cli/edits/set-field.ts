import { yamlLines } from './yaml-value.ts'

/** Where a new field goes: after the line of the first of these that is there, or else at the end. */
export type After = readonly string[]

/**
 * The text of a YAML file of one record with a field set to a value, by an edit of one line: the rest of the file, comments and
 * all, stays as it is. Undefined where the field is there and its value does not stand on the line of its key.
 */
export function setField(text: string, [name, value]: readonly [string, string], after: After = []): string | undefined {
  const line = yamlLines({ [name]: value })[0] as string
  const written = lineOf(text, name)
  if (written !== undefined) {
    const parts = /^[^:]+:[ \t]*(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|[^\s#'"{[>|&*!](?:[^#\n]|(?<=\S)#)*?)?(?<rest>[ \t]*(?:(?<=\s)#.*)?)$/.exec(
      text.slice(written.start, written.end),
    )
    return parts === null ? undefined : text.slice(0, written.start) + line + (parts.groups?.['rest'] ?? '') + text.slice(written.end)
  }
  const at = after.map((field) => lineOf(text, field)?.end).find((end) => end !== undefined)
  if (at !== undefined) return `${text.slice(0, at)}\n${line}${text.slice(at)}`
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`
}

function lineOf(text: string, name: string): { start: number; end: number } | undefined {
  const start = text.startsWith(`${name}:`) ? 0 : text.indexOf(`\n${name}:`) + 1
  if (start === 0 && !text.startsWith(`${name}:`)) return undefined
  const end = text.indexOf('\n', start)
  return { start, end: end === -1 ? text.length : end }
}
