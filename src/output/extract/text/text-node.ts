import type { Fact } from '../line-facts.ts'

/** Words in one look. */
export interface TextRun {
  readonly text: string
  readonly look?: 'strong' | 'em' | 'code' | undefined
  /** Where it leads: a whole address. */
  readonly to?: string | undefined
}

/** What stands at a place that can be pointed at. */
interface Placed {
  /** Its permanent address. */
  readonly address?: string | undefined
  /** Its display number. */
  readonly number?: string | undefined
}

/** A cell of a table: its lines. */
export type TextCell = readonly (readonly TextRun[])[]

export interface TextTable extends Placed {
  readonly kind: 'table'
  readonly caption: string | undefined
  readonly header: readonly TextCell[]
  /** `group`: one cell over all columns, a heading for the rows below it, or what is said of them. */
  readonly rows: readonly { readonly group: 'heading' | 'words' | undefined; readonly cells: readonly TextCell[] }[]
  /** How much of the width each column needs; together 1. */
  readonly shares: readonly number[]
  /** Characters of the longest cell. */
  readonly longest: number
}

/**
 * What a section’s text is made of in a document: a closed set, plain data all through, so that each format has one case for each
 * kind and none has to know HTML.
 */
export type TextNode =
  | (Placed & { readonly kind: 'heading' /** 1 for the first level below the section’s own. */; readonly level: number; readonly words: string })
  | (Placed & { readonly kind: 'paragraph'; readonly runs: readonly TextRun[] })
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly TextItem[] }
  | TextTable
  | (Placed & { readonly kind: 'box'; readonly look: 'note' | 'requirement'; readonly label: string; readonly content: readonly TextNode[] })
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: Fact[0], lines: TextCell])[] }
  | { readonly kind: 'quote'; readonly content: readonly TextNode[] }
  | (Placed & { readonly kind: 'code'; readonly text: string })
  | (Placed & { readonly kind: 'figure' /** Its address on the site. */; readonly image: string; readonly alt: string; readonly caption: readonly TextRun[] })
  /** A duty of the extract, by its id: its line is printed here. */
  | (Placed & { readonly kind: 'duty'; readonly id: string })

export interface TextItem extends Placed {
  readonly content: readonly TextNode[]
}

/** Every address that something in these nodes stands at. */
export const addressesIn = (nodes: readonly TextNode[]): string[] =>
  nodes.flatMap((node) => {
    const own = 'address' in node && node.address !== undefined ? [node.address] : []
    if (node.kind === 'box' || node.kind === 'quote') return [...own, ...addressesIn(node.content)]
    if (node.kind !== 'list') return own
    return node.items.flatMap(({ address, content }) => [...(address === undefined ? [] : [address]), ...addressesIn(content)])
  })

/** The addresses of the images in these nodes. */
export const imagesIn = (nodes: readonly TextNode[]): string[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'figure') return [node.image]
    if (node.kind === 'box' || node.kind === 'quote') return imagesIn(node.content)
    return node.kind === 'list' ? node.items.flatMap(({ content }) => imagesIn(content)) : []
  })
