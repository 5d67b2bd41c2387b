import { BINDING, countOf, type Edition, joinWords } from '#engine'
import type { DutyChange, SectionChange } from '#schemas'
import type { ShownComparison } from './comparisons.ts'

const LABELS: Readonly<Record<SectionChange['status'], string>> = {
  added: 'New',
  withdrawn: 'Withdrawn',
  moved: 'Moved',
  split: 'Split',
  merged: 'Merged',
  changed: 'Changed',
  'renamed-only': 'Renamed terms',
  unchanged: 'Tables or terms',
}

/** What became of a section, in a word or two. */
export const sectionLabel = ({ status, changeKind }: SectionChange): string =>
  status === 'changed' && changeKind === 'editorial' ? 'Wording only' : LABELS[status]

/** "4.1 At the desk", in the newer edition where it is there. */
export const sectionName = ({ old, new: fresh }: SectionChange): string => {
  const place = fresh ?? old
  return `${place?.number} ${place?.title}`
}

/** What became of a section in a sentence or two, without its author’s note. */
export function sectionStory(shown: ShownComparison, change: SectionChange): string {
  const { status, edited, old, new: fresh, lineage, id, generatedOnly, renames } = change
  const names = (ids: readonly string[] | undefined) => joinWords((ids ?? []).filter((other) => other !== id).map((other) => nameOf(shown, other)))
  switch (status) {
    case 'added':
      return lineage?.kind === 'split' ? `Split off from ${names(lineage.from)}.` : 'It was not there before.'
    case 'withdrawn':
      return withdrawnWords(change, names(lineage?.to))
    case 'moved': {
      const from = old?.chapter.id === fresh?.chapter.id ? '' : ` in the chapter “${old?.chapter.title}”`
      return `It was ${old?.number} ${old?.title}${from}. ${edited ? `The text changed too: ${editWords(change)}.` : 'The text is the same.'}`
    }
    case 'split':
      return `Part of it went to ${names(lineage?.to)}. Here: ${editWords(change)}.`
    case 'merged':
      return `It takes in text of ${names(lineage?.from)}. Here: ${editWords(change)}.`
    case 'changed':
      return `${editWords(change)}.`.replace(/^./, (letter) => letter.toUpperCase())
    case 'renamed-only':
      return `The same text but for ${countOf(renames, 'renamed term')}${generatedOnly ? ', and what is made from the registers and duties reads otherwise' : ''}.`
    case 'unchanged':
      return 'Nobody changed the text. What is made from the registers and duties reads otherwise.'
  }
}

function withdrawnWords({ lineage }: SectionChange, successors: string): string {
  const why = lineage?.reason === undefined ? 'It is no longer there.' : lineage.reason.trim().replace(/[^.!?]$/, '$&.')
  const who = lineage?.authority === undefined ? '' : ` Decided by: ${lineage.authority.title}.`
  return `${why}${who}${successors === '' ? '' : ` Read instead: ${successors}.`}`
}

/** "2 blocks edited, 1 added, 3 duties among them". */
function editWords({ blocks, fields, duties }: SectionChange): string {
  const { edited = 0, added = 0, removed = 0, moved = 0 } = blocks ?? {}
  const told = (
    [
      [edited, 'edited'],
      [added, 'added'],
      [removed, 'removed'],
      [moved, 'moved'],
    ] as const
  ).filter(([count]) => count > 0)
  const parts = [
    ...told.map(([count, verb], index) => (index === 0 ? `${countOf(count, 'block')} ${verb}` : `${count} ${verb}`)),
    ...(duties.length === 0 ? [] : [`${countOf(duties.length, 'duty', 'duties')} among them`]),
    ...(fields.length === 0 ? [] : [`${countOf(fields.length, 'detail')} of its heading`]),
  ]
  return parts.length === 0 ? 'details of its duties' : parts.join(', ')
}

/** A section by its number and title in either edition; its id where neither has it. */
export function nameOf({ old, fresh }: ShownComparison, id: string): string {
  const section = fresh.edition.sections.get(id) ?? old.edition.sections.get(id)
  return section === undefined ? id : `${section.number} ${section.title}`
}

/** A duty’s sentence in pieces, its binding word apart. */
export function dutyPieces({ sentence, modality }: NonNullable<DutyChange['new']>): readonly [before: string, binding: string, after: string] {
  const binding = ` ${BINDING[modality]} `
  const at = sentence.indexOf(binding)
  return at === -1 ? [sentence, '', ''] : [sentence.slice(0, at + 1), binding.trim(), sentence.slice(at + binding.length - 1)]
}

/** Where a duty is read in a comparison: its place in the redline, or its own page where no text prints it. */
export function placeOfChangedDuty({ placeOf, old, fresh }: ShownComparison, { id, old: before, new: after }: DutyChange): string {
  const place = after ?? before
  const isPrinted = place?.number !== undefined
  const redline = placeOf(place?.section.id ?? '', isPrinted ? (after === undefined ? `was-${id}` : id) : undefined)
  return redline ?? (after === undefined ? old : fresh).link({ to: 'duty', id })
}

/** Changes of sections by chapter, in the order of the newer edition. */
export const byChapter = (changes: readonly SectionChange[]): [title: string, changes: SectionChange[]][] => [
  ...Map.groupBy(changes, ({ old, new: fresh }) => (fresh ?? old)?.chapter.title ?? ''),
]

/** The number of a chapter in an edition. */
export const chapterNumber = ({ chapters }: Edition, id: string | undefined): number | undefined => chapters.find((chapter) => chapter.id === id)?.number
