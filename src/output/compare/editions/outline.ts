/** A stretch of a report: plain words, words in bold, or words that lead somewhere. */
export type OutlinePiece = string | { readonly strong: string } | { readonly text: string; readonly href: string }

/** An item of a list, and what stands under it. */
export interface OutlineItem {
  readonly words: readonly OutlinePiece[]
  readonly under?: readonly (readonly OutlinePiece[])[] | undefined
}

/** One part of a report before it is text, Markdown or HTML. */
export type OutlinePart =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly words: readonly OutlinePiece[] }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly OutlineItem[] }

/** A report in parts, with what its document needs. */
export interface Outline {
  readonly title: string
  readonly language: string
  readonly parts: readonly OutlinePart[]
}

/** A heading with a list under it; nothing where the list is empty. */
export function listUnder(level: 2 | 3, heading: string, items: readonly OutlineItem[]): OutlinePart[] {
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level, text: heading },
        { kind: 'list', items },
      ]
}

/** Words of which one stretch is bold. */
export function withStrong(words: string, strong: string | undefined): OutlinePiece[] {
  const at = strong === undefined ? -1 : words.indexOf(strong)
  if (strong === undefined || at === -1) return [words]
  return [words.slice(0, at), { strong }, words.slice(at + strong.length)].filter((piece) => piece !== '')
}
