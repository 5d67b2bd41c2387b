import { escapePattern } from './escape-pattern.ts'
import type { Entry } from './register.ts'

/**
 * Finds which instruments a text names. An instrument is named by the start of its title up to the year ("Safety at Sea Act 1998"),
 * by the initials of that ("SASA 1998", "SAS Act 1998") and by its id in capitals. A longer name that holds a shorter one counts for
 * itself only, so that regulations under an Act are not taken for the Act.
 */
export function instrumentFinder(instruments: readonly Entry<'law'>[]): (text: string) => string[] {
  const names = instruments
    .flatMap((instrument) => namesOf(instrument).map((name) => ({ name, id: instrument.id })))
    .sort((a, b) => b.name.length - a.name.length)
  if (names.length === 0) return () => []
  const byName = new Map(names.map(({ name, id }) => [name, id]))
  // The longest stands first, and of several that fit at a place the first is taken.
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${names.map(({ name }) => escapePattern(name)).join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return (text) => [...new Set(Array.from(text.replaceAll(/\s+/g, ' ').matchAll(pattern), ([name]) => byName.get(name) ?? ''))]
}

/** The forms in which a text can name an instrument. */
function namesOf({ id, title }: Pick<Entry<'law'>, 'id' | 'title'>): string[] {
  const found = /^(.+?) ((?:19|20)\d{2})\b(?: \([^)]*\) Regulations (?:19|20)\d{2})?/.exec(title)
  const byId = id.toUpperCase().replace(/-(?=\d{4}$)/, ' ')
  if (found === null) return [title, byId]
  const [whole, name = '', year = ''] = found
  // Regulations under an Act have the Act’s name in theirs, and are known by the whole of it.
  if (whole !== `${name} ${year}`) return [whole, byId]
  const initials = initialsOf(name)
  const short = initialsOf(name.replace(/ Act$/, ''))
  return [
    ...new Set([
      whole,
      byId,
      ...(initials.length > 1 ? [`${initials} ${year}`] : []),
      ...(short.length > 1 && short !== initials ? [`${short} Act ${year}`] : []),
    ]),
  ]
}

/** First letters of the words that begin with a capital: "Law and Order Act" is LOA. */
const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.slice(0, 1))
    .join('')
