import { findQuote, normaliseWords, takeText } from '#engine'
import { type AnchorPlace, type AnswerWords, answerWords, type ChangeLink, type Redaction, VERDICTS } from '#schemas'
import type { FormFields } from '../read-form.ts'
import type { DeskLine } from './desk-line.ts'
import { type DraftChange, linkChoices, linkName } from './draft/draft-changes.ts'
import type { Move, MoveName } from './move-comments.ts'
import type { Desk } from './read-desk.ts'

/** Something that keeps a form from being taken, in words, and the name of the field that it is about, where it is about one. */
export interface MoveFault {
  readonly words: string
  readonly field?: string | undefined
}

/** What a form or a command asks for, or what is wrong with it. */
export type ReadMove = { readonly move: Move } | { readonly faults: readonly MoveFault[] }

/** Longest reason or answer, in characters. */
export const LONGEST = 5_000

export const MOVE_NAMES: readonly MoveName[] = [
  'screen',
  'triage',
  'propose',
  'agree',
  'return',
  'admit',
  'refuse',
  'redact',
  'withhold',
  'uphold',
  'reopen',
  'withdraw',
  'confirm',
]

interface About {
  readonly desk: Desk
  /** The comment, or one that stands for its group. */
  readonly line: DeskLine
  /** Names of the links that were ticked. */
  readonly links: readonly string[]
}

/** Reads what a form says is to be done with a comment. */
export function readMove(name: MoveName, fields: FormFields, about: About): ReadMove {
  switch (name) {
    case 'agree':
      return { move: { do: 'agree' } }
    case 'screen': {
      const note = optional(fields, 'note')
      return note.faults.length > 0 ? note : { move: { do: 'screen', note: note.text } }
    }
    case 'withdraw': {
      const reason = needed(fields, 'reason', 'Say how the respondent asked for it, for the record.')
      return reason.faults.length > 0 ? reason : { move: { do: 'withdraw', reason: reason.text } }
    }
    case 'return':
    case 'admit':
    case 'refuse':
    case 'withhold':
    case 'uphold':
    case 'reopen': {
      const reason = needed(fields, 'reason', 'Give a reason.')
      return reason.faults.length > 0 ? reason : { move: { do: name, reason: reason.text } }
    }
    case 'triage':
      return readTriage(fields, about)
    case 'propose':
      return readAnswer(fields, about)
    case 'redact':
      return readRedaction(fields, about)
    case 'confirm':
      return readPlace(fields, about)
  }
}

interface TakenText {
  readonly text: string
  readonly faults: readonly MoveFault[]
}

const needed = (fields: FormFields, field: string, missing: string): TakenText => {
  const taken = optional(fields, field)
  return taken.faults.length > 0
    ? { text: '', faults: taken.faults }
    : taken.text === undefined
      ? { text: '', faults: [{ words: missing, field }] }
      : { text: taken.text, faults: [] }
}

function optional(fields: FormFields, field: string): { readonly text: string | undefined; readonly faults: readonly MoveFault[] } {
  const taken = takeText(fields[field] ?? '', LONGEST)
  if ('refused' in taken) return { text: undefined, faults: [{ words: taken.refused, field }] }
  return { text: taken.text === '' ? undefined : taken.text, faults: [] }
}

function readTriage(fields: FormFields, { desk, line }: About): ReadMove {
  const { theme = '', owner = '', duplicateOf = '' } = fields
  const faults = [
    ...(desk.intake.consultation.themes.some(({ id }) => id === theme) ? [] : [{ words: 'Choose a theme.', field: 'theme' }]),
    ...(owner.trim() === '' || /^s-[0-9a-z]{4,40}$/.test(owner.trim())
      ? []
      : [{ words: 'An owner is a reference of a member of staff, such as s-7k2m9x.', field: 'owner' }]),
    ...(duplicateOf.trim() === '' || desk.states.has(duplicateOf.trim())
      ? []
      : [{ words: 'There is no comment with the id that this one is said to be a duplicate of.', field: 'duplicateOf' }]),
    ...(duplicateOf.trim() === line.state.comment.id ? [{ words: 'A comment cannot be a duplicate of itself.', field: 'duplicateOf' }] : []),
  ]
  return faults.length > 0 ? { faults } : { move: { do: 'triage', theme, owner: owner.trim() || undefined, duplicateOf: duplicateOf.trim() || undefined } }
}

/** What an answer to a comment may link to. */
export const choicesFor = ({ draft, consulted }: Desk, { state: { comment }, anchor, section }: DeskLine): readonly DraftChange[] =>
  draft === undefined
    ? []
    : linkChoices(draft, { what: anchor?.place.what ?? comment.target.what, id: anchor?.place.id ?? comment.target.id, section }, consulted)

