import type { Nodes } from 'mdast'

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'table' | 'note' | 'duty' | 'generated' | 'code'

/** A piece of a section with an id of its own: what can be cited, compared and commented on. */
export interface Block {
  /** Missing only in a draft whose ids have not been written yet. */
  readonly id: string | undefined
  readonly kind: BlockKind
  readonly node: Nodes
  /** Display number in this edition, such as 4.1.3 or 4.1.3(a); headings have none. */
  readonly number: string | undefined
  /** Where an id is, or would be, written: offset in the file. */
  readonly idOffset: number
  /** Whether a missing id is written as an attribute or in brackets. */
  readonly idForm: 'attribute' | 'brackets' | 'own'
}
