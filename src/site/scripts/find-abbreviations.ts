/** An abbreviation in a text: where it stands, how many letters it has there, and its short form. */
export interface FoundAbbreviation {
  readonly at: number
  /** That of the short form, and of an s of the plural after it. */
  readonly length: number
  readonly short: string
}

/** Finds abbreviations as whole words in a text, plural or not, in order; of two that begin alike the longer. */
export function abbreviationFinder(shorts: readonly string[]): (text: string) => FoundAbbreviation[] {
  if (shorts.length === 0) return () => []
  const forms = [...shorts].sort((a, b) => b.length - a.length).map((short) => short.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${forms.join('|')})s?(?![\\p{L}\\p{N}])`, 'gu')
  return (text) => [...text.matchAll(pattern)].map(({ 0: whole, 1: short = '', index }) => ({ at: index, length: whole.length, short }))
}
