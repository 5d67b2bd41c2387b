import type { ChangesFor, DutyTurnover, EditionComparison, SectionChange } from '#schemas'
import { type Edition, isLive } from '../../../model/edition.ts'
import { countOf, joinWords } from '../../../model/wording.ts'
import { betweenSides } from './sides-words.ts'
import { isStill } from './turn-over.ts'

/** What a comparison and the changes for one reader have in common. */
export const changesHead = ({ notice, manual, old, new: fresh }: EditionComparison) => ({
  format: 'changes-for/1' as const,
  ...(notice === undefined ? {} : { notice }),
  manual,
  old,
  new: fresh,
})

/** A changed section in the list of one reader. */
export function listedSection(change: SectionChange, because: string[]): ChangesFor['sections'][number] {
  const place = (change.new ?? change.old) as NonNullable<SectionChange['new']>
  const { changeNote, words } = change
  return { id: place.id, title: place.title, number: place.number, words, ...(changeNote === undefined ? {} : { changeNote }), because, address: place.address }
}

/** Whether a post or cohort counts in both editions. */
export function standingOf(old: Edition, fresh: Edition, register: 'roles' | 'cohorts', id: string): ChangesFor['for']['standing'] {
  const counts = (edition: Edition) => {
    const record = edition.registers[register].records.get(id)
    return record !== undefined && isLive(edition, record)
  }
  if (counts(old)) return counts(fresh) ? 'stays' : 'ends'
  return counts(fresh) ? 'begins' : 'absent'
}

type Found = Omit<ChangesFor, 'format' | 'notice' | 'manual' | 'old' | 'new' | 'words'>

/** The whole in a sentence or two, and an honest one where nothing changes. */
export function changesWords(comparison: EditionComparison, found: Found): string {
  const { duties, asDeputy, training, sections, records, isNothing } = found
  const who = found.for.title
  const between = betweenSides(comparison)
  if (isNothing) {
    const kept = duties.same === 0 ? 'There are no duties in either.' : `${duties.same === 1 ? 'The one duty is' : `All ${duties.same} duties are`} the same.`
    return `Nothing changes for: ${who}, ${between}. ${kept}`
  }
  const standing = { stays: '', begins: ' (new in this edition)', ends: ' (no longer there)', absent: '' }[found.for.standing]
  const further = [
    ...(asDeputy === undefined || isStill(asDeputy) ? [] : [`as a deputy ${turnoverWords(asDeputy)}`]),
    ...(training.begins.length === 0 ? [] : [`${countOf(training.begins.length, 'training module')} newly needed`]),
    ...(training.ends.length === 0 ? [] : [`${countOf(training.ends.length, 'training module')} no longer needed`]),
    ...(sections.length === 0 ? [] : [`${countOf(sections.length, 'section')} changed`]),
    ...(records.length === 0 ? [] : [`${countOf(records.length, 'register entry', 'register entries')} changed`]),
  ]
  const first = isStill(duties) ? 'no duty changes' : turnoverWords(duties)
  const rest = further.length === 0 ? '' : ` Besides: ${joinWords(further)}.`
  return `${who}${standing}, ${between}: ${first}.${duties.same === 0 ? '' : ` ${countOf(duties.same, 'duty stays', 'duties stay')} as ${duties.same === 1 ? 'it is' : 'they are'}.`}${rest}`
}

function turnoverWords({ begins, ends, differs }: DutyTurnover): string {
  const asksMore = differs.filter(({ effect }) => effect === 'strengthened').length
  const asksLess = differs.filter(({ effect }) => effect === 'weakened').length
  const asked = [...(asksMore === 0 ? [] : [`${asksMore} asking more`]), ...(asksLess === 0 ? [] : [`${asksLess} asking less`])]
  return joinWords([
    ...(begins.length === 0 ? [] : [`${countOf(begins.length, 'duty', 'duties')} newly to be done`]),
    ...(ends.length === 0 ? [] : [`${ends.length} no longer`]),
    ...(differs.length === 0 ? [] : [`${differs.length} done differently${asked.length === 0 ? '' : ` (${asked.join(', ')})`}`]),
  ])
}
