import type { AnchorOutcomeKind, AnchorPlace, CommentPart, CommentTarget } from '#schemas'
import { anchorBlock } from './anchor-block.ts'
import { type AnchorSetting, type DraftPair, pairDrafts } from './draft-pair.ts'
import { followLineage } from './follow-lineage.ts'
import { type FoundPlace, orphanOf } from './found-place.ts'
import { sayOutcome } from './say-outcome.ts'

/** Where a comment stands in a later draft, and how sure that is. */
export interface AnchorOutcome {
  readonly outcome: AnchorOutcomeKind
  readonly place: AnchorPlace
  /** Of a candidate: further places that it may be, likeliest first. */
  readonly candidates: readonly AnchorPlace[]
  /** Whether it stands in another section than before. */
  readonly moved: boolean
  /** The outcome in a sentence. */
  readonly words: string
}

/**
 * Finds the comments of one draft in a later one. A permanent id leads to the block, lineage to what it became, an alignment of the
 * two texts to the words. What is only likely is a candidate, for a person to confirm; nothing moves silently.
 * The function it gives is pure and quick: what two texts share is found once a block. It returns undefined for a comment on the
 * consultation or a question, which stand in no draft.
 */
export function makeAnchorer(
  setting: AnchorSetting,
): (target: Pick<CommentTarget, 'what' | 'id' | 'quote' | 'further' | 'section'>) => AnchorOutcome | undefined {
  const pair = pairDrafts(setting)
  return ({ further = [], section, what, id, quote }) => {
    if (what === 'consultation' || what === 'question') return undefined
    const anchor = (part: CommentPart) => (part.what === 'section' ? anchorSection(pair, part) : anchorBlock(pair, part, section))
    const first = anchor({ what, id, quote })
    const found = further.length === 0 ? first : joinParts([first, ...further.map(anchor)])
    const was = what === 'section' ? id : pair.oldBlocks.get(id)?.section
    const moved = found.section !== undefined && was !== undefined && found.section !== was
    const { outcome, place, candidates } = found
    return { outcome, place, candidates, moved, words: sayOutcome(outcome, { moved, hasWords: quote !== undefined }) }
  }
}

function anchorSection(pair: DraftPair, part: CommentPart): FoundPlace {
  const { fresh } = pair
  const { says, ids } = followLineage(pair.lineage, { what: 'section', id: part.id }, pair.hop)
  const [heir, ...others] = ids.filter((id) => fresh.sections.has(id))
  const place = (id: string): AnchorPlace => ({ digest: fresh.digest, edition: fresh.edition, what: 'section', id })
  if (heir === undefined) return orphanOf(pair, part, part.id)
  if (says === 'instead') return { outcome: 'candidate', place: place(heir), candidates: others.map(place), section: heir }
  const isSame = others.length === 0 && pair.oldSection(part.id) === pair.freshSection(heir)
  return { outcome: isSame ? 'same' : 'changed', place: place(heir), candidates: [], section: heir }
}

const SEVERITY: readonly AnchorOutcomeKind[] = ['same', 'changed', 'paragraph', 'candidate', 'orphan']

/** A quote over several blocks stands where its first part stands; a part that is lost makes it changed, and a lost first part a candidate. */
function joinParts(parts: readonly [FoundPlace, ...FoundPlace[]]): FoundPlace {
  const [first, ...others] = parts
  if (first.outcome === 'orphan') {
    const next = others.find(({ outcome }) => outcome !== 'orphan')
    return next === undefined ? first : { ...next, outcome: 'candidate' }
  }
  const worst = parts.map(({ outcome }) => SEVERITY.indexOf(outcome === 'orphan' ? 'changed' : outcome))
  const outcome = SEVERITY[Math.max(...worst)] as AnchorOutcomeKind
  const { start: _start, end: _end, ...whole } = first.place
  return outcome === 'paragraph' ? { ...first, outcome, place: whole } : { ...first, outcome }
}
