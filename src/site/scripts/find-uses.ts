import { abbreviationFinder, type FoundAbbreviation } from './find-abbreviations.ts'

/** What an abbreviation stands for. */
export interface Meaning {
  readonly long: string
  readonly href: string | undefined
}

/** Where an abbreviation is used in a text. */
export interface Use extends FoundAbbreviation {
  readonly text: Text
}

/** Where nothing is said of an abbreviation: headings, code, numbers, what a script put there, and terms that say it already. */
const APART = 'h2, h3, h4, h5, h6, code, .block__number, .term, .tip, .expansion, .block-tools, .block-mark'

/** What the abbreviations of the page stand for, by the list at its end. */
export function readMeanings(): Map<string, Meaning> {
  const items = document.querySelectorAll<HTMLElement>('.abbreviations [data-short]')
  return new Map(
    [...items].map((item) => [item.dataset['short'] ?? '', { long: item.querySelector('dd')?.textContent ?? '', href: item.querySelector('a')?.href }]),
  )
}

/** Uses of abbreviations in reading order. */
export function usesIn(prose: HTMLElement, meanings: ReadonlyMap<string, Meaning>): Use[] {
  const find = abbreviationFinder([...meanings.keys()])
  const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(APART) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  const uses: Use[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    for (const found of find((node as Text).data)) uses.push({ text: node as Text, ...found })
  return uses
}
