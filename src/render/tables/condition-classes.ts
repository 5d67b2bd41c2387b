import type { Entry } from '../../model/register.ts'
import { capitalise, joinWords } from '../../model/wording.ts'
import { linesOf } from '../words.ts'
import { NONE, oneGroup, requestedRecords, type TableMaker } from './table.ts'

/** The groups of conditions that decide which devices are suitable, and what a device needs to pass each. */
export const conditionClassesTable: TableMaker = (edition, request) => {
  const rows = requestedRecords(edition, edition.registers['condition-classes'], request).map((record) => ({
    id: record.id,
    cells: [record.title, record.appliesTo === 'case' ? capitalise(record.rule) : linesOf(['On the list, and within its review date', ...needs(record)])],
  }))
  return { caption: 'Condition classes', columns: ['Condition', 'What decides whether a device is suitable'], groups: oneGroup(rows), empty: NONE }
}

const NAMES = { internet: 'Internet access', messaging: 'Messaging applications', camera: 'Camera', storage: 'Storage' } as const

function needs({ requires = {} }: Entry<'condition-classes'>): string[] {
  const named = (Object.keys(NAMES) as (keyof typeof NAMES)[]).flatMap((field) => {
    const values = requires[field]
    return values === undefined
      ? []
      : [
          `${NAMES[field]}: ${joinWords(
            values.map((value) => value.replaceAll('-', ' ')),
            'or',
          )}`,
        ]
  })
  if (requires.wireless === undefined) return named
  return [...named, `Wireless connections: none${requires.wireless.length === 0 ? '' : `, or only ${joinWords(requires.wireless.map(capitalise), 'or')}`}`]
}
