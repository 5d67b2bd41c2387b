import type { Edition } from '../../model/edition.ts'
import { placeInText } from '../place-in-text.ts'
import { isMention } from '../prose-text.ts'
import type { Rule } from '../rule.ts'

/** Two capitals or more, with or without digits, and the s of a plural. */
const ABBREVIATION = /(?<![\p{L}\p{N}-])(\p{Lu}[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]*|\p{Lu}\p{N}+\p{Lu}*)s?(?![\p{L}\p{N}])/gu
/** A quick look: what holds no such pair holds no abbreviation. */
const TWO_CAPITALS = /[A-Z][A-Z0-9]|[^ -~\n]/
const ROMAN = /^[IVXLC]+$/

export const nm342: Rule = {
  code: 'NM342',
  title: 'An abbreviation that is explained nowhere',
  severity: 'warning',
  why: 'a reader who does not know it cannot look it up, and may take it for something else',
  example: { wrong: 'The HMO answers.   # and HMO is not in the glossary', right: 'harbour-master:\n  term: harbour master’s office\n  abbreviation: HMO' },
  check: {
    on: 'prose',
    begin(edition) {
      const known = knownCapitals(edition)
      return function* (texts) {
        for (const text of texts) {
          if (!TWO_CAPITALS.test(text.text)) continue
          for (const found of text.text.matchAll(ABBREVIATION)) {
            const word = found[1] as string
            if (ROMAN.test(word) || isIdOfRecord(edition, text.text, found.index)) continue
            const end = found.index + found[0].length
            if (known.has(word) || isMention(text, found.index, end)) continue
            yield {
              message: `the abbreviation “${word}” is in neither the glossary nor the known ones`,
              place: placeInText(text, found.index, end),
              label: 'explained nowhere',
              help: 'write it out, add it to the glossary, or to `knownAbbreviations` in manual.yaml if everybody knows it',
              about: text.duty === undefined ? [word] : [word, text.duty],
            }
          }
        }
      }
    },
  },
}

/** Words with two capitals in terms, short forms and synonyms of the glossary, and those that need no entry. */
function knownCapitals({ registers, config }: Edition): Set<string> {
  const words = new Set<string>()
  const add = (text: string | undefined) => {
    for (const found of text?.matchAll(ABBREVIATION) ?? []) words.add(found[1] as string)
  }
  for (const { term, abbreviation, synonyms } of registers.glossary.records.values()) for (const text of [term, abbreviation, ...(synonyms ?? [])]) add(text)
  // A security marking has a finding of its own.
  for (const word of [...(config.prose?.knownAbbreviations ?? []), ...(config.prose?.markings ?? [])]) add(word)
  return words
}

/** Whether capitals begin the id of a record, such as REC-2. */
function isIdOfRecord({ registers }: Edition, text: string, start: number): boolean {
  const id = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+/.exec(text.slice(start, start + 60))?.[0]
  return id !== undefined && (registers.recommendations.records.has(id) || registers.themes.records.has(id))
}
