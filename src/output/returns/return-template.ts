import { type Edition, liveRecords } from '../../model/edition.ts'
import type { Entry } from '../../model/register.ts'
import { formatDate } from '../../model/wording.ts'

/**
 * The rows of a sheet for a region to fill in: notes, which start with # and are not read back, the headings, a row for each primary
 * cohort, and the total. Cells for counts are empty.
 */
export function returnTemplate(edition: Edition, { id, title }: Entry<'regions'>, date: string): string[][] {
  const cohorts = liveRecords(edition, edition.registers.cohorts).filter(({ kind }) => kind === 'cohort')
  return [
    [`# Headcount return: ${title} on ${formatDate(date)}. ${edition.config.title}.`],
    ['# Write one whole number in each cell of the column count; 0 where there is nobody. Leave no cell empty.'],
    [`# Count each ${edition.config.words.person} once, under one cohort. The last row is the total of the rows above it.`],
    ['# Write small numbers as they are. They are needed for the total, and are hidden wherever they would be printed.'],
    ['# Numbers only: no names and no notes. Lines that start with # are not read.'],
    ['region', 'date', 'cohort', 'title', 'count'],
    ...cohorts.map((cohort) => [id, date, cohort.id, cohort.title, '']),
    [id, date, 'total', 'Total', ''],
  ]
}
