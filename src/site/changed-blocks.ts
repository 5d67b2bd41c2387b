import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addressOf, comparedPairs, DRAFT, keptManual, type MarkedBlocks, type Pair, type Section } from '#engine'
import { comparedSide } from './comparison-sides.ts'
import { comparisonsToBuild, placeOfPair, type ShownComparison, shownComparison } from './comparisons.ts'
import type { DataFile } from './data/data-file.ts'
import { manualFolder, openManual } from './manual.ts'
import type { View } from './view.ts'

/** What of a section reads otherwise than in an edition before. */
export interface ChangesSince extends MarkedBlocks {
  /** The older edition inside a sentence: "edition 1.0". */
  readonly since: string
  /** Its number. */
  readonly number: string
  /** Where the two texts are compared. */
  readonly href: string
}

/** The changed blocks of every section that a comparison has a page for, by the section’s id in the newer edition. */
type BlocksOfPair = Readonly<Record<string, MarkedBlocks>>

/** Where they stand beside the comparison’s pages. A later build reads them there and does not compare the two again. */
const BLOCKS = 'blocks.json'

/** For each earlier edition that the site compares with this one, and in which the section was another, what changed since; the latest first. */
export function changesSince({ edition }: View, section: Section): ChangesSince[] {
  const own = edition.key === 'draft' ? DRAFT : edition.data.edition
  return comparedPairs(openManual().manual)
    .filter(({ fresh }) => fresh === own)
    .flatMap((pair): ChangesSince[] => {
      const found = blocksOf(pair)[section.id]
      if (found === undefined) return []
      const { name, data } = comparedSide(pair.old)
      return [{ ...found, since: name, number: data.edition, href: addressOf({ to: 'comparison', pair, of: { to: 'section', id: section.id } }) }]
    })
    .reverse()
}

/** The changed blocks of the comparisons that this build makes, as files of the site. */
export const blockFiles = (): DataFile[] =>
  comparisonsToBuild().map(({ pair, link }) => ({
    address: `${link()}${BLOCKS}`,
    body: () => JSON.stringify({ notice: openManual().manual.config.notice?.banner, sections: blocksOf(pair) }),
  }))

const made = new Map<string, { readonly from: object; readonly blocks: BlocksOfPair }>()

function blocksOf(pair: Pair): BlocksOfPair {
  const place = placeOfPair(pair)
  const folder = keptManual(manualFolder()).built.get(place)
  const from = folder === undefined ? shownComparison(pair) : openManual().manual
  const known = made.get(place)
  if (known?.from === from) return known.blocks
  const blocks =
    folder === undefined ? readBlocks(shownComparison(pair)) : (JSON.parse(readFileSync(join(folder, BLOCKS), 'utf8')) as { sections: BlocksOfPair }).sections
  made.set(place, { from, blocks })
  return blocks
}

const readBlocks = ({ sections, marksOf }: ShownComparison): BlocksOfPair =>
  Object.fromEntries(sections.filter(({ new: fresh }) => fresh !== undefined).map((change) => [change.id, marksOf(change)]))
