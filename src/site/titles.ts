import type { ManualData } from '#schemas'

/** Longest title, in characters, that browsers and search engines show whole. */
const LONGEST = 66

/** A page’s title in the browser: what the page is, then the manual’s short title; the whole of it on the start page. */
export function documentTitle(title: string, { title: whole, shortTitle }: Pick<ManualData, 'title' | 'shortTitle'>): string {
  if (title === whole) return cutWords(whole, LONGEST)
  return `${cutWords(title, LONGEST - shortTitle.length - 3)} - ${shortTitle}`
}

/** Words cut between two of them to at most `longest` characters, with dots where something went. */
export function cutWords(words: string, longest: number): string {
  if (words.length <= longest) return words
  const cut = words.slice(0, longest - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:]+$/, '')}…`
}
