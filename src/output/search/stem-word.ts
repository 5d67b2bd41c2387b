/** Endings that make another form of a word, longest first, each with the letters that must be left before it. */
const ENDINGS: readonly (readonly [ending: string, left: number])[] = [
  ['ational', 4],
  ['ization', 4],
  ['isation', 4],
  ['fulness', 4],
  ['ication', 4],
  ['ments', 4],
  ['ation', 4],
  ['ators', 4],
  ['ment', 4],
  ['ness', 4],
  ['able', 4],
  ['ible', 4],
  ['ance', 5],
  ['ence', 5],
  ['ator', 4],
  ['ical', 4],
  ['ally', 4],
  ['less', 4],
  ['ful', 4],
  ['ous', 5],
  ['ity', 4],
  ['ive', 5],
  ['ion', 4],
  ['ant', 5],
  ['ent', 5],
  ['ate', 4],
  ['al', 5],
  ['ly', 5],
  ['er', 5],
  ['or', 5],
  ['ic', 5],
  ['ed', 3],
]

/**
 * What forms of an English word have in common, such as `verif` for verify, verifies, verified and verification. A stem is for
 * comparing and is not always a word. After M. F. Porter, "An algorithm for suffix stripping" (1980), with fewer steps: what is
 * searched here is guidance, in which -er, -ment and -ation matter and rarer endings do not occur. Numbers and labels stay.
 */
export function stemWord(word: string): string {
  if (word.length < 4 || /[^a-z]/.test(word)) return word
  let stem = withoutPlural(word)
  stem = withoutTense(stem)
  for (let step = 0; step < 2; step += 1) {
    const [ending] = ENDINGS.find(([end, left]) => stem.endsWith(end) && stem.length - end.length >= left && hasVowel(stem.slice(0, -end.length))) ?? []
    if (ending === undefined) break
    stem = stem.slice(0, -ending.length)
  }
  return stem.replace(/ll$/, 'l').replace(/(?<=...)[eiy]$/, '')
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2)
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(?:x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return /[^su]s$/.test(word) && !word.endsWith('is') ? word.slice(0, -1) : word
}

function withoutTense(word: string): string {
  if (word.endsWith('ied') && word.length > 5) return `${word.slice(0, -3)}y`
  const stem = /^(.*[aeiouy].*)(?:ing|ed)$/.exec(word)?.[1]
  if (stem === undefined || stem.length < 3 || word.endsWith('eed')) return word
  return /([^aeiousz])\1$/.test(stem) ? stem.slice(0, -1) : stem
}

const hasVowel = (word: string): boolean => /[aeiouy]/.test(word)
