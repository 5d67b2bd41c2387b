import type { Element } from 'hast'

/** Whether an element belongs to no text: a display number, or what says so itself. */
export const isUi = ({ properties }: Element): boolean =>
  properties['dataDiffUi'] !== undefined ||
  (Array.isArray(properties.className) && (properties.className.includes('block__number') || properties.className.includes('audience-tag')))
