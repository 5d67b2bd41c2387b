import { type DraftWords, findQuote } from '#engine'
import type { CommentPart, CommentTarget, Quote } from '#schemas'

interface Setting {
  /** The text that the comment says it was written on; undefined where nobody here knows it. */
  readonly seen: DraftWords | undefined
  /** Address of the draft. */
  readonly address: string
}

/**
 * What a comment is about, as it is kept and one day published. What its writer’s device says of the draft beyond what they chose is put
 * right from the draft itself: its address, the section, what stands around the quoted words, and further words. Words of nobody’s choosing, which
 * staff do not see, would otherwise be published. Quoted words that do not stand there are kept: staff see them.
 */
export function settleTarget({ what, id, quote, edition, digest, section, further }: CommentTarget, { seen, address }: Setting): CommentTarget {
  const block = seen?.blocks.find((one) => one.id === id && one.what === what)
  const stood = block?.section ?? (what === 'section' ? id : section)
  const parts = (further ?? []).flatMap((part) => furtherPart(part, seen) ?? [])
  return {
    ...{ what, id, draft: address, edition, digest },
    ...(quote === undefined ? {} : { quote: (block && findQuote(block.words, quote.exact, quote.start)) ?? bare(quote) }),
    ...(stood === undefined ? {} : { section: stood }),
    ...(parts.length === 0 ? {} : { further: parts }),
  }
}

const bare = (quote: Quote): Quote => ({ ...quote, prefix: '', suffix: '' })

/** Another block that the words run on into; undefined where the draft is known and has none. Only words of the draft stay. */
function furtherPart({ what, id, quote }: CommentPart, seen: DraftWords | undefined): CommentPart | undefined {
  if (seen === undefined) return { what, id }
  const block = seen.blocks.find((one) => one.id === id && one.what === what)
  const found = block && quote && findQuote(block.words, quote.exact, quote.start)
  return block && (found === undefined ? { what, id } : { what, id, quote: found })
}
