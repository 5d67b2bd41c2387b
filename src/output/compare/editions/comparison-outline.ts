import type { DutyChange, EditionComparison, Effect, SectionChange } from '#schemas'
import { capitalise, countOf, formatDate, joinWords } from '../../../model/wording.ts'
import { briefItems } from './brief-items.ts'
import { dutyItem } from './duty-items.ts'
import { listUnder, type Outline, type OutlineItem, type OutlinePart } from './outline.ts'
import { fromTo } from './sides-words.ts'

/** A comparison as a report: in brief first, then law, duties, sections, chapters, registers, renames, and what was declared. */
export function comparisonOutline(comparison: EditionComparison): Outline {
  const { manual } = comparison
  const title = `${manual.shortTitle}: what changes ${fromTo(comparison)}`
  const body = comparison.isSame ? sameParts(comparison) : changeParts(comparison)
  return { title, language: manual.language, parts: [...headParts(title, comparison), ...body] }
}

/** Title, notice and the two editions, as they stand over every report. */
export function headParts(title: string, { notice, manual, old, new: fresh }: Pick<EditionComparison, 'notice' | 'manual' | 'old' | 'new'>): OutlinePart[] {
  const line = ({ number, title: name, standing, lawAsAt }: EditionComparison['old']) => `${number} ${name} (${standing}; law as at ${formatDate(lawAsAt)})`
  return [
    { kind: 'heading', level: 1, text: title },
    ...(notice === undefined ? [] : [{ kind: 'notice' as const, text: notice }]),
    { kind: 'text', words: [manual.title] },
    { kind: 'list', items: [{ words: [`From: ${line(old)}`] }, { words: [`To: ${line(fresh)}`] }] },
  ]
}

function sameParts({ counts, old, new: fresh }: EditionComparison): OutlinePart[] {
  const same = `Nothing differs: ${countOf(counts.sections.unchanged, 'section')} and ${countOf(counts.duties.unchanged, 'duty', 'duties')} are the same in both, and so are the registers and the law.`
  const files =
    old.digest === fresh.digest
      ? 'Every file is the same too.'
      : 'Files do differ, in what is not text: dates of review, ids of blocks, notes, or the way of writing.'
  return [{ kind: 'text', words: [`${same} ${files}`] }]
}

function changeParts(comparison: EditionComparison): OutlinePart[] {
  const { chapters, registers, renames } = comparison
  return [
    ...listUnder(2, 'In brief', briefItems(comparison)),
    ...lawParts(comparison),
    ...dutyParts(comparison.duties),
    ...sectionParts(comparison.sections),
    ...listUnder(
      2,
      'Chapters',
      chapters.flatMap(({ old, new: fresh, renumbered, status }) => {
        if (old === undefined) return [{ words: [`${fresh?.number} ${fresh?.title}: new`] }]
        if (fresh === undefined) return [{ words: [`${old.number} ${old.title}: withdrawn`] }]
        const words = [
          ...(renumbered ? [`was chapter ${old.number}; its text is not changed by that`] : []),
          ...(status === 'changed' ? [`title or purpose changed`] : []),
        ]
        return words.length === 0 ? [] : [{ words: [`${fresh.number} ${fresh.title}: ${words.join('; ')}`] }]
      }),
    ),
    ...registerParts(registers),
    ...listUnder(
      2,
      'Renamed terms',
      renames.map(({ from, to, places, sections, note }) => ({
        words: [`“${from}” becomes “${to}”: ${countOf(places, 'place')}, ${countOf(sections.length, 'section')}`],
        under: note === undefined ? [] : [[note]],
      })),
    ),
    ...declaredParts(comparison),
  ]
}

/** What the editions say of new and changed law, and the instruments whose state differs. */
function lawParts({ law, declared }: EditionComparison): OutlinePart[] {
  const told = declared.filter(({ kind }) => kind === 'law-new' || kind === 'law-changed')
  return [
    ...listUnder(
      2,
      'The law',
      told.map(({ kind, what }) => ({ words: [{ strong: kind === 'law-new' ? 'New' : 'Changed' }, `: ${what}`] })),
    ),
    ...listUnder(
      told.length === 0 ? 2 : 3,
      told.length === 0 ? 'The law' : 'Instruments',
      law.map(({ title, status, words }) => ({ words: [{ strong: title }, `: ${status === 'new' ? 'new: ' : ''}${words}`] })),
    ),
  ]
}

