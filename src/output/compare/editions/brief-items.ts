import type { EditionComparison } from '#schemas'
import { countOf, joinWords } from '../../../model/wording.ts'
import type { OutlineItem } from './outline.ts'

/** The counts of a comparison, a line for each kind of thing. Kinds with nothing to say are left out. */
export function briefItems({ counts, undeclared }: EditionComparison): OutlineItem[] {
  const { duties, sections, chapters, registers, law, renames } = counts
  const records = Object.entries(registers)
  const lines = [
    line('Duties', [
      [duties.added, 'new'],
      [duties.withdrawn, 'withdrawn'],
      [
        duties.changed,
        `changed${inBrackets([
          [duties.strengthened, 'asking more'],
          [duties.weakened, 'asking less'],
          [duties.mixed, 'both'],
          [duties.moved, 'only moved'],
        ])}`,
      ],
      [duties.unchanged, `unchanged${inBrackets([[duties.reworded, 'printed otherwise']])}`],
    ]),
    line('Sections', [
      [sections.added, 'new'],
      [sections.withdrawn, 'withdrawn'],
      [sections.moved, 'moved'],
      [
        sections.changed,
        `changed${inBrackets([
          [sections.split, 'split'],
          [sections.merged, 'merged'],
          [sections.editorial, 'in wording only'],
        ])}`,
      ],
      [
        sections.unchanged,
        `unchanged${inBrackets([
          [sections.renamedOnly, 'but for renamed terms'],
          [sections.generatedOnly, 'with other tables or terms'],
        ])}`,
      ],
    ]),
    line('Chapters', [
      [chapters.added, 'new'],
      [chapters.withdrawn, 'withdrawn'],
      [chapters.changed, 'with another title or purpose'],
      [chapters.renumbered, 'renumbered'],
    ]),
    ...(law === 0 ? [] : [`The law: ${countOf(law, 'instrument')} new or in another state`]),
    ...(records.length === 0 ? [] : [`Registers: ${joinWords(records.map(([name, count]) => `${count} in ${name.replaceAll('-', ' ')}`))}`]),
    ...(renames === 0 ? [] : [`Renamed terms: ${countOf(renames, 'place')}`]),
    ...(undeclared.sections.length === 0 ? [] : [`Not declared by the edition: ${countOf(undeclared.sections.length, 'section')}`]),
  ]
  return lines.filter((words) => words !== '').map((words) => ({ words: [words] }))
}

type Counted = readonly (readonly [count: number, words: string])[]

function line(subject: string, counted: Counted): string {
  const told = counted.filter(([count]) => count > 0)
  return told.length === 0 ? '' : `${subject}: ${joinWords(told.map(([count, words]) => `${count} ${words}`))}`
}

function inBrackets(counted: Counted): string {
  const told = counted.filter(([count]) => count > 0)
  return told.length === 0 ? '' : ` (${told.map(([count, words]) => `${count} ${words}`).join(', ')})`
}
