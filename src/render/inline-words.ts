import type { Nodes, Parents } from 'mdast'
import type { Target } from '../model/address.ts'
import { attributeOf, type ComponentNode } from '../model/component-node.ts'
import type { Edition } from '../model/edition.ts'
import type { Duty } from '../model/section.ts'
import { capitalise } from '../model/wording.ts'

/** What a DutyRef prints: "duty 9.6.2 (lic-breach)"; the id alone where the duty has no place or does not exist. */
export function dutyRefWords(edition: Edition, node: ComponentNode, startsSentence = false): string {
  const id = attributeOf(node, 'id') ?? ''
  const number = edition.duties.get(id)?.number
  const noun = startsSentence ? 'Duty' : 'duty'
  return number === undefined ? `${noun} ${id}` : `${noun} ${number} (${id})`
}

/** Where a DutyRef leads: the duty in its section, or its own page where it is not placed in one. */
export const dutyRefTarget = (duty: Duty): Target =>
  duty.number === undefined ? { to: 'duty', id: duty.id } : { to: 'block', section: duty.section, id: duty.id }

/** What a Term prints by itself: the long form with the short one in brackets; its id where there is no such term. */
export function termWords(edition: Edition, node: ComponentNode, startsSentence = false): string {
  const id = attributeOf(node, 'id') ?? ''
  const term = edition.registers.glossary.records.get(id)
  if (term === undefined) return id
  const words = startsSentence ? capitalise(term.term) : term.term
  return term.abbreviation === undefined ? words : `${words} (${term.abbreviation})`
}

/** Whether what a node prints begins a sentence: at the start of its paragraph, item or cell, or after a full stop. */
export function startsSentence(node: Nodes, parent: Parents | undefined): boolean {
  if (parent === undefined || node.type === 'mdxJsxFlowElement') return true
  const siblings = parent.children as readonly Nodes[]
  const before = siblings[siblings.indexOf(node) - 1]
  if (before === undefined) return parent.type === 'paragraph' || parent.type === 'tableCell' || parent.type === 'heading'
  return before.type === 'break' || (before.type === 'text' && /[.!?]["”’)]*\s+$/.test(before.value))
}
