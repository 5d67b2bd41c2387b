/** Words that say nothing about what is looked for. */
const STOP = new Set(
  'a about am an and any are as at be been being by can could do does did for from had has have how i if in into is it its me my no of on or our so than that the their them then there these they this those to was we were what when where which who whom why will with would you your'.split(
    ' ',
  ),
)

/** Most ways of putting one query that are tried. */
const MOST_VARIANTS = 6

/** What to look for: ways of putting the whole query, and its words one by one for when no page has them all. */
export interface QueryPlan {
  readonly variants: readonly string[]
  readonly words: readonly string[]
}

/**
 * Turns what a reader typed into searches. Words that say nothing go; a term is also looked for under its abbreviation and
 * synonyms, and the other way round. `sameWords` lists, for each term, its ways of being said, in small letters. A query in
 * quotation marks is left as it is.
 */
export function planQuery(typed: string, sameWords: readonly (readonly string[])[]): QueryPlan {
  const query = typed.trim().toLowerCase().replace(/\s+/g, ' ')
  if (query === '') return { variants: [], words: [] }
  if (query.includes('"')) return { variants: [query], words: [] }
  const variants = new Set([query])
  for (const ways of sameWords) {
    for (const known of [...variants]) {
      const said = ways.filter((way) => holdsWords(known, way)).sort((a, b) => b.length - a.length)[0]
      if (said === undefined) continue
      for (const other of ways) if (other !== said && variants.size < MOST_VARIANTS) variants.add(replaceWords(known, said, other))
    }
  }
  const plain = [...new Set([...variants].map(withoutStopWords))]
  return { variants: plain, words: [...new Set((plain[0] ?? '').split(' '))] }
}

const withoutStopWords = (query: string): string => {
  const words = query
    .split(' ')
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '')
  const telling = words.filter((word) => !STOP.has(word))
  return (telling.length > 0 ? telling : words).join(' ')
}

const holdsWords = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `)

const replaceWords = (text: string, words: string, by: string): string => ` ${text} `.replace(` ${words} `, ` ${by} `).trim()
