import type { Section } from '#engine'
import { insertItem } from './insert-item.ts'

/** The closing line of front matter. */
const CLOSING = /\n---[ \t]*(?:\n|$)/

/**
 * The text of a section with a duty more: its fields, as lines, at the end of the list in front matter, and its place at the end of
 * the body. Undefined where the list is written in a row, or the file has no front matter.
 */
export function addDuty({ document }: Section, id: string, fields: readonly string[]): string | undefined {
  const { text } = document
  const inserted = insertItem(document, ['duties'], { item: fields }) ?? addDutyList(document.range(['duties']), text, fields)
  return inserted === undefined ? undefined : `${inserted.trimEnd()}\n\n<Duty id="${id}" />\n`
}

function addDutyList(written: { readonly start: number } | undefined, text: string, fields: readonly string[]): string | undefined {
  const closing = CLOSING.exec(text)
  if (closing === null || written !== undefined) return undefined
  const lines = fields.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`.trimEnd())
  return `${text.slice(0, closing.index)}\n${['duties:', ...lines].join('\n')}${text.slice(closing.index)}`
}
