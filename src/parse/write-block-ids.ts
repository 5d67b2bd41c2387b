import type { Block } from '../model/block.ts'
import type { Section } from '../model/section.ts'
import { BLOCK_ID_ATTRIBUTE } from './components.ts'
import { parseSection } from './parse-section.ts'

/** The text of a section with ids written in, and what was done. */
export interface WrittenIds {
  readonly text: string
  /** Blocks that got an id, in reading order. */
  readonly written: readonly { readonly id: string; readonly block: Block }[]
  /** Blocks that an id would have made to read differently: their text is left as it was. */
  readonly refused: readonly Block[]
}

/**
 * Writes an id for each block of a section that has none: `[#k7f3p]` after its words, `[#k7f3p staff]` where `[# staff]` stood, or
 * an attribute of its component. The new text is read again, and ids that would change any word, mark or older id are left out.
 * `newId` gives an id not used before.
 */
export function writeBlockIds(section: Section, newId: () => string): WrittenIds {
  const missing = section.blocks.filter((block) => block.id === undefined && block.idForm !== 'own')
  const wanted = missing.map((block) => ({ id: newId(), block }))
  const all = insertIds(section.document.text, wanted)
  if (readsTheSame(section, all)) return { text: all, written: wanted, refused: [] }
  const written = wanted.filter((one) => readsTheSame(section, insertIds(section.document.text, [one])))
  const text = insertIds(section.document.text, written)
  if (!readsTheSame(section, text)) return { text: section.document.text, written: [], refused: missing }
  return { text, written, refused: missing.filter((block) => !written.some((one) => one.block === block)) }
}

function insertIds(text: string, ids: readonly { readonly id: string; readonly block: Block }[]): string {
  let result = text
  // From the end, so that the offsets before stay true.
  for (const { id, block } of ids.toSorted((a, b) => b.block.idOffset - a.block.idOffset)) {
    const written = block.idForm === 'attribute' ? ` ${attributeOf(block) ?? 'id'}="${id}"` : block.idForm === 'mark' ? id : ` [#${id}]`
    result = result.slice(0, block.idOffset) + written + result.slice(block.idOffset)
  }
  return result
}

function readsTheSame(section: Section, text: string): boolean {
  const { chapter, stage, number, document } = section
  const again = parseSection({ path: document.file, text }, { chapter, stage, number })
  const keepsIds = again.section.blocks.every((block, index) => section.blocks[index]?.id === undefined || section.blocks[index].id === block.id)
  return keepsIds && again.section.blocks.length === section.blocks.length && shapeOf(again.section) === shapeOf(section)
}

/** A section’s tree as text, without places and block ids. */
function shapeOf({ body }: Section): string {
  return JSON.stringify(body, function (this: { type?: string; name?: string | null }, key, value: unknown) {
    if (key === 'position') return undefined
    if (key !== 'attributes' || !Array.isArray(value)) return value
    const idName = BLOCK_ID_ATTRIBUTE[this.name ?? '']
    return value.filter((attribute: { name?: string }) => idName === undefined || attribute.name !== idName)
  })
}

const attributeOf = ({ node }: Block) => (node.type === 'mdxJsxFlowElement' ? BLOCK_ID_ATTRIBUTE[node.name ?? ''] : undefined)
