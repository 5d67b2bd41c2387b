import type { Section } from '#engine'
import type { Draft } from '../draft/read-draft.ts'
import type { TextEdit } from './text-edits.ts'

const NOTE = 'Words were changed after comments in the consultation.'

/** A section that changes needs a note for its readers. One is written only where there is none; what an author wrote stays. */
export function changeNote(
  { history }: Draft,
  { id, data, document, bodyStart }: Section,
): { readonly edits: readonly TextEdit[]; readonly notes: readonly string[] } {
  if (data.changeNote !== undefined)
    return { edits: [], notes: [`The section’s note of changes stays as it is: “${data.changeNote}” See whether it still says all.`] }
  const isOld = Object.hasOwn(history.before?.record.sections ?? {}, data.movedFrom ?? id)
  if (!isOld) return { edits: [], notes: [] }
  const front = document.text.slice(0, bodyStart)
  const before = /^(?:duties|silence):/m.exec(front)?.index ?? front.lastIndexOf('\n---') + 1
  return {
    edits: [{ start: before, end: before, text: `changeNote: ${NOTE}\n` }],
    notes: [`The section had no note of changes, so this one is added: “${NOTE}” Make it say what is new for the reader.`],
  }
}
