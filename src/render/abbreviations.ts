import type { Element, ElementContent, Root } from 'hast'
import { type Edition, liveRecords } from '../model/edition.ts'
import { escapePattern } from '../model/escape-pattern.ts'
import { element, textNode } from './element.ts'

/** A short form and what it stands for. */
export interface Abbreviation {
  readonly short: string
  readonly long: string
}

/** The abbreviations of an edition’s glossary, ready to be found in text. */
export interface Abbreviations {
  readonly longForms: ReadonlyMap<string, string>
  /** Matches any of them as a whole word, plural or not; undefined where there are none. */
  readonly pattern: RegExp | undefined
}

/** Reads the abbreviations of the glossary. Of two terms with one short form the first counts. */
export function glossaryAbbreviations(edition: Edition): Abbreviations {
  const longForms = new Map<string, string>()
  for (const { abbreviation, term } of liveRecords(edition, edition.registers.glossary))
    if (abbreviation !== undefined && !longForms.has(abbreviation)) longForms.set(abbreviation, term)
  if (longForms.size === 0) return { longForms, pattern: undefined }
  const shorts = [...longForms.keys()].sort((a, b) => b.length - a.length).map(escapePattern)
  return { longForms, pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${shorts.join('|')})(?=s?(?![\\p{L}\\p{N}]))`, 'gu') }
}

/**
 * Marks abbreviations in a rendered section: once the page has spelled one out, each later use in running text says in full what
 * it is. Headings, generated tables and code stay as they are. Changes the tree; gives back all that the page uses, by short form.
 */
export function markAbbreviations(tree: Root, { longForms, pattern }: Abbreviations, spelledOut: ReadonlyMap<Element, string>): Abbreviation[] {
  if (pattern === undefined) return []
  const used = new Set<string>()
  const known = new Set<string>()
  const visit = (parent: Element | Root, isMarked: boolean) => {
    const children: ElementContent[] = []
    for (const child of parent.children as ElementContent[]) {
      if (child.type === 'text') children.push(...split(child.value, isMarked))
      else {
        if (child.type === 'element') {
          const short = spelledOut.get(child)
          visit(child, isMarked && short === undefined && !isPlain(child))
          if (short !== undefined) known.add(short)
        }
        children.push(child)
      }
    }
    parent.children = children
  }
  const split = (text: string, isMarked: boolean): ElementContent[] => {
    const parts: ElementContent[] = []
    let end = 0
    for (const match of text.matchAll(pattern)) {
      const short = match[0]
      used.add(short)
      if (!isMarked || !known.has(short)) continue
      if (match.index > end) parts.push(textNode(text.slice(end, match.index)))
      parts.push(element('abbr', { title: longForms.get(short) }, short))
      end = match.index + short.length
    }
    if (parts.length === 0) return [textNode(text)]
    return end < text.length ? [...parts, textNode(text.slice(end))] : parts
  }
  visit(tree, true)
  return [...used].sort().map((short) => ({ short, long: longForms.get(short) as string }))
}

const PLAIN = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'code'])

const isPlain = ({ tagName, properties }: Element): boolean =>
  PLAIN.has(tagName) || (tagName === 'table' && Array.isArray(properties.className) && properties.className.includes('generated'))
