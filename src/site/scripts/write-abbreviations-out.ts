import { type Meaning, readMeanings, type Use, usesIn } from './find-uses.ts'

/** Writes the long form in brackets after every use of an abbreviation in a text, or takes all of them out again. */
export function writeAbbreviationsOut(prose: HTMLElement, isWanted: boolean): void {
  for (const old of prose.querySelectorAll('.expansion')) old.remove()
  prose.normalize()
  const meanings = readMeanings()
  // From the last to the first, so that what comes before stays where it was found.
  if (isWanted) for (const use of usesIn(prose, meanings).reverse()) writeOut(use, meanings)
}

function writeOut({ text, at, length, short }: Use, meanings: ReadonlyMap<string, Meaning>): void {
  const expansion = document.createElement('span')
  expansion.className = 'expansion'
  expansion.textContent = ` (${meanings.get(short)?.long ?? ''})`
  const place = text.parentElement?.closest('button, abbr')
  if (!place) text.splitText(at + length)
  const after = place ?? text
  // The s of a plural stands outside a marked abbreviation.
  const next = after.nextSibling
  const plural = place?.localName === 'abbr' && next instanceof Text && /^s(?![\p{L}\p{N}])/u.test(next.data) ? next : undefined
  plural?.splitText(1)
  ;(plural ?? after).after(expansion)
}
