import type { Place } from './finding.ts'

export type Path = readonly (string | number)[]

/** One authored file, able to say where each of its fields stands. */
export interface SourceDocument {
  /** Path from the manual's folder, with forward slashes. */
  readonly file: string
  readonly text: string
  /** Where a field stands: its value, or its key. A field that is not there gives the nearest one around it. */
  readonly at: (path: Path, part?: 'value' | 'key') => Place
  /** Offsets of a field's value in `text`, or undefined where it is not written. */
  readonly range: (path: Path) => { readonly start: number; readonly end: number } | undefined
  /** Fields whose shape is wrong, as `pathKey`; rules that read them stay silent. */
  readonly broken: ReadonlySet<string>
  /** True where nothing of the file could be read. */
  readonly unreadable: boolean
}

/** A path as one string, for sets and maps. */
export const pathKey = (path: Path): string => path.join('\u0000')

/** Whether a field, or one around it, or one inside it, has a wrong shape. */
export function isBroken(document: SourceDocument, path: Path): boolean {
  if (document.unreadable) return true
  if (document.broken.size === 0) return false
  for (let length = 0; length <= path.length; length += 1) if (document.broken.has(pathKey(path.slice(0, length)))) return true
  return fieldsAround(document.broken).has(pathKey(path))
}

const around = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>()

/** Every field with a broken one inside it. Kept with its set, because a bad file can have thousands and is asked about often. */
function fieldsAround(broken: ReadonlySet<string>): ReadonlySet<string> {
  const known = around.get(broken)
  if (known !== undefined) return known
  const outer = new Set<string>()
  for (const key of broken) {
    if (key !== '') outer.add('')
    for (let end = key.indexOf('\u0000'); end !== -1; end = key.indexOf('\u0000', end + 1)) outer.add(key.slice(0, end))
  }
  around.set(broken, outer)
  return outer
}

/** The place of a stretch of text given by offsets; one that runs over lines ends with its first line. */
export function placeAt(file: string, text: string, start: number, end: number): Place {
  const from = Math.min(Math.max(start, 0), text.length)
  const starts = lineStartsOf(text)
  let low = 0
  for (let high = starts.length; high - low > 1; ) {
    const middle = (low + high) >>> 1
    if ((starts[middle] as number) <= from) low = middle
    else high = middle
  }
  const lineStart = starts[low] as number
  const lineEnd = (starts[low + 1] ?? text.length + 1) - 1
  const column = from - lineStart + 1
  return { file, line: low + 1, column, endColumn: Math.max(column + 1, Math.min(end, lineEnd) - lineStart + 1) }
}

/** Offset in a file’s text of the first character of a place. */
export const offsetOf = (text: string, { line, column }: Place): number => (lineStartsOf(text)[line - 1] ?? text.length) + column - 1

/** The lines of the text that was asked about last. Problems come file by file, and a bad file can have thousands. */
let lines: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [0] }

function lineStartsOf(text: string): readonly number[] {
  if (lines.text !== text) {
    const starts = [0]
    for (let next = text.indexOf('\n'); next !== -1; next = text.indexOf('\n', next + 1)) starts.push(next + 1)
    lines = { text, starts }
  }
  return lines.starts
}
