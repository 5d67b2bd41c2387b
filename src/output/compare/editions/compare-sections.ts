import type { DutyChange, FieldChange, SectionChange } from '#schemas'
import { chapterOf, type Edition } from '../../../model/edition.ts'
import { permanentAddress } from '../../../model/permanent-address.ts'
import { recordTitle } from '../../../model/record-title.ts'
import type { Section } from '../../../model/section.ts'
import type { SectionPair } from './align-sections.ts'
import { authoredBody, type FollowLink, type ReadAs } from './authored-text.ts'
import { canonical, isSameText } from './canonical.ts'
import { hasSameFields } from './compare-duties.ts'
import { countBlocks } from './count-blocks.ts'
import { generatedWords } from './generated-words.ts'
import type { Renames } from './renames.ts'
import { sectionFieldWords, TEXT_FIELDS } from './section-field-words.ts'
import { sectionWords } from './section-words.ts'

interface Setting {
  readonly renames: Renames
  readonly duties: ReadonlyMap<string, DutyChange>
  /** Where links of the older edition lead in the newer. */
  readonly follow: FollowLink
}

/** What became of one section. Both editions are those the pair was found in. */
export function compareSection(old: Edition, fresh: Edition, pair: SectionPair & Setting): SectionChange {
  const change = describeSection(old, fresh, pair)
  return { ...change, words: sectionWords(change, (id) => `“${(fresh.sections.get(id) ?? old.sections.get(id))?.title ?? id}”`) }
}

type Unworded = Omit<SectionChange, 'words'>

function describeSection(old: Edition, fresh: Edition, { renames, duties, follow, ...pair }: SectionPair & Setting): Unworded {
  const { old: before, new: after } = pair
  const common = {
    ...(before === undefined ? {} : { old: placeOf(old, before) }),
    ...(after === undefined ? {} : { new: placeOf(fresh, after) }),
    ...noteOf(after),
    ...lineageOf(fresh, pair),
    duties: changedDuties(pair, duties),
  }
  if (before === undefined || after === undefined) {
    const id = (after ?? before)?.id ?? ''
    return {
      id,
      status: after === undefined ? 'withdrawn' : 'added',
      edited: false,
      generatedOnly: false,
      renumbered: false,
      fields: [],
      renames: 0,
      ...common,
    }
  }
  const fields = changedFields({ edition: old, section: before }, { edition: fresh, section: after }, renames)
  // Only a rename can leave the text another where nothing was edited.
  const texts = renames.list.length === 0 ? (['', ''] as const) : ([authoredText(before, { follow }), authoredText(after)] as const)
  const readAs = { follow, rename: renames.apply }
  const edited = fields.length > 0 || !hasSameBody([before, after], readAs) || !hasSameDuties(before, after, renames)
  const printed = edited ? ([[], []] as const) : ([generatedWords(old, before), generatedWords(fresh, after)] as const)
  const printsSame = printed[0].join('\n') === printed[1].join('\n')
  const generatedOnly = !printsSame && !hasSameLines(printed, renames)
  return {
    id: after.id,
    status: statusOf(pair, { edited, isRenamed: texts[0] !== texts[1] || !(printsSame || generatedOnly) }),
    edited,
    generatedOnly,
    renumbered: before.number !== after.number,
    fields,
    ...(edited ? { blocks: countBlocks(before, after, { readAs, changedDuties: new Set(common.duties) }) } : {}),
    renames: renames.count(...texts).reduce((sum, count) => sum + count, 0),
    ...common,
  }
}

function statusOf({ old, new: fresh, lineage }: SectionPair, { edited, isRenamed }: { edited: boolean; isRenamed: boolean }): SectionChange['status'] {
  if (old?.id !== fresh?.id) return 'moved'
  if (edited && lineage?.kind === 'split' && lineage.from.includes(old?.id ?? '')) return 'split'
  if (edited && lineage?.kind === 'merged') return 'merged'
  if (edited) return 'changed'
  return isRenamed ? 'renamed-only' : 'unchanged'
}

