import { splitWords } from './split-words.ts'

/**
 * Titles that what was typed can become, at most `most`: each of its words begins a word of the title. Those that begin as it
 * does come first, and the shorter before the longer.
 */
export function suggestTitles(typed: string, titles: readonly string[], most: number): string[] {
  const begun = splitWords(typed).map(({ word }) => word)
  if (begun.length === 0 || begun.join('').length < 2) return []
  const phrase = begun.join(' ')
  return titles
    .map((title) => ({ title, words: splitWords(title).map(({ word }) => word) }))
    .filter(({ words }) => begun.every((start) => words.some((word) => word.startsWith(start))))
    .map(({ title, words }) => ({ title, isFirst: words.join(' ').startsWith(phrase) }))
    .sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || a.title.length - b.title.length || (a.title < b.title ? -1 : 1))
    .slice(0, most)
    .map(({ title }) => title)
}
