import type { PublicComment } from '#schemas'
import type { Edition } from '../../../model/edition.ts'
import { draftWords } from '../anchor/draft-words.ts'
import { makeAnchorer } from '../anchor/make-anchorer.ts'
import { sayOutcome } from '../anchor/say-outcome.ts'
import { wordsOfConsulted } from './consulted-place.ts'
import type { ResponseTexts } from './response-texts.ts'
import { knownText } from './text-place.ts'

/** Where a comment stands in the text that followed. */
export interface PlaceNow {
  /** What became of the words it is about, in a sentence. */
  readonly words: string
  /** Whether they stand unchanged, where they stood. */
  readonly isSame: boolean
  /** The section that it is listed under: its own, or that of the nearest heading that is still there. */
  readonly section: string | undefined
}

/**
 * Where comments stand in the text that followed: as a person confirmed or the log says, and otherwise as it is found now. Undefined for
 * a comment on the whole, and where one of the two texts is not kept and the log does not say.
 */
export function placeFinder({ on, consulted, after, lineage }: ResponseTexts): (comment: PublicComment) => PlaceNow | undefined {
  let anchor: ReturnType<typeof makeAnchorer> | undefined
  return ({ target, anchors }) => {
    if (after === undefined || target.what === 'consultation' || target.what === 'question') return undefined
    const hasWords = target.quote !== undefined
    const known = anchors.findLast(({ place }) => place.digest === after.digest)
    if (known !== undefined) {
      const section = sectionHolding(after, known.place.id ?? known.place.heading)
      const moved = target.section !== undefined && section !== target.section
      if (known.outcome !== 'confirmed') return { words: sayOutcome(known.outcome, { moved, hasWords }), isSame: known.outcome === 'same' && !moved, section }
      const gone = known.place.id === undefined
      return {
        words: gone ? 'A person looked: what it is about left the text.' : 'A person looked, and confirmed that it stands here now.',
        isSame: false,
        section,
      }
    }
    const old = on ?? consulted
    if (old === undefined) return undefined
    anchor ??= makeAnchorer({ old: 'key' in old ? draftWords(old) : wordsOfConsulted(old), fresh: draftWords(after), lineage })
    const found = anchor(target)
    if (found === undefined) return undefined
    const section = sectionHolding(after, found.place.id ?? found.place.heading)
    return { words: found.words, isSame: found.outcome === 'same' && section === target.section, section }
  }
}

/** The section that has an id: its own, or that of one of its blocks. */
export function sectionHolding(edition: Edition, id: string | undefined): string | undefined {
  if (id === undefined || edition.sections.has(id)) return id
  const { ids } = knownText(edition)
  return ids.duty.get(id) ?? ids.block.get(id)
}
