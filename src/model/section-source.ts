import type { Section } from './section.ts'
import { sha256 } from './sha-256.ts'

const ID = '[b-df-hj-kmnp-tv-xz][2-9b-df-hj-kmnp-tv-xz]{4}'
/** Who may read a block, written beside its id or, while it has none, in its place. */
const MARK = ' +[^\\[\\]\\s]+ *'
const WRITTEN_IDS = new RegExp(`[ \\t]*\\[#(?:${ID}(?:${MARK})?|${MARK})\\]|(?<!<Duty) (?:id|block)="${ID}"| audience="[^"]*"`, 'g')

/**
 * SHA-256 of what an author wrote as a section’s title and text. Block ids, who may read a block, and the way lines are broken do
 * not count, so it changes only where the words, their marks or their order do.
 */
export function sectionSource({ title, document, bodyStart }: Section): string {
  const body = document.text.slice(bodyStart).replace(WRITTEN_IDS, '')
  const blocks = body.split(/\n[ \t]*\n/).map((block) => block.replace(/\s+/g, ' ').trim())
  return sha256(JSON.stringify([title, ...blocks.filter((block) => block !== '')]))
}
