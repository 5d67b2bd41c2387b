import type { History, HistoryStep } from '../model/history.ts'
import type { LineageEntry } from '../model/lineage.ts'

/** An id that one edition has and the next has not, with no entry in the lineage that says what became of it. */
export interface VanishedId {
  readonly what: LineageEntry['what']
  readonly id: string
  /** The section it stood in. */
  readonly section: string
  readonly before: HistoryStep
  readonly step: HistoryStep
}

/** Of a section that ends in one of these ways no block needs an entry of its own. */
const TAKES_BLOCKS_ALONG: ReadonlySet<LineageEntry['kind'] | undefined> = new Set(['withdrawn', 'replaced', undefined])

/** Every id of a kind that vanished without an entry, in any step of the history. */
export function vanishedIds({ steps, manual }: History, what: LineageEntry['what']): VanishedId[] {
  const { entries } = manual.lineage
  return steps.slice(1).flatMap((step, index) => {
    const before = steps[index] as HistoryStep
    const inStep = entries.filter((entry) => entry.in === step.number)
    const named = new Set(inStep.filter((entry) => entry.what === what).flatMap(({ from }) => from))
    const sections = new Map(inStep.flatMap(({ what: of, kind, from }) => (of === 'section' ? from.map((id) => [id, kind] as const) : [])))
    // Of a section that is gone without a word the section is to be explained first, and not each of its blocks.
    const goesAlong = (section: string) => !step.ids.section.has(section) && TAKES_BLOCKS_ALONG.has(sections.get(section))
    const isCovered = (id: string, section: string) => named.has(id) || (what === 'block' && goesAlong(section))
    return [...before.ids[what]]
      .filter(([id, section]) => !step.ids[what].has(id) && !isCovered(id, section))
      .map(([id, section]) => ({ what, id, section, before, step }))
  })
}

/** Where a vanished id can be explained: the section it stood in, if the draft still has it, or else lineage.yaml. */
export function placeOfVanished({ draft, manual }: History, { section, step }: VanishedId) {
  const still = step.key === draft.key ? draft.sections.get(section) : undefined
  return still?.document.at(['id']) ?? manual.lineage.document.at([])
}