const EFFECT_HEADINGS: readonly (readonly [Effect, string])[] = [
  ['strengthened', 'Asks more'],
  ['weakened', 'Asks less'],
  ['mixed', 'Asks more in one way and less in another'],
  ['neither', 'Changed in other ways'],
]

function dutyParts(duties: readonly DutyChange[]): OutlinePart[] {
  const of = (test: (change: DutyChange) => boolean) => duties.filter(test).map(dutyItem)
  const parts = [
    ...listUnder(
      3,
      'New',
      of(({ status }) => status === 'added'),
    ),
    ...EFFECT_HEADINGS.flatMap(([effect, heading]) =>
      listUnder(
        3,
        heading,
        of((change) => change.status === 'changed' && change.effect === effect),
      ),
    ),
    ...listUnder(
      3,
      'Moved to another section',
      of(({ status }) => status === 'moved'),
    ),
    ...listUnder(
      3,
      'Withdrawn',
      of(({ status }) => status === 'withdrawn'),
    ),
    ...listUnder(
      3,
      'The same duty, printed otherwise',
      of(({ status }) => status === 'reworded'),
    ),
  ]
  return parts.length === 0 ? [] : [{ kind: 'heading', level: 2, text: 'Duties' }, ...parts]
}

const SECTION_HEADINGS: readonly (readonly [readonly SectionChange['status'][], string])[] = [
  [['added'], 'New'],
  [['moved'], 'Moved'],
  [['changed', 'split', 'merged'], 'Changed'],
  [['withdrawn'], 'Withdrawn'],
]

function sectionParts(sections: readonly SectionChange[]): OutlinePart[] {
  const told = SECTION_HEADINGS.flatMap(([statuses, heading]) =>
    listUnder(3, heading, sections.filter(({ status }) => statuses.includes(status)).map(sectionItem)),
  )
  const quiet = sections.filter(({ status, generatedOnly }) => generatedOnly && (status === 'unchanged' || status === 'renamed-only'))
  const generated: OutlineItem[] = quiet.length === 0 ? [] : [{ words: [`${joinWords(quiet.map(({ new: fresh }) => `${fresh?.number} ${fresh?.title}`))}`] }]
  const parts = [...told, ...listUnder(3, 'Same text, other tables or terms', generated)]
  return parts.length === 0 ? [] : [{ kind: 'heading', level: 2, text: 'Sections' }, ...parts]
}

function sectionItem({ old, new: fresh, words, changeNote, changeKind, fields }: SectionChange): OutlineItem {
  const place = (fresh ?? old) as NonNullable<SectionChange['new']>
  return {
    words: [{ text: place.number, href: place.address }, ` ${place.title}: ${words}`],
    under: [
      ...(changeNote === undefined ? [] : [[changeNote]]),
      ...(changeKind === 'editorial' ? [['The wording only, by its author’s word.']] : []),
      ...fields.map((field) => [capitalise(field.words)]),
    ],
  }
}

function registerParts(registers: EditionComparison['registers']): OutlinePart[] {
  const told = registers.filter(({ status }) => status !== 'renamed-only')
  const renamed = registers.length - told.length
  const parts = [...Map.groupBy(told, ({ register }) => register)].flatMap(([register, list]) =>
    listUnder(
      3,
      capitalise(register.replaceAll('-', ' ')),
      list.map(({ title, words }) => ({ words: [{ strong: title }, `: ${words}`] })),
    ),
  )
  const note: OutlinePart[] = renamed === 0 ? [] : [{ kind: 'text', words: [`${countOf(renamed, 'record')} besides only with a renamed term.`] }]
  return parts.length + note.length === 0 ? [] : [{ kind: 'heading', level: 2, text: 'Registers' }, ...parts, ...note]
}

function declaredParts({ declared, undeclared }: EditionComparison): OutlinePart[] {
  const items = declared.map(({ id, what, isFound, missing }) => ({
    words: [{ strong: id }, ` ${what}`],
    under: isFound ? [] : [[`Not found: nothing changed in ${joinWords(missing)}.`]],
  }))
  const left = [...undeclared.sections, ...undeclared.duties]
  const rest: OutlinePart[] = left.length === 0 ? [] : [{ kind: 'text', words: [`Changed and not declared: ${joinWords(left)}.`] }]
  return items.length === 0 ? [] : [...listUnder(2, 'What the edition says it changed', items), ...rest]
}
