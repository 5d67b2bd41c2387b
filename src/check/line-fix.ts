import type { SourceDocument } from '../model/document.ts'
import type { Fix } from '../model/finding.ts'

/** Takes out the lines of a field of a section’s front matter; nothing where it does not stand on lines of its own. */
export function lineFix(document: SourceDocument, field: string): Fix | undefined {
  const { text } = document
  const value = document.range([field])
  if (value === undefined) return undefined
  const key = text.lastIndexOf(`\n${field}:`, value.start)
  const end = text.indexOf('\n', Math.max(value.start, value.end - 1))
  return key === -1 || end === -1 ? undefined : { file: document.file, start: key + 1, end: end + 1, text: '' }
}
