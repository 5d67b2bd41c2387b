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
  /** Who may read it, as its author marked it: an id of the manual’s audiences. A duty’s mark stands with the duty. */
  readonly audience?: string | undefined
  /** Where an id is, or would be, written: offset in the file. */
  readonly idOffset: number
  /** Whether a missing id is written as an attribute, in brackets, or after the `[#` that its author’s mark begins with. */
  readonly idForm: 'attribute' | 'brackets' | 'mark' | 'own'
}
