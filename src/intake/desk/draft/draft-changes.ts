import type { DraftWords, Edition } from '#engine'
import { type ChangeLink, REGISTER_NAMES } from '#schemas'
import type { Draft } from './read-draft.ts'

/** Something that the draft changed, as the answer to a comment can link to it. */
export interface DraftChange {
  readonly link: ChangeLink
  /** The change in words: “c05: What is notified is checked within 3 working days”, “paragraph 4.2.1 has other words”. */
  readonly words: string
  readonly section?: string | undefined
  /** False where the draft has not changed it yet: an answer may promise it, and the checks will ask for it. */
  readonly isMade: boolean
}

/** One word for a link, for forms and commands: `block:k7f3p`, `duty:some-duty:c05`. */
export const linkName = ({ what, id, change }: ChangeLink): string => [what, id, ...(change === undefined ? [] : [change])].join(':')

const made = new WeakMap<Draft, Map<string, readonly DraftChange[]>>()

/**
 * All that the draft changed since it was consulted on, or since the edition before where that draft is not kept: first what its list
 * of changes says, then every paragraph and duty whose printed words are others, new or gone, then records of registers. What the
 * draft had changed before anybody was asked is no answer to a comment.
 */
export function draftChanges(draft: Draft, consulted: DraftWords | undefined): readonly DraftChange[] {
  const own = made.get(draft) ?? new Map<string, readonly DraftChange[]>()
  made.set(draft, own)
  const known = own.get(consulted?.digest ?? '')
  if (known !== undefined) return known
  const before = draft.before()
  const old: OldText | undefined =
    consulted === undefined ? before && { ...before, name: `edition ${before.edition.data.edition}` } : { words: consulted, name: 'the draft then' }
  const changed = old === undefined ? [] : changedWords(draft, old)
  const ids = new Set(changed.map(({ link }) => link.id))
  const listed = declared(draft).filter(({ link }) => consulted === undefined || link.what !== 'duty' || ids.has(link.id))
  const changes = [...listed, ...changed, ...changedRecords(draft)]
  own.set(consulted?.digest ?? '', changes)
  return changes
}

/** What a draft is held against. */
interface OldText {
  readonly words: DraftWords
  /** Where it was published: numbers of its paragraphs are known. */
  readonly edition?: Edition
  readonly name: string
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

/** A paragraph or duty as its page names it: by its number, and by its id where it has none. */
function nameOf(
  edition: Edition | undefined,
  { what, id, section }: { readonly what: string; readonly id: string; readonly section?: string | undefined },
): string {
  const number = section === undefined ? undefined : edition?.sections.get(section)?.blocks.find((block) => block.id === id)?.number
  return `${what === 'duty' ? 'duty' : 'paragraph'} ${number ?? id}`
}

function changedWords(draft: Draft, before: OldText): DraftChange[] {
  const was = new Map(before.words.blocks.map((block) => [block.id, block]))
  const is = new Set(draft.words.blocks.map(({ id }) => id))
  return [
    ...draft.words.blocks.flatMap((block): DraftChange[] => {
      const { id, what, words, section } = block
      const old = was.get(id)
      if (old?.words === words && old.section === section) return []
      const done =
        old === undefined ? 'is new' : old.words === words ? `moved from ${before.words.sections.get(old.section) ?? old.section}` : 'has other words'
      return [{ link: { what, id }, words: `${nameOf(draft.edition, block)} ${done}`, section, isMade: true }]
    }),
    ...before.words.blocks
      .filter(({ id }) => !is.has(id))
      .map((block): DraftChange => {
        const { id, what, section } = block
        return { link: { what, id }, words: `${nameOf(before.edition, block)} of ${before.name} is gone`, section, isMade: true }
      }),
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
  consulted?: DraftWords,
): DraftChange[] {
  const changes = draftChanges(draft, consulted)
  if (place === undefined || (place.what !== 'block' && place.what !== 'duty') || changes.some(({ link }) => link.id === place.id && link.change === undefined))
    return [...changes]
  const own: DraftChange = {
    link: { what: place.what, id: place.id },
    words: `${nameOf(draft.edition, place)}: still to be changed in the draft`,
    section: place.section,
    isMade: false,
  }
  return [own, ...changes]
}
