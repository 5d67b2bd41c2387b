import type { Block } from '../model/block.ts'
import { placeAt } from '../model/document.ts'
import type { Place } from '../model/finding.ts'
import type { Section } from '../model/section.ts'

/** Where the id of a block is written: between its brackets, or in its attribute. */
export function blockIdPlace({ document: { file, text } }: Section, { id = '', idForm, idOffset }: Block): Place {
  // An id in brackets ends what it belongs to; one in an attribute comes after the name of the component.
  const found = idForm === 'brackets' ? text.lastIndexOf(`[#${id}]`, idOffset) : text.indexOf(`"${id}"`, idOffset)
  const start = found === -1 ? idOffset : found + (idForm === 'brackets' ? 2 : 1)
  return placeAt(file, text, start, start + id.length)
}
