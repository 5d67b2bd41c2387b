import type { Edition } from '../model/edition.ts'
import { sha256 } from '../model/edition-seal.ts'
import { permanentBase } from '../model/permanent-address.ts'
import type { Section } from '../model/section.ts'
import { renderSection } from './section-renderer.ts'

/** Digits of a line’s SHA-256 that a record keeps. */
export const LINE_MARK = 8

/** The words of a section’s page, and a mark for each line of them. */
export function wordsOf(edition: Edition, section: Section): { text: string; lines: { line: string; mark: string }[] } {
  const { text } = renderSection(edition, section, { base: permanentBase(edition) })
  return { text, lines: text.split('\n').map((line) => ({ line, mark: sha256(line).slice(0, LINE_MARK) })) }
}