function readAnswer(fields: FormFields, { desk, line, links }: About): ReadMove {
  const verdict = VERDICTS.find((one) => one === fields['verdict'])
  const says = needed(fields, 'says', 'Write the answer, in words its respondent can follow.')
  const [reason, referredTo] = [optional(fields, 'reason'), optional(fields, 'referredTo')]
  const known = new Map(choicesFor(desk, line).map(({ link }) => [linkName(link), link]))
  const chosen = links.map((name) => known.get(name)).filter((link): link is ChangeLink => link !== undefined)
  const faults: MoveFault[] = [
    ...(verdict === undefined ? [{ words: 'Choose what was decided.', field: 'verdict' }] : []),
    ...says.faults,
    ...reason.faults,
    ...referredTo.faults,
    ...(chosen.length < links.length ? [{ words: 'The draft has changed meanwhile, and a change that you linked to is no longer in it. Choose again.' }] : []),
  ]
  const answer = { verdict, says: says.text, reason: reason.text, referredTo: referredTo.text, ...(chosen.length === 0 ? {} : { links: chosen }) }
  const read = faults.length > 0 ? undefined : answerWords.safeParse(answer)
  if (read?.success === false) faults.push({ words: 'The answer cannot be kept as it is written: leave out characters that are not text.' })
  return faults.length > 0 ? { faults } : { move: { do: 'propose', answer: answer as AnswerWords } }
}

const refuse = (words: string, field?: string): ReadMove => ({ faults: [{ words, field }] })

/** Fields that something can be redacted in, and their names in sentences. */
export const REDACTED_FIELDS = {
  text: 'comment',
  proposed: 'proposed wording',
  dissent: 'dissent',
  quote: 'quoted words',
  organisation: 'organisation’s name',
} as const satisfies Record<Redaction['field'], string>

/** The texts of a comment by the fields that something can be redacted in. */
export const textsOf = ({ state: { comment } }: Pick<DeskLine, 'state'>): Readonly<Record<Redaction['field'], string | undefined>> => ({
  text: comment.text,
  proposed: comment.proposed,
  dissent: comment.dissent,
  quote: comment.target.quote?.exact,
  organisation: comment.organisation,
})

function readRedaction(fields: FormFields, { line }: About): ReadMove {
  const before = line.state.redactions
  const back = Number(fields['back'])
  if (fields['back'] !== undefined && Number.isInteger(back)) return { move: { do: 'redact', spans: before.filter((_, place) => place !== back) } }
  const reason = needed(fields, 'reason', 'Say why, in words that readers will see in its place, such as “a name”.')
  const words = needed(fields, 'words', 'Copy the words that are not to be published.')
  if (reason.faults.length + words.faults.length > 0) return { faults: [...words.faults, ...reason.faults] }
  const spans = Object.entries(textsOf(line)).flatMap(([field, text]) =>
    text === undefined ? [] : spansOf(text, words.text).map((span): Redaction => ({ field: field as Redaction['field'], ...span, reason: reason.text })),
  )
  if (spans.length === 0) return refuse(`“${words.text.slice(0, 80)}” does not stand in the comment. Copy the words exactly.`, 'words')
  if (before.length + spans.length > 200) return refuse('A comment can have at most 200 redactions. Withhold it as a whole.')
  return { move: { do: 'redact', spans: [...before, ...spans] } }
}

/** Every place of some words in a text, by code points. */
function spansOf(text: string, words: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  const length = [...words].length
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    const start = [...text.slice(0, at)].length
    spans.push({ start, end: start + length })
  }
  return spans
}

function readPlace(fields: FormFields, { desk: { draft }, line: { anchor, state } }: About): ReadMove {
  if (draft === undefined) return refuse('The server has no manual’s folder, so it cannot look at the draft.')
  const { digest, edition, blocks, sections } = draft.words
  const base = { digest, edition }
  const found = anchor === undefined || anchor.outcome === 'confirmed' ? undefined : { outcome: anchor.outcome, place: anchor.place }
  if (found === undefined && !state.anchors.has(digest)) return refuse('The comment was never looked for in this draft, so there is nothing to confirm.')
  if (anchor?.outcome === 'same') return refuse('The words stand unchanged: there is nothing to confirm.')
  const place = (value: AnchorPlace): ReadMove => ({ move: { do: 'confirm', place: value, found } })
  const [choice, other = '', words = ''] = [fields['place'], fields['id']?.trim(), fields['words']?.trim()]
  if (choice === 'found' && anchor !== undefined) return place(anchor.place)
  if (choice === 'nowhere') return place({ ...base, ...(anchor?.place.heading === undefined ? {} : { heading: anchor.place.heading }) })
  const id = choice === 'other' || choice === undefined ? other.replace(/^#/, '') : choice
  if (sections.has(id)) return place({ ...base, what: 'section', id })
  const block = blocks.find((one) => one.id === id)
  if (block === undefined)
    return refuse(
      id === ''
        ? 'Choose where the comment stands, or give the id of a paragraph, duty or section.'
        : `The draft has nothing with the id “${id.slice(0, 60)}”.`,
      'id',
    )
  if (words === '') {
    const candidate = anchor?.candidates.find((one) => one.id === id)
    return place(candidate ?? { ...base, what: block.what, id })
  }
  const quote = findQuote(block.words, normaliseWords(words))
  return quote === undefined
    ? refuse('Those words do not stand there, or stand there more than once: copy a few more.', 'words')
    : place({ ...base, what: block.what, id, start: quote.start, end: quote.end })
}
