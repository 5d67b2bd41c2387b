import { formatDate } from '../../model/wording.ts'
import { NONE, oneGroup, type TableMaker } from './table.ts'

/** The crosswalk: each section that leans on other guidance, where in it, and the version compared. */
export const relatedTable: TableMaker = (edition) => {
  const rows = [...edition.sections.values()].flatMap((section) =>
    (section.data.related ?? []).map((related) => ({
      cells: [
        [`${section.number} `, { text: section.title, to: { to: 'section' as const, id: section.id } }],
        related.guidance,
        related.where ?? '',
        formatDate(related.asAt),
      ],
    })),
  )
  return {
    caption: 'Sections that lean on other guidance',
    columns: ['Section', 'Other guidance', 'Where in it', 'Version compared'],
    groups: oneGroup(rows),
    empty: NONE,
  }
}

/** Every section with the post that answers for it. */
export const sectionsTable: TableMaker = (edition) => {
  const rows = [...edition.sections.values()].map((section) => ({
    cells: [
      [`${section.number} `, { text: section.title, to: { to: 'section' as const, id: section.id } }],
      edition.registers.roles.records.get(section.data.owner)?.title ?? section.data.owner,
      formatDate(section.data.reviewBy),
    ],
  }))
  return { caption: 'Sections', columns: ['Section', 'Answered for by', 'Review by'], groups: oneGroup(rows), empty: NONE }
}
