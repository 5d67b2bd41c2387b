import { type AnchorOutcome, type AnchorState, type CommentState, type DraftWords, makeAnchorer } from '#engine'
import type { Comment, LineageEntryData } from '#schemas'
import type { Store } from '../../store/open-store.ts'
import { keptDraft } from './kept-drafts.ts'
import type { Draft } from './read-draft.ts'

/** Where a comment stands in the draft as it is now. */
export interface Anchor extends Pick<AnchorState, 'place'> {
  readonly outcome: AnchorState['outcome']
  readonly candidates: AnchorOutcome['candidates']
  readonly words: string
  /** The section it stands in now; of an orphan, that of the nearest heading. */
  readonly section: string | undefined
}

export type AnchorFinder = (state: CommentState) => Anchor | undefined

const SAID_BY_PERSON = 'A person has said where it stands.'

/**
 * Gives a function that says where a comment stands in a draft: as a person confirmed, or else as it is found from the draft that it
 * was written on. Undefined for a comment on no part of the text, and where the draft that it was written on was not kept.
 */
export async function anchorFinder(store: Pick<Store, 'comments'>, draft: Draft, digests: Iterable<string>): Promise<AnchorFinder> {
  const fresh = draft.words
  const anchorers = new Map<string, ReturnType<typeof makeAnchorer>>()
  for (const digest of new Set(digests)) {
    const old = digest === fresh.digest ? fresh : await keptDraft(store, digest)
    if (old !== undefined) anchorers.set(digest, makeAnchorer({ old, fresh, lineage: lineageOf(draft) }))
  }
  const sectionOf = sectionFinder(fresh)
  const found = new WeakMap<Comment, Anchor | undefined>()
  return ({ comment, anchors }) => {
    const said = anchors.get(fresh.digest)
    if (said?.outcome === 'confirmed')
      return { outcome: 'confirmed', place: said.place, candidates: [], words: SAID_BY_PERSON, section: sectionOf(said.place.id ?? said.place.heading) }
    if (!found.has(comment)) {
      const outcome = anchorers.get(comment.target.digest)?.(comment.target)
      found.set(comment, outcome && { ...outcome, section: sectionOf(outcome.place.id ?? outcome.place.heading) })
    }
    return found.get(comment)
  }
}

const lineageOf = ({ manual }: Draft): LineageEntryData[] => manual.lineage.entries.map(({ index: _index, ...entry }) => entry)

function sectionFinder({ blocks, sections }: DraftWords): (id: string | undefined) => string | undefined {
  const places = new Map(blocks.map(({ id, section }) => [id, section]))
  return (id) => (id === undefined ? undefined : sections.has(id) ? id : places.get(id))
}
