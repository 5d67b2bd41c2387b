import { MODALITY_ORDER } from '../../model/duty-sentence.ts'
import { type Edition, sectionOf } from '../../model/edition.ts'
import type { ReachedDuty } from '../../model/reach-duties.ts'

/** How the duties of an extract are ordered. */
export type ExtractOrder = 'modality' | 'stage'

/**
 * Puts duties in order. `modality`: the most binding first, then as the manual is read. `stage`: in the order of the register of
 * stages, within a stage as for `modality`; duties of no stage come last.
 */
export function orderDuties(edition: Edition, reached: readonly ReachedDuty[], order: ExtractOrder): ReachedDuty[] {
  const sections = new Map([...edition.sections.keys()].map((id, index) => [id, index]))
  const stages = new Map([...edition.registers.stages.records.keys()].map((id, index) => [id, index]))
  const keyed = reached.map((item) => {
    const section = sectionOf(edition, item.duty)
    const block = section.blocks.findIndex(({ kind, id }) => kind === 'duty' && id === item.duty.id)
    return {
      item,
      key: [
        order === 'stage' ? (stages.get(section.stage ?? '') ?? stages.size) : 0,
        MODALITY_ORDER.indexOf(item.duty.modality),
        sections.get(section.id) ?? 0,
        block === -1 ? section.blocks.length + item.duty.index : block,
      ],
    }
  })
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map(({ item }) => item)
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value - (b[index] as number)
  return 0
}
