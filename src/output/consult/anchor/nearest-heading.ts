import type { DraftPair } from './draft-pair.ts'
import { followLineage } from './follow-lineage.ts'

/**
 * Under what an orphan is listed: the nearest heading before it that the later draft still has, in its own section; else its
 * section, or what its section became; else the nearest section before it that is still there. An id; undefined where nothing is left.
 */
export function nearestHeading(
  id: string,
  section: string | undefined,
  { old, fresh, lineage, hop }: Pick<DraftPair, 'old' | 'fresh' | 'lineage' | 'hop'>,
): string | undefined {
  const at = old.blocks.findIndex((block) => block.id === id)
  const home = old.blocks[at]?.section ?? section
  for (let before = at; before >= 0 && old.blocks[before]?.section === home; before -= 1) {
    const block = old.blocks[before]
    if (block !== undefined && block.id !== id && block.isHeading && hop.to.ids.has(block.id)) return block.id
  }
  const sections = [...old.sections.keys()]
  for (let place = home === undefined ? -1 : sections.indexOf(home); place >= 0; place -= 1) {
    const known = sections[place] as string
    const heir = [known, ...followLineage(lineage, { what: 'section', id: known }, hop).ids].find((other) => fresh.sections.has(other))
    if (heir !== undefined) return heir
  }
  return fresh.sections.keys().next().value
}
