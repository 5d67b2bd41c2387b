import type { Path, SourceDocument } from '../model/document.ts'
import type { Fix } from '../model/finding.ts'

/** The edit that takes one item out of a YAML list, written in a row or one a line; undefined where it is written in another way. */
export function removeListItem(document: SourceDocument, path: Path): Fix | undefined {
  const range = document.range(path)
  if (range === undefined) return undefined
  const before = document.text.slice(0, range.start)
  const after = document.text.slice(range.end)
  const cut = (start: number, end: number): Fix => ({ file: document.file, start, end, text: '' })
  const comma = /,[ \t]*$/.exec(before)
  if (comma !== null) return cut(comma.index, range.end)
  const next = /^[ \t]*,[ \t]*/.exec(after)
  if (next !== null) return cut(range.start, range.end + next[0].length)
  const line = /\n[ \t]*-[ \t]+$/.exec(before)
  return line !== null && /^[ \t]*(?:\n|$)/.test(after) ? cut(line.index, range.end) : undefined
}
