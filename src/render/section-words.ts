import type { Edition } from '../model/edition.ts'
import { permanentBase } from '../model/permanent-address.ts'
import type { Section } from '../model/section.ts'
import { sha256 } from '../model/sha-256.ts'
import { treeRenderer } from './section-tree.ts'
import { textOfHast } from './text-of-hast.ts'

/** Digits of a line’s SHA-256 that a record keeps. */
export const LINE_MARK = 8

const renderers = new WeakMap<Edition, ReturnType<typeof treeRenderer>>()

/** The words of a section’s page, and a mark for each line of them. */
export function wordsOf(edition: Edition, section: Section): { text: string; lines: { line: string; mark: string }[] } {
  const treeOf = renderers.get(edition) ?? treeRenderer(edition, { base: permanentBase(edition) })
  renderers.set(edition, treeOf)
  const text = textOfHast(treeOf(section).tree)
  return { text, lines: text.split('\n').map((line) => ({ line, mark: sha256(line).slice(0, LINE_MARK) })) }
}
