import {
  type Block,
  countPoints,
  type Duty,
  dutySentence,
  findQuote,
  type MeaningChange,
  meaningChanges,
  normaliseWords,
  type Place,
  type Section,
  showControls,
} from '#engine'
import type { Comment } from '#schemas'
import type { Anchor } from '../draft/find-anchors.ts'
import { type Draft, draftWith } from '../draft/read-draft.ts'
import { changeNote } from './change-note.ts'
import { editBlock, type NewWords } from './edit-block.ts'
import { type DutyEdit, dutyEdits, editDuty } from './edit-duty.ts'
import { applyEdits, type TextEdit } from './text-edits.ts'

/** An edit of the draft that puts a proposed wording into it. */
export interface PlannedEdit {
  readonly can: true
  readonly file: string
  /** The text of the file before and after. */
  readonly before: string
  readonly after: string
  /** The words of the paragraph; of a duty, its sentence, or the field that changes where that is not in the sentence. */
  readonly words: { readonly before: string; readonly after: string }
  readonly what: 'block' | 'duty'
  readonly id: string
  readonly section: string
  /** What the edit does besides, in words. */
  readonly notes: readonly string[]
  /** Words that carry meaning and change. */
  readonly meaning: readonly MeaningChange[]
  /** The draft with the edit made. */
  readonly draft: Draft
}

/** Why a proposed wording cannot be put into the draft by machine, and where to do it by hand. */
export interface NoEdit {
  readonly can: false
  readonly why: string
  readonly place?: Place | undefined
  /** True where the words changed since the comment, and whoever looked at the preview may go on. */
  readonly needsForce?: boolean | undefined
  /** True where the draft has the proposed words already. */
  readonly isDone?: boolean | undefined
}

export type WordingPlan = PlannedEdit | NoEdit

interface Asked {
  readonly comment: Comment
  /** Where the comment stands in this draft. */
  readonly anchor: Anchor | undefined
  /** Go on although the words changed since the comment was written. */
  readonly force?: boolean | undefined
}

/**
 * Plans the edit that puts the wording a comment proposes into the draft. Nothing is written. The plan was read back: the paragraph
 * reads exactly as proposed, keeps its id, and nothing else of its section changed but what `notes` says.
 */
export function planWording(draft: Draft, asked: Asked): WordingPlan {
  const { comment, anchor } = asked
  const { target, proposed } = comment
  if (proposed === undefined || proposed.trim() === '') return no('The comment proposes no wording.')
  if (showControls(proposed) !== proposed)
    return no(
      'What is proposed has characters that nobody sees, such as ones that turn the direction of writing. Edit the draft by hand.',
      placeIn(draft, anchor),
    )
  if (target.what !== 'block' && target.what !== 'duty') return no('The wording is for more than one paragraph: edit the draft by hand.')
  if (target.further !== undefined && target.further.length > 0) return no('The comment is about words of several paragraphs: edit each by hand.')
  if (/\n\s*\n/.test(proposed.trim())) return no('What is proposed has several paragraphs: edit the draft by hand.', placeIn(draft, anchor))
  const id = anchor?.place.id
  const block = draft.words.blocks.find((one) => one.id === id)
  const section = block && draft.edition.sections.get(block.section)
  if (anchor === undefined || id === undefined || block === undefined || section === undefined)
    return no('What the comment is about is not in the draft any more, or cannot be found for certain. Say where it stands first.')
  const wanted = wantedWords(block.words, asked)
  if ('can' in wanted) return { ...wanted, place: wanted.place ?? placeOf(section, id) }
  return block.what === 'duty' ? planDuty(draft, section, { ...wanted, id }) : planBlock(draft, section, { ...wanted, id })
}

const no = (why: string, place?: Place): NoEdit => ({ can: false, why, place })

function placeIn({ edition, words }: Draft, anchor: Anchor | undefined): Place | undefined {
  const block = words.blocks.find(({ id }) => id === anchor?.place.id)
  const section = block && edition.sections.get(block.section)
  return section && block && placeOf(section, block.id)
}

function placeOf(section: Section, id: string): Place | undefined {
  const duty = section.duties.find((one) => one.id === id)
  if (duty !== undefined) return section.document.at(['duties', duty.index])
  const block = section.blocks.find((one) => one.id === id)
  return block && section.placeOf(block.node)
}

/** Which words are to be replaced, or why that cannot be told. */
function wantedWords(words: string, { comment, anchor, force = false }: Asked): NewWords | NoEdit {
  const { quote } = comment.target
  const proposed = normaliseWords(comment.proposed ?? '')
  const { outcome, place } = anchor as Anchor
  const isSure = outcome === 'same' || outcome === 'confirmed'
  if (!isSure && !force && words.includes(proposed)) return IS_DONE
  if (!isSure && !force)
    return {
      can: false,
      why: `${(anchor as Anchor).words} The wording was proposed for words that are no longer there as they were: look at them before you go on.`,
      needsForce: true,
    }
  const span =
    quote === undefined
      ? { start: 0, end: countPoints(words) }
      : place.start !== undefined && place.end !== undefined
        ? { start: place.start, end: place.end }
        : findQuote(words, quote.exact)
  if (span === undefined)
    return { can: false, why: 'The words that the comment quotes are not in the paragraph any more, or stand in it more than once: edit it by hand.' }
  const units = (points: number) => [...words].slice(0, points).join('').length
  const [start, end] = [units(span.start), units(span.end)]
  if (standsAround(words, proposed, { start, end })) return IS_DONE
  return { words, start, end, proposed }
}

