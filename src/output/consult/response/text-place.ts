import type { ChangeLink } from '#schemas'
import { dutyFingerprint } from '../../../model/duty-fingerprint.ts'
import type { Edition } from '../../../model/edition.ts'
import { type EditionIds, idsOfEdition } from '../../../model/edition-ids.ts'
import type { Register } from '../../../model/register.ts'
import { sectionSource } from '../../../model/section-source.ts'
import { sectionWords } from '../anchor/draft-words.ts'
import { canonicalJson } from '../log/canonical-json.ts'

/** Something of a text, as far as it takes to say whether it is the same in another. */
export interface TextPlace {
  /** The section it stands in; undefined for a record of a register. */
  readonly section: string | undefined
  /** Of a block or duty its words; of a section its title. */
  readonly words: string
  /** The words without those that keep the books of a duty: its review date and the number of its revision say nothing of what is asked. */
  readonly meaning: string
  /** Equal where the thing is the same. */
  readonly mark: string
}

/** The last lines of a duty’s box. */
const BOOKKEEPING = /(?: Review by \d{1,2} \p{L}+ \d{4})? Duty \S+, revision \d+$/u

/** An edition and where its ids stand, by which a section is found without going through all of them. */
export interface KnownText {
  readonly edition: Edition
  readonly ids: Pick<EditionIds, 'block' | 'duty'>
}

const known = new WeakMap<Edition, KnownText>()

/** An edition of which no record is at hand. */
export function knownText(edition: Edition): KnownText {
  const text = known.get(edition) ?? { edition, ids: idsOfEdition(edition) }
  known.set(edition, text)
  return text
}

/** What stands in a text under the id of a link; undefined where nothing does. */
export function textPlace({ edition, ids }: KnownText, { what, id }: Pick<ChangeLink, 'what' | 'id'>): TextPlace | undefined {
  if (what === 'section') {
    const section = edition.sections.get(id)
    if (section === undefined) return undefined
    const duties = section.duties.map((duty) => `${duty.id} ${dutyFingerprint(duty)}`)
    return { section: id, words: section.title, meaning: section.title, mark: canonicalJson([sectionSource(section), duties]) }
  }
  if (what === 'register') return recordPlace(edition, id)
  const holder = ids[what].get(id)
  const words = holder === undefined ? undefined : wordsIn(edition, holder).get(id)
  if (words === undefined) return undefined
  const duty = what === 'duty' ? edition.duties.get(id) : undefined
  if (duty === undefined) return { section: holder, words, meaning: words, mark: words }
  const meaning = words.replace(BOOKKEEPING, '')
  return { section: holder, words, meaning, mark: `${dutyFingerprint(duty)} ${meaning}` }
}

function recordPlace({ registers }: Edition, id: string): TextPlace | undefined {
  const [name = '', ...rest] = id.split('/')
  const register = (Object.hasOwn(registers, name) ? registers[name as keyof typeof registers] : undefined) as Register | undefined
  const record = register?.records.get(rest.join('/'))
  if (record === undefined) return undefined
  const words = rest.join('/')
  return { section: undefined, words, meaning: words, mark: canonicalJson(JSON.parse(JSON.stringify(record))) }
}

const printed = new WeakMap<Edition, Map<string, ReadonlyMap<string, string>>>()

/** The words of the blocks of one section: a section is printed only when something in it is asked for. */
function wordsIn(edition: Edition, section: string): ReadonlyMap<string, string> {
  const sections = printed.get(edition) ?? new Map<string, ReadonlyMap<string, string>>()
  printed.set(edition, sections)
  const words = sections.get(section) ?? new Map(sectionWords(edition, section).map((block) => [block.id, block.words]))
  sections.set(section, words)
  return words
}
