import { type Edition, plainText, type Section } from '#engine'
import { cutWords } from './titles.ts'

/** Longest summary, in characters: about two lines of a list. */
const LONGEST = 170

/** A section in one sentence, for lists and search engines: its own summary, or the first sentence of its first paragraph. */
export function sectionSummary(edition: Edition, section: Section): string | undefined {
  if (section.data.summary !== undefined) return section.data.summary
  const first = section.blocks.find(({ kind }) => kind === 'paragraph')
  if (first === undefined) return undefined
  const text = plainText(edition, section, first.node)
  // A full stop, question or exclamation mark, then a space and a capital: not the stop of an abbreviation such as "s. 4".
  const sentence = /^.*?[.?!](?=\s+\p{Lu}|$)/u.exec(text)?.[0] ?? text
  return cutWords(sentence, LONGEST)
}