const IS_DONE: NoEdit = { can: false, why: 'The draft has the proposed words already.', isDone: true }

/** Whether the proposed words stand there already, over the words that they were to replace. */
function standsAround(words: string, proposed: string, { start, end }: Pick<NewWords, 'start' | 'end'>): boolean {
  for (let at = words.indexOf(proposed); at !== -1 && at <= start; at = words.indexOf(proposed, at + 1)) if (at + proposed.length >= end) return true
  return false
}

type Wanted = NewWords & { readonly id: string }

function planBlock(draft: Draft, section: Section, wanted: Wanted): WordingPlan {
  const block = section.blocks.find((one) => one.id === wanted.id) as Block
  const made = editBlock(section, block, wanted)
  if ('refused' in made) return no(made.refused, placeOf(section, wanted.id))
  const expected = normaliseWords(wanted.words.slice(0, wanted.start) + wanted.proposed + wanted.words.slice(wanted.end))
  return verified(draft, section, { id: wanted.id, what: 'block', edits: made.edits, notes: [], isAsMeant: (words) => words === expected })
}

function planDuty(draft: Draft, section: Section, wanted: Wanted): WordingPlan {
  const duty = section.duties.find((one) => one.id === wanted.id)
  if (duty === undefined) return no('The duty is not in the front matter of its section.')
  const change = editDuty(draft.edition, duty, wanted)
  if ('refused' in change) return no(change.refused, placeOf(section, wanted.id))
  const before = publishedRev(draft, duty.id)
  const rev = before !== undefined && duty.rev <= before ? before + 1 : duty.rev
  const edits = dutyEdits(section, duty, { ...change, rev })
  if (edits === undefined) return no('The field is not written in a way that can be edited by machine.', placeOf(section, wanted.id))
  const notes = rev === duty.rev ? [] : [`The revision of the duty ${duty.id} is raised from ${duty.rev} to ${rev}, because its meaning changes.`]
  return verified(draft, section, {
    id: wanted.id,
    what: 'duty',
    edits,
    notes,
    wordsOf: (own, now) => dutyWords(own, now.duties.find((one) => one.id === duty.id) ?? duty, change.field),
    isAsMeant: (_words, now) => isOnly(now, { ...change, rev, id: duty.id, was: duty }),
  })
}

const dutyWords = ({ edition }: Draft, duty: Duty, field: DutyEdit['field']): string =>
  field === 'action' ? dutySentence(edition, duty).text : (duty[field] ?? '')

const publishedRev = ({ history }: Draft, id: string): number | undefined =>
  Object.values(history.before?.record.sections ?? {}).find(({ duties }) => Object.hasOwn(duties, id))?.duties[id]?.rev

function isOnly(
  section: Section,
  { field, value, rev, id, was }: DutyEdit & { readonly rev: number; readonly id: string; readonly was: Section['duties'][number] },
): boolean {
  const now = section.duties.find((one) => one.id === id)
  return JSON.stringify(now) === JSON.stringify({ ...was, [field]: value, rev })
}

interface Made {
  readonly id: string
  readonly what: 'block' | 'duty'
  readonly edits: readonly TextEdit[]
  readonly notes: readonly string[]
  /** What of a duty is shown, in a draft and its section; of a paragraph, its words are. */
  readonly wordsOf?: ((draft: Draft, section: Section) => string) | undefined
  readonly isAsMeant: (words: string, section: Section) => boolean
}

const UNSURE = 'The edit could not be made in a way that leaves the rest of the section as it is. Edit the paragraph by hand.'

/** Makes the edits in memory and reads the draft back. */
function verified(draft: Draft, section: Section, { id, what, edits, notes, wordsOf, isAsMeant }: Made): WordingPlan {
  const { file, text: before } = section.document
  const note = changeNote(draft, section)
  const after = applyEdits(before, [...edits, ...note.edits])
  const next = draftWith(draft, file, after)
  const now = next.edition.sections.get(section.id)
  const blocksOf = ({ words }: Draft) => words.blocks.filter((block) => block.section === section.id)
  const [was, is] = [blocksOf(draft), blocksOf(next)]
  const own = is.find((block) => block.id === id)
  const restIsSame =
    was.length === is.length &&
    was.every((block, index) => block.id === is[index]?.id && (block.id === id || what === 'duty' || block.words === is[index]?.words))
  if (now === undefined || own === undefined || !restIsSame || !isAsMeant(own.words, now) || now.blocks.length !== section.blocks.length)
    return no(UNSURE, placeOf(section, id))
  const words = { before: wordsOf?.(draft, section) ?? was.find((block) => block.id === id)?.words ?? '', after: wordsOf?.(next, now) ?? own.words }
  const posts = [...draft.edition.registers.roles.records.values()].map(({ name, title }) => name ?? title)
  return {
    can: true,
    ...{ file, before, after, words, what, id, section: section.id },
    notes: [...notes, ...note.notes],
    meaning: meaningChanges(words.before, words.after, { posts }),
    draft: next,
  }
}
