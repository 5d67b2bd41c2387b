import type { Phrase } from '#engine'
import { type Html, html } from './html.ts'

/** A sentence in pieces as HTML: names that have an address are links. */
export const phraseHtml = (phrase: Phrase): Html =>
  html`${phrase.map((piece) => (typeof piece === 'string' ? piece : piece.href === undefined ? piece.text : html`<a href="${piece.href}">${piece.text}</a>`))}`
