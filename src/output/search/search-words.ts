import { REGISTER_NAMES, type RegisterName } from '#schemas'
import { type Edition, liveRecords } from '../../model/edition.ts'
import { recordTitle } from '../../model/record-title.ts'

/** Ways of saying one thing: the first is the term as the manual writes it. All in small letters. */
export type SameWords = readonly string[]

/** Fewest words of a name whose initials people use. */
const FEWEST = 3
/** Small words that initials leave out. */
const SMALL = new Set(['a', 'an', 'and', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with'])

/** Terms of the glossary and names in registers with their abbreviations, synonyms and initials, so that a search for one finds the others. */
export const searchWords = (edition: Edition): SameWords[] => {
  const terms = liveRecords(edition, edition.registers.glossary).map(({ term, abbreviation, synonyms = [] }) => [
    term,
    ...(abbreviation === undefined ? [] : [abbreviation]),
    ...synonyms,
    ...(abbreviation === undefined ? initialsOf(term) : []),
  ])
  const named = REGISTER_NAMES.filter((name) => name !== 'glossary').flatMap((name) => namesIn(edition, name))
  return joined([...terms, ...named].map((ways) => [...new Set(ways.map((words) => words.toLowerCase()))])).filter((ways) => ways.length > 1)
}

/** The title of each record with its short name, and with what stands in brackets after it. */
function namesIn(edition: Edition, register: RegisterName): string[][] {
  const records = liveRecords(edition, edition.registers[register] as Edition['registers'][RegisterName])
  return records.map((record) => {
    const title = recordTitle(edition, register, record.id)
    const [, whole = title, bracketed] = /^(.{4,}?) \(([^()]+)\)$/.exec(title) ?? []
    const short = 'name' in record && typeof record.name === 'string' && register === 'agencies' ? [record.name] : []
    return bracketed === undefined || bracketed.includes(' ') ? [title, ...short] : [whole, bracketed, ...short]
  })
}

/** "foreign exchange office" is called FEO; of a term with a numeral or a short form in it nobody takes initials. */
function initialsOf(term: string): string[] {
  const words = term.split(/[\s-]+/)
  const telling = words.filter((word) => !SMALL.has(word.toLowerCase()))
  if (telling.length < FEWEST || words.some((word) => !/^[\p{L}'’]+$/u.test(word) || (word.length > 1 && word === word.toUpperCase()))) return []
  const initials = (list: readonly string[]) => list.map(([first = '']) => first).join('')
  return [...new Set([initials(telling), initials(words)])]
}

/** Lists that name the same thing first become one. */
function joined(lists: readonly string[][]): string[][] {
  const byFirst = new Map<string, string[]>()
  for (const ways of lists) {
    const [first = ''] = ways
    byFirst.set(first, [...new Set([...(byFirst.get(first) ?? []), ...ways])])
  }
  return [...byFirst.values()]
}
