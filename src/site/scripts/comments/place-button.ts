const BLOCKS = 'ul, ol, dl, table, p, div, section, aside, figure, pre, blockquote'

/** Puts a button at the end of the words that a number begins: of a paragraph, an item’s first line, a heading; above a table. */
export function placeButton(button: HTMLElement, number: HTMLElement): void {
  const line = number.parentElement
  if (!line) return
  if (!line.matches('p, li, figcaption, h2, h3, h4, h5, td, th, dt, dd')) {
    number.after(' ', button)
    return
  }
  const next = [...line.children].find((child) => child.matches(BLOCKS))
  if (next) next.before(button)
  else line.append(button)
}