/** Whether the body is the same as it stands, or with the renames: a name that the newer edition still uses is not made another. */
const hasSameBody = ([old, fresh]: readonly [Section, Section], { follow, rename }: ReadAs): boolean => {
  const now = authoredBody(fresh)
  return authoredBody(old, { follow }) === now || authoredBody(old, { follow, rename }) === now
}

const hasSameLines = ([old, fresh]: readonly [readonly string[], readonly string[]], renames: Renames): boolean =>
  old.length === fresh.length && old.every((line, index) => line === fresh[index] || renames.apply(line) === fresh[index])

/** All authored words of a section in one text, for renames: title, summary, body, and the words of its duties. */
export const authoredText = (section: Section, as?: ReadAs): string =>
  [section.title, section.data.summary ?? '', canonical(section.data.related), authoredBody(section, as), ...section.duties.map(dutyText)].join('\n')

const dutyText = ({ action, trigger, deadline, record, unless }: Section['duties'][number]) => canonical({ action, trigger, deadline, record, unless })

/** Front matter that holds words; the rest holds ids, which no rename touches. */
const WORDED: ReadonlySet<string> = new Set(['title', 'summary', 'related'])

function changedFields(
  old: { readonly edition: Edition; readonly section: Section },
  fresh: { readonly edition: Edition; readonly section: Section },
  renames: Renames,
): FieldChange[] {
  return TEXT_FIELDS.flatMap((field) => {
    const [was, now] = [old.section.data[field], fresh.section.data[field]]
    if (isSameText(was, now, WORDED.has(field) ? renames : undefined)) return []
    return [{ field, ...(was === undefined ? {} : { old: was }), ...(now === undefined ? {} : { new: now }), words: sectionFieldWords(field, old, fresh) }]
  })
}

/** Whether the same duties are authored in both, in the same words. */
function hasSameDuties(old: Section, fresh: Section, renames: Renames): boolean {
  const before = new Map(old.duties.map((duty) => [duty.id, duty]))
  return (
    before.size === fresh.duties.length &&
    fresh.duties.every((duty) => {
      const was = before.get(duty.id)
      return was !== undefined && hasSameFields(was, duty, renames)
    })
  )
}

function changedDuties({ old, new: fresh }: SectionPair, duties: ReadonlyMap<string, DutyChange>): string[] {
  const ids = new Set([...(fresh?.duties ?? []), ...(old?.duties ?? [])].map(({ id }) => id))
  return [...ids].filter((id) => !['unchanged', undefined].includes(duties.get(id)?.status))
}

function placeOf(edition: Edition, section: Section): NonNullable<SectionChange['new']> {
  const { id, number, title, chapter, data } = section
  return {
    id,
    number,
    title,
    chapter: { id: chapter, title: chapterOf(edition, chapter)?.title ?? chapter },
    owner: { id: data.owner, title: recordTitle(edition, 'roles', data.owner) },
    address: permanentAddress(edition, { to: 'section', id }),
  }
}

function noteOf(section: Section | undefined): Pick<Unworded, 'changeNote' | 'changeKind'> {
  const { changeNote, changeKind } = section?.data ?? {}
  return { ...(changeNote === undefined ? {} : { changeNote }), ...(changeKind === undefined ? {} : { changeKind }) }
}

function lineageOf(edition: Edition, { lineage }: SectionPair): Pick<Unworded, 'lineage'> {
  if (lineage === undefined) return {}
  const { kind, from, to = [], reason, authority } = lineage
  return {
    lineage: {
      kind,
      from,
      to,
      ...(reason === undefined ? {} : { reason }),
      ...(authority === undefined ? {} : { authority: { id: authority, title: recordTitle(edition, 'roles', authority) } }),
    },
  }
}
