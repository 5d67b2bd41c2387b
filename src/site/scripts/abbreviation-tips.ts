import { readMeanings, usesIn } from './find-uses.ts'
import { giveTip, HAS_TIPS } from './give-tip.ts'

/** Makes the first use of an abbreviation under each heading of a section open a note with the long form. */
export function giveAbbreviationTips(prose: HTMLElement): void {
  const meanings = readMeanings()
  if (!HAS_TIPS || meanings.size === 0) return
  const heads = [...prose.querySelectorAll('h2')]
  const told = new Set<string>()
  const firsts = usesIn(prose, meanings).filter(({ text, short }) => {
    // Inside a link nothing else can be chosen.
    if (text.parentElement?.closest('a, button')) return false
    const part = heads.findLastIndex((head) => head.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)
    const key = `${part} ${short}`
    return !told.has(key) && told.add(key)
  })
  // From the last to the first, so that what comes before stays where it was found.
  for (const { text, at, length, short } of firsts.reverse()) {
    const meaning = meanings.get(short)
    const word = text.splitText(at)
    word.splitText(length)
    const abbr = word.parentElement?.closest('abbr')
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'short'
    button.textContent = word.data
    ;(abbr ?? word).replaceWith(button)
    if (meaning) giveTip(button, { words: `${short}: ${meaning.long}.`, href: meaning.href })
  }
}
