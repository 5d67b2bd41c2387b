import type { ElementContent } from 'hast'
import { diffTokens } from '../words/diff-tokens.ts'
import type { Block } from './block.ts'
import type { Findings } from './findings.ts'
import type { Line } from './read-inline.ts'
import { redlineInline } from './redline-inline.ts'

/** Two lines of words as one, with a note of what was found in the new block. */
export function emitWords(old: Line, fresh: Line, { fresh: block, notes }: { fresh: Block; notes: Findings['notes'] }): ElementContent[] {
  const { nodes, edits, details } = redlineInline(old, fresh, diffTokens(old.tokens, fresh.tokens))
  const note = notes.get(block)
  if (edits > 0 || details.length > 0) notes.set(block, { edits: edits + (note?.edits ?? 0), details: [...(note?.details ?? []), ...details] })
  return nodes
}
