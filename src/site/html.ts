/** Finished HTML, which a template takes as it is. */
export interface Html {
  readonly html: string
}

type Piece = string | number | Html | undefined | readonly (string | number | Html)[]

/**
 * HTML for pages of which there are thousands, where a component for each would cost too much: `html\`<p>${words}</p>\``. What is
 * put in is escaped, lists are joined, and undefined is nothing; only what this function made is taken as it is.
 */
export const html = (words: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({
  html: words.map((text, index) => text + (index < pieces.length ? htmlOf(pieces[index]) : '')).join(''),
})

function htmlOf(piece: Piece): string {
  if (piece === undefined) return ''
  if (typeof piece === 'string' || typeof piece === 'number') return escapeHtml(String(piece))
  return 'html' in piece ? piece.html : piece.map(htmlOf).join('')
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escapeHtml = (words: string): string => words.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
