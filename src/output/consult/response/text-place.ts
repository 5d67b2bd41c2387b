import type { ChangeLink } from '#schemas'
import { dutyFingerprint } from '../../../model/duty-fingerprint.ts'
import type { Edition } from '../../../model/edition.ts'
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
  /** Equal where the thing is the same. */
  readonly mark: string
}

/** What stands in an edition under the id of a link; undefined where nothing does. */
export function textPlace(edition: Edition, { what, id }: Pick<ChangeLink, 'what' | 'id'>): TextPlace | undefined {
  if (what === 'section') {
    const section = edition.sections.get(id)
    if (section === undefined) return undefined
    const duties = section.duties.map((duty) => `${duty.id} ${dutyFingerprint(duty)}`)
    return { section: id, words: section.title, mark: canonicalJson([sectionSource(section), duties]) }
  }
  if (what === 'register') return recordPlace(edition, id)
  const holder = holdersOf(edition).get(id)
  const block = holder === undefined ? undefined : wordsIn(edition, holder).get(id)
  if (holder === undefined || block === undefined || (what === 'duty') !== edition.duties.has(id)) return undefined
  const duty = edition.duties.get(id)
  return { section: holder, words: block, mark: duty === undefined ? block : `${dutyFingerprint(duty)} ${block}` }
}

function recordPlace({ registers }: Edition, id: string): TextPlace | undefined {
  const [name = '', ...rest] = id.split('/')
  const register = (Object.hasOwn(registers, name) ? registers[name as keyof typeof registers] : undefined) as Register | undefined
  const record = register?.records.get(rest.join('/'))
  return record === undefined ? undefined : { section: undefined, words: rest.join('/'), mark: canonicalJson(JSON.parse(JSON.stringify(record))) }
}

const holders = new WeakMap<Edition, ReadonlyMap<string, string>>()

/** The section of every block and duty. */
function holdersOf(edition: Edition): ReadonlyMap<string, string> {
  const known = holders.get(edition)
  if (known !== undefined) return known
  const made = new Map<string, string>()
  for (const { id: section, blocks, duties } of edition.sections.values()) {
    for (const { id } of blocks) if (id !== undefined) made.set(id, section)
    for (const { id } of duties) made.set(id, section)
  }
  holders.set(edition, made)
  return made
}

const words = new WeakMap<Edition, Map<string, ReadonlyMap<string, string>>>()

/** The words of the blocks of one section: a section is printed only when something in it is asked for. */
function wordsIn(edition: Edition, section: string): ReadonlyMap<string, string> {
  const sections = words.get(edition) ?? new Map<string, ReadonlyMap<string, string>>()
  words.set(edition, sections)
  const known = sections.get(section) ?? new Map(sectionWords(edition, section).map((block) => [block.id, block.words]))
  sections.set(section, known)
  return known
}
