import { alignSentences } from './align-sentences.ts'
import { internTokens } from './intern-tokens.ts'
import { placeSpaces } from './place-spaces.ts'
import { slideFragments } from './slide-fragments.ts'
import { unmatched } from './span.ts'
import type { Edit, Token } from './token.ts'

/** An order of texts: by number of tokens, then by the first token that differs. */
function comesAfter(left: readonly Token[], right: readonly Token[]): boolean {
  if (left.length !== right.length) return left.length > right.length
  const at = left.findIndex((token, index) => token.key !== right[index]?.key)
  return at >= 0 && (left[at]?.key ?? '') > (right[at]?.key ?? '')
}

function diffInOrder(old: readonly Token[], fresh: readonly Token[]): Edit[] {
  const pair = internTokens(old, fresh)
  const partners = new Int32Array(pair.old.ids.length).fill(unmatched)
  alignSentences(pair, partners)
  slideFragments(pair, partners)
  return placeSpaces(pair, partners)
}

/**
 * A redline that reads well: what must be deleted from the old text and put into the new one, in edits that cover both token lists.
 * Sentences are paired first; inside a pair the words are aligned so that few runs are marked and little beside what changed, and a
 * sentence of which hardly anything is left is replaced whole. The same texts always give the same edits; two texts given the other way
 * round give the same edits the other way round. Time grows with the sum of the lengths, whatever the texts: stretches too long for an
 * exact alignment are cut at words that occur once in both, and where there are none they are replaced whole.
 *
 * White space is not a change, and no edit is white space alone, with one exception: white space that only one text has at its
 * very beginning or end. The caller makes one token of white space that meets across the borders of its text nodes.
 */
export function diffTokens(old: readonly Token[], fresh: readonly Token[]): Edit[] {
  if (!comesAfter(old, fresh)) return diffInOrder(old, fresh)
  return diffInOrder(fresh, old).map((edit) => ({ same: edit.same, old: edit.new, new: edit.old }))
}
