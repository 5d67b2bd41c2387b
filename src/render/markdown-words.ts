import { addressOf } from '../model/address.ts'
import { type Cell, isList, type Piece, piecesOf, type Words } from './words.ts'

/** Characters that Markdown could read as markup inside a line. */
const INLINE = /[\\`*_[\]<|]|&(?=[#a-z])|~(?=~)/gi

/** Text as Markdown that reads as just that text. */
export const escapeMarkdown = (text: string): string => text.replace(INLINE, '\\$&')

/** What begins a heading, list, quotation, rule or table only at the start of a line. */
export const escapeLineStart = (line: string): string =>
  line.replace(/^(\s*)([#+=>~-]|\d+(?=[.)]))/, (_, space: string, mark: string) => (/\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`))

/** A line of words as Markdown. `site` is the address of the site and where the edition stands on it. */
export const wordsToMarkdown = (words: Words, site: MarkdownSite): string =>
  piecesOf(words)
    .map((piece) => pieceToMarkdown(piece, site))
    .join('')

/** A cell as one line: its lines parted by semicolons, since a Markdown cell holds one. */
export function cellToMarkdown(cell: Cell, site: MarkdownSite): string {
  const line = isList(cell) ? cell.list.map((words) => wordsToMarkdown(words, site)).join('; ') : wordsToMarkdown(cell, site)
  return line.replace(/\s*\n\s*/g, ' ')
}

/** Where links in Markdown lead: a file that has left the site needs whole addresses. */
export interface MarkdownSite {
  /** Such as https://manual.example, with no slash at its end. */
  readonly address: string
  readonly base: string
}

/** A link in Markdown; brackets in the address are encoded, so that it ends where it should. */
export const markdownLink = (words: string, url: string): string =>
  `[${words}](${url.replace(/[\s()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)})`

function pieceToMarkdown(piece: Piece, { address, base }: MarkdownSite): string {
  if (typeof piece === 'string') return escapeMarkdown(piece)
  if ('strong' in piece) return `**${escapeMarkdown(piece.strong)}**`
  return markdownLink(escapeMarkdown(piece.text), address + addressOf(piece.to, base))
}

/** Words that say who may read what follows. */
export const markdownTag = (audience: string): string => `*${escapeMarkdown(audience)}:*`
