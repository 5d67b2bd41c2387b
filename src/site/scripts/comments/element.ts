type Attributes = Readonly<Record<string, string | boolean | undefined>>

/** An element with attributes and children; text is text and never HTML. An attribute that is true stands without a value. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value)
  made.append(...children)
  return made
}

/** A button of this page’s own. */
export function button(words: string, className: string, press: () => unknown): HTMLButtonElement {
  const made = element('button', { type: 'button', class: className }, words)
  made.addEventListener('click', () => void press())
  return made
}

/** Words that only screen readers read. */
export const hidden = (words: string): HTMLElement => element('span', { class: 'govuk-visually-hidden' }, words)

/** A speech bubble, drawn by lines in the colour of the text. */
export function bubble(): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  for (const [name, value] of Object.entries({ viewBox: '0 0 20 20', width: '20', height: '20', 'aria-hidden': 'true', focusable: 'false' }))
    svg.setAttribute(name, value)
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', 'M3 3.5h14v10H9.5L6 17v-3.5H3z')
  svg.append(path)
  return svg
}

const SVG = 'http://www.w3.org/2000/svg'
