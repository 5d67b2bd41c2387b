import type { ChangeLink, ConsultedText } from '#schemas'
import type { LinkState } from '../../../model/consultation-standing.ts'
import { type DraftWords, sectionWords } from '../anchor/draft-words.ts'
import { type KnownText, textPlace } from './text-place.ts'

/** What stood in a draft that was consulted on under the id of a link; of a register nothing is known. */
export function consultedPlace(
  { blocks, sections }: ConsultedText,
  { what, id }: Pick<ChangeLink, 'what' | 'id'>,
): { section: string; words: string } | undefined {
  if (what === 'section') {
    const section = sections.find((each) => each.id === id)
    return section && { section: id, words: section.title }
  }
  const block = blocks.find((each) => each.id === id && each.what === what)
  return block && { section: block.section, words: block.words }
}

/**
 * Whether what an answer links to reads otherwise in the text that followed than in the draft that was consulted on. `unknown` where
 * the words that were kept do not tell: of a register, and of a section whose paragraphs all read the same, since figures and tables
 * without an id are not among them.
 */
export function consultedLinkState(link: Pick<ChangeLink, 'what' | 'id'>, old: ConsultedText, fresh: KnownText): LinkState {
  const [was, now] = [consultedPlace(old, link), textPlace(fresh, link)]
  if (link.what === 'register') return now === undefined ? 'missing' : 'unknown'
  if (was === undefined && now === undefined) return 'missing'
  if (was?.section !== now?.section || was?.words !== now?.words) return 'changed'
  if (link.what !== 'section') return 'same'
  const wordsOf = (list: readonly { readonly id: string; readonly words: string }[]) => JSON.stringify(list.map(({ id, words }) => [id, words]))
  const before = old.blocks.filter(({ section }) => section === link.id)
  return wordsOf(before) === wordsOf(sectionWords(fresh.edition, link.id)) ? 'unknown' : 'changed'
}

/** The words of a draft as the file of a consultation keeps them, a line for each block. */
export function consultedTextJson(consultation: string, { edition, digest, sections, blocks }: DraftWords): string {
  const head = { format: 'consulted-text/1', consultation, edition, digest } satisfies Partial<ConsultedText>
  const lines = (list: readonly object[]) => `[\n${list.map((each) => `    ${JSON.stringify(each)}`).join(',\n')}\n  ]`
  const fields = Object.entries(head).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`)
  const titles = [...sections].map(([id, title]) => ({ id, title }))
  const words = blocks.map(({ id, what, section, words: text, isHeading }) => ({ id, what, section, words: text, isHeading }))
  return `{\n${[...fields, `  "sections": ${lines(titles)}`, `  "blocks": ${lines(words)}`].join(',\n')}\n}\n`
}

/** The same as what comments are looked for in. */
export const wordsOfConsulted = ({ edition, digest, sections, blocks }: ConsultedText): DraftWords => ({
  edition,
  digest,
  blocks,
  sections: new Map(sections.map(({ id, title }) => [id, title])),
})
