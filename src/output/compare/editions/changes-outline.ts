import type { ChangesFor, DutyTurnover } from '#schemas'
import { capitalise } from '../../../model/wording.ts'
import { headParts } from './comparison-outline.ts'
import { changedDutyItem } from './duty-items.ts'
import { listUnder, type Outline, type OutlinePart } from './outline.ts'
import { fromTo } from './sides-words.ts'

/** What changes for one post or cohort, as a report. */
export function changesOutline(changes: ChangesFor): Outline {
  const { manual, words, duties, asDeputy, training, sections, records } = changes
  const title = `${changes.for.title}: what changes ${fromTo(changes)}`
  const named = (list: ChangesFor['training']['begins']) => list.map((module) => ({ words: [module.title] }))
  return {
    title,
    language: manual.language,
    parts: [
      ...headParts(title, changes),
      { kind: 'text', words: [words] },
      ...turnoverParts(duties, ''),
      ...(asDeputy === undefined ? [] : turnoverParts(asDeputy, ', as a deputy')),
      ...listUnder(2, 'Training newly needed', named(training.begins)),
      ...listUnder(2, 'Training no longer needed', named(training.ends)),
      ...listUnder(
        2,
        'Sections that changed',
        sections.map(({ number, title: name, words: change, changeNote, because, address }) => ({
          words: [{ text: number, href: address }, ` ${name}: ${change}`],
          under: [...(changeNote === undefined ? [] : [[changeNote]]), [`listed because ${because.join(', and ')}`]],
        })),
      ),
      ...listUnder(
        2,
        'In the registers',
        records.map(({ register, title: name, words: change }) => ({ words: [{ strong: name }, ` (${register.replaceAll('-', ' ')}): ${change}`] })),
      ),
    ],
  }
}

const turnoverParts = ({ begins, ends, differs }: DutyTurnover, more: string): OutlinePart[] => [
  ...listUnder(2, capitalise(`newly to be done${more}`), begins.map(changedDutyItem)),
  ...listUnder(2, capitalise(`to be done differently${more}`), differs.map(changedDutyItem)),
  ...listUnder(2, capitalise(`no longer to be done${more}`), ends.map(changedDutyItem)),
]
