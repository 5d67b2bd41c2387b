import type { Edition } from '#engine'
import type { OptionShapes } from './command.ts'
import { type NewSection, titleOf } from './edits/section-text.ts'
import { knownId, knownIds } from './known-ids.ts'

/** Options that say what a new section starts with. */
export const SECTION_OPTIONS = {
  owner: { kind: 'text', value: 'ROLE', about: 'the post that answers for the text' },
  cohorts: { kind: 'text', value: 'IDS', about: 'whom it is about: ids with commas between' },
  sources: { kind: 'text', value: 'IDS', about: 'where it comes from: ids with commas between' },
} as const satisfies OptionShapes

interface SectionValues {
  readonly title?: string | undefined
  readonly owner?: string | undefined
  readonly cohorts?: string | undefined
  readonly sources?: string | undefined
}

/** What a new section starts with: as the options say, with the edition’s own dates. */
export function newSectionOf(edition: Edition, id: string, { title, owner, cohorts, sources }: SectionValues): NewSection {
  return {
    id,
    title: title ?? titleOf(id.slice(id.indexOf('.') + 1)),
    cohorts: knownIds(edition, 'cohorts', cohorts),
    owner: knownId(edition, 'roles', owner),
    lawAsAt: edition.data.lawAsAt,
    reviewBy: edition.data.reviewBy,
    sources: knownIds(edition, 'sources', sources),
  }
}
