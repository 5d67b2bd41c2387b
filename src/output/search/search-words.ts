import { type Edition, liveRecords } from '../../model/edition.ts'

/** Ways of saying one thing: the first is the term as the manual writes it. All in small letters. */
export type SameWords = readonly string[]

/** Terms with their abbreviations and synonyms, so that a search for one finds the others. Terms with neither are left out. */
export const searchWords = (edition: Edition): SameWords[] =>
  liveRecords(edition, edition.registers.glossary)
    .map(({ term, abbreviation, synonyms = [] }) => [
      ...new Set([term, ...(abbreviation === undefined ? [] : [abbreviation]), ...synonyms].map((words) => words.toLowerCase())),
    ])
    .filter((words) => words.length > 1)
