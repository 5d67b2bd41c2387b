import type { EditionComparison } from '#schemas'

type Counted = Omit<EditionComparison, 'counts' | 'isSame'>

/** How much changed, counted from what was found. */
export function countChanges({ sections, duties, chapters, registers, law, renames }: Counted): EditionComparison['counts'] {
  const inBoth = sections.filter(({ old, new: fresh }) => old !== undefined && old.id === fresh?.id)
  const changed = inBoth.filter(({ edited }) => edited)
  const unchanged = inBoth.filter(({ edited }) => !edited)
  const changedDuties = duties.filter(({ status }) => status === 'changed' || status === 'moved')
  const fields = Map.groupBy(
    changedDuties.flatMap(({ changes }) => changes),
    ({ field }) => field,
  )
  const byRegister = Map.groupBy(registers, ({ register }) => register)
  return {
    sections: {
      added: sections.filter(({ status }) => status === 'added').length,
      withdrawn: sections.filter(({ status }) => status === 'withdrawn').length,
      moved: sections.filter(({ status }) => status === 'moved').length,
      changed: changed.length,
      unchanged: unchanged.length,
      split: changed.filter(({ status }) => status === 'split').length,
      merged: changed.filter(({ status }) => status === 'merged').length,
      editorial: changed.filter(({ changeKind }) => changeKind === 'editorial').length,
      renamedOnly: unchanged.filter(({ status }) => status === 'renamed-only').length,
      generatedOnly: unchanged.filter(({ generatedOnly }) => generatedOnly).length,
    },
    duties: {
      added: duties.filter(({ status }) => status === 'added').length,
      withdrawn: duties.filter(({ status }) => status === 'withdrawn').length,
      changed: changedDuties.length,
      unchanged: duties.filter(({ status }) => status === 'unchanged' || status === 'reworded').length,
      moved: duties.filter(({ status }) => status === 'moved').length,
      reworded: duties.filter(({ status }) => status === 'reworded').length,
      strengthened: changedDuties.filter(({ effect }) => effect === 'strengthened').length,
      weakened: changedDuties.filter(({ effect }) => effect === 'weakened').length,
      mixed: changedDuties.filter(({ effect }) => effect === 'mixed').length,
    },
    dutyFields: Object.fromEntries([...fields].map(([field, list]) => [field, list.length] as const).sort(([a], [b]) => (a < b ? -1 : 1))),
    chapters: {
      added: chapters.filter(({ status }) => status === 'added').length,
      withdrawn: chapters.filter(({ status }) => status === 'withdrawn').length,
      changed: chapters.filter(({ status }) => status === 'changed').length,
      renumbered: chapters.filter(({ renumbered }) => renumbered).length,
    },
    registers: Object.fromEntries([...byRegister].map(([register, list]) => [register, list.length])),
    law: law.length,
    renames: renames.reduce((sum, { places }) => sum + places, 0),
  }
}

/** Whether the two editions say the same: nothing authored differs, and nothing that is made from it. */
export const isSame = ({ sections, duties, chapters, registers, law }: Counted): boolean =>
  sections.every(({ status, generatedOnly }) => status === 'unchanged' && !generatedOnly) &&
  duties.every(({ status }) => status === 'unchanged') &&
  chapters.every(({ status, renumbered }) => status === 'unchanged' && !renumbered) &&
  registers.length === 0 &&
  law.length === 0
