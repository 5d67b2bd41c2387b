import type { ChapterChange, DeclaredChange, DutyChange, EditionData, SectionChange } from '#schemas'

interface Found {
  readonly sections: readonly SectionChange[]
  readonly duties: readonly DutyChange[]
  readonly chapters: readonly ChapterChange[]
}

/**
 * Holds what editions say they changed against what was found. A section is found when it, under its old or its new id, was edited,
 * added, moved or withdrawn, or when the kind of change is one that leaves its words alone (renumbered, renamed) and that was seen.
 */
export function matchDeclared(editions: readonly Pick<EditionData, 'edition' | 'changes'>[], found: Found): DeclaredChange[] {
  return editions.flatMap(({ edition, changes = [] }) =>
    changes.map(({ id, kind, what, basis, sections, duties = [] }): DeclaredChange => {
      const missing = [
        ...sections.filter((section) => !found.sections.some((change) => namesSection(change, section) && shows(change, kind, found.chapters))),
        ...duties.filter((duty) => !found.duties.some((change) => change.id === duty && change.status !== 'unchanged')),
      ]
      return { edition, id, kind, what, ...(basis === undefined ? {} : { basis }), sections, duties, isFound: missing.length === 0, missing }
    }),
  )
}

const namesSection = ({ old, new: fresh }: SectionChange, id: string) => old?.id === id || fresh?.id === id

function shows(change: SectionChange, kind: DeclaredChange['kind'], chapters: readonly ChapterChange[]): boolean {
  if (kind === 'renumbered') return change.renumbered || chapters.some(({ id, renumbered }) => renumbered && id === change.new?.chapter.id)
  if (kind === 'renamed') return change.renames > 0
  return isDifferent(change) || change.generatedOnly
}

/** Whether a section differs by more than numbers and declared renames. */
export const isDifferent = ({ status }: SectionChange): boolean => status !== 'unchanged' && status !== 'renamed-only'

/** What changed and no declared change names; nothing where none is declared at all. */
export function findUndeclared(declared: readonly DeclaredChange[], { sections, duties }: Found): { sections: string[]; duties: string[] } {
  if (declared.length === 0) return { sections: [], duties: [] }
  const namedSections = new Set(declared.flatMap((change) => change.sections))
  const namedDuties = new Set(declared.flatMap((change) => change.duties))
  const isNamed = ({ old, new: fresh }: SectionChange) => [old?.id, fresh?.id].some((id) => id !== undefined && namedSections.has(id))
  return {
    sections: sections.filter((change) => isDifferent(change) && !isNamed(change)).map(({ id }) => id),
    duties: duties
      .filter(({ status }) => status !== 'unchanged' && status !== 'reworded')
      .filter(({ id, old, new: fresh }) => !namedDuties.has(id) && ![old, fresh].some((place) => place !== undefined && namedSections.has(place.section.id)))
      .map(({ id }) => id),
  }
}
