import {
  addressOf,
  byCohort,
  byRole,
  type ComparedPart,
  comparedPairs,
  compareEditions,
  DRAFT,
  type Edition,
  keptManual,
  liveRecords,
  type MarkedBlocks,
  markBlocks,
  type Pair,
  type RedlineViews,
  redlineViews,
  sectionRedline,
} from '#engine'
import type { ChangesFor, EditionComparison, SectionChange } from '#schemas'
import { type ComparedSide, comparedSide } from './comparison-sides.ts'
import { manualFolder, openEdition, openManual } from './manual.ts'

/** A comparison of two editions as the site shows it. */
export interface ShownComparison {
  readonly pair: Pair
  readonly old: ComparedSide & { readonly edition: Edition }
  readonly fresh: ComparedSide & { readonly edition: Edition }
  readonly comparison: EditionComparison
  /** Sections that have a page here: all in which anything reads otherwise, in reading order. */
  readonly sections: readonly SectionChange[]
  /** The address of the comparison, or of a part of it. */
  readonly link: (part?: ComparedPart) => string
  /** Where a section’s redline stands; undefined where nothing in it changed. */
  readonly placeOf: (section: string, anchor?: string) => string | undefined
  readonly redlineOf: (change: SectionChange) => RedlineViews
  /** Which blocks of the newer text of a section read otherwise than in the older. */
  readonly marksOf: (change: SectionChange) => MarkedBlocks
  /** Changes for every post that counts in one of the two editions. */
  readonly posts: readonly ChangesFor[]
  /** Changes for every cohort, overlay and group. */
  readonly cohorts: readonly ChangesFor[]
}

/** Where the pages of a comparison stand, as the kept output of builds names it. */
export const placeOfPair = ({ old, fresh }: Pair): string => `compare/${old}..${fresh}`

/** The comparisons that a site has. */
export const allPairs = (): readonly Pair[] => comparedPairs(openManual().manual)

/** The comparisons whose pages this build makes: all that no earlier build has left ready. */
export const comparisonsToBuild = (): readonly ShownComparison[] =>
  allPairs()
    .filter((pair) => !keptManual(manualFolder()).built.has(placeOfPair(pair)))
    .map(shownComparison)

const shown = new WeakMap<EditionComparison, ShownComparison>()

/** The comparison of a pair; it is made once in a build. */
export function shownComparison(pair: Pair): ShownComparison {
  const { folder, manual } = openManual()
  const [old, fresh] = [pair.old, pair.fresh].map((key) => ({
    ...comparedSide(key),
    edition: openEdition(folder, key === DRAFT ? DRAFT : `editions/${key}`).edition,
  })) as [ShownComparison['old'], ShownComparison['fresh']]
  const kept = keptManual(folder).comparisons
  const setting = { lineage: manual.lineage.entries, editions: manual.editions.map(({ data }) => data) }
  const comparison = kept.get(placeOfPair(pair)) ?? compareEditions(old.edition, fresh.edition, setting)
  kept.set(placeOfPair(pair), comparison)
  const known = shown.get(comparison)
  if (known !== undefined) return known
  const made = show(pair, { old, fresh, comparison })
  shown.set(comparison, made)
  return made
}

function show(pair: Pair, { old, fresh, comparison }: Pick<ShownComparison, 'old' | 'fresh' | 'comparison'>): ShownComparison {
  const link = (of?: ComparedPart) => addressOf({ to: 'comparison', pair, of })
  const sections = comparison.sections.filter(({ status, generatedOnly }) => status !== 'unchanged' || generatedOnly)
  const shownIds = new Set(sections.map(({ id }) => id))
  const oldNumbers = new Map(
    [...old.edition.sections.values()].flatMap(({ blocks }) => blocks.flatMap(({ id, number }) => (id && number ? [[id, number]] : []))),
  )
  const redline = (change: SectionChange) => sectionRedline(old.edition, fresh.edition, change, { base: baseOf(fresh), oldBase: baseOf(old), comparison })
  let posts: readonly ChangesFor[] | undefined
  let cohorts: readonly ChangesFor[] | undefined
  return {
    pair,
    old,
    fresh,
    comparison,
    sections,
    link,
    placeOf: (section, anchor) => (shownIds.has(section) ? `${link({ to: 'section', id: section })}${anchor === undefined ? '' : `#${anchor}`}` : undefined),
    redlineOf: (change) => redlineViews(redline(change).tree, { oldNumber: (id) => oldNumbers.get(id) }),
    marksOf: (change) => markBlocks(redline(change).blocks),
    get posts() {
      posts ??= idsOf('roles', old.edition, fresh.edition).map((id) => byRole(comparison, old.edition, fresh.edition, id))
      return posts
    },
    get cohorts() {
      cohorts ??= idsOf('cohorts', old.edition, fresh.edition).map((id) => byCohort(comparison, old.edition, fresh.edition, id))
      return cohorts
    },
  }
}

const baseOf = ({ link }: ComparedSide): string => link({ to: 'start' })

/** Records that count in one of two editions, in the order of the newer; those that ended come last. */
function idsOf(register: 'roles' | 'cohorts', old: Edition, fresh: Edition): string[] {
  const live = (edition: Edition) => liveRecords(edition, edition.registers[register]).map(({ id }) => id)
  return [...new Set([...live(fresh), ...live(old)])]
}
