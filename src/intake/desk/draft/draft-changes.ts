import { type ChangeLink, REGISTER_NAMES } from '#schemas'
import type { Draft } from './read-draft.ts'

/** Something that the draft changed, as the answer to a comment can link to it. */
export interface DraftChange {
  readonly link: ChangeLink
  /** The change in words: “c05: What is notified is checked within 3 working days”, “paragraph 4.2.1 changed”. */
  readonly words: string
  readonly section?: string | undefined
  /** False where the draft has not changed it yet: an answer may promise it, and the checks will ask for it. */
  readonly isMade: boolean
}

/** One word for a link, for forms and commands: `block:k7f3p`, `duty:some-duty:c05`. */
export const linkName = ({ what, id, change }: ChangeLink): string => [what, id, ...(change === undefined ? [] : [change])].join(':')

const made = new WeakMap<Draft, readonly DraftChange[]>()

/**
 * All that the draft changed since the edition before: first what its list of changes says, then every paragraph and duty whose
 * printed words are others, new or gone, then records of registers.
 */
export function draftChanges(draft: Draft): readonly DraftChange[] {
  const known = made.get(draft)
  if (known !== undefined) return known
  const changes = [...declared(draft), ...changedWords(draft), ...changedRecords(draft)]
  made.set(draft, changes)
  return changes
}

function declared({ edition }: Draft): DraftChange[] {
  return (edition.data.changes ?? []).flatMap(({ id: change, what, sections, duties = [] }) => [
    ...duties.map(
      (id): DraftChange => ({
        link: { what: 'duty', id, change },
        words: `${change}: ${what} (duty ${id})`,
        section: edition.duties.get(id)?.section,
        isMade: true,
      }),
    ),
    ...sections.map((id): DraftChange => ({ link: { what: 'section', id, change }, words: `${change}: ${what} (section ${id})`, section: id, isMade: true })),
  ])
}

function changedWords(draft: Draft): DraftChange[] {
  const before = draft.before()
  if (before === undefined) return []
  const was = new Map(before.words.blocks.map((block) => [block.id, block]))
  const is = new Set(draft.words.blocks.map(({ id }) => id))
  const says = (what: string, id: string, done: string): string => `${what === 'duty' ? `duty ${id}` : `paragraph ${id}`} ${done}`
  return [
    ...draft.words.blocks.flatMap(({ id, what, words, section }): DraftChange[] => {
      const old = was.get(id)
      if (old?.words === words && old.section === section) return []
      const done = old === undefined ? 'is new' : old.words === words ? `moved from ${old.section}` : 'has other words'
      return [{ link: { what, id }, words: says(what, id, done), section, isMade: true }]
    }),
    ...before.words.blocks
      .filter(({ id }) => !is.has(id))
      .map(({ id, what, section }): DraftChange => ({ link: { what, id }, words: says(what, id, 'is gone'), section, isMade: true })),
  ]
}

function changedRecords(draft: Draft): DraftChange[] {
  const before = draft.before()
  if (before === undefined) return []
  return REGISTER_NAMES.flatMap((register) => {
    const texts = (records: ReadonlyMap<string, unknown>) => new Map([...records].map(([id, record]) => [id, JSON.stringify(record)]))
    const [was, is] = [texts(before.edition.registers[register].records), texts(draft.edition.registers[register].records)]
    return [...new Set([...was.keys(), ...is.keys()])]
      .filter((id) => was.get(id) !== is.get(id))
      .map((id): DraftChange => ({ link: { what: 'register', id: `${register}/${id}` }, words: `${register}: ${id}`, isMade: true }))
  })
}

/** What an answer to a comment may link to: all that changed, and what the comment is about though the draft still has it as it was. */
export function linkChoices(
  draft: Draft,
  place: { readonly what: string; readonly id: string; readonly section: string | undefined } | undefined,
): DraftChange[] {
  const changes = draftChanges(draft)
  if (place === undefined || (place.what !== 'block' && place.what !== 'duty') || changes.some(({ link }) => link.id === place.id && link.change === undefined))
    return [...changes]
  const name = place.what === 'duty' ? `duty ${place.id}` : `paragraph ${place.id}`
  const own: DraftChange = {
    link: { what: place.what, id: place.id },
    words: `${name}: still to be changed in the draft`,
    section: place.section,
    isMade: false,
  }
  return [own, ...changes]
}
