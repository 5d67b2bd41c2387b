import type { Edition } from '../model/edition.ts'
import type { Register } from '../model/register.ts'

const CAPITALISED = /\p{Lu}[\p{L}'’-]*/gu

/** Fields of registers that print names of posts, bodies, laws and terms, and never of people. */
const NAMING = ['title', 'name', 'term', 'grade', 'label', 'abbreviation'] as const

/** Capitalised words that a manual uses for posts, bodies, laws, places and terms: after a rank they are no one’s name. */
export function commonCapitals(edition: Edition): Set<string> {
  const words = new Set<string>()
  const add = (text: unknown) => {
    if (typeof text === 'string') for (const word of text.match(CAPITALISED) ?? []) words.add(word)
  }
  for (const rank of edition.config.prose?.ranks ?? []) add(rank)
  add(edition.config.title)
  for (const register of Object.values(edition.registers as Record<string, Register>)) {
    for (const record of register.records.values()) {
      for (const field of NAMING) add((record as unknown as Record<string, unknown>)[field])
      for (const synonym of 'synonyms' in record ? (record.synonyms ?? []) : []) add(synonym)
    }
  }
  return words
}
