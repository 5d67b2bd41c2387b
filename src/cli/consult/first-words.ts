import { showControls } from '#engine'

/** How a text begins, on one line: at most so many characters of it. */
export const firstWords = (text: string, most: number): string => showControls([...text].slice(0, most).join('')).replaceAll(/\s+/g, ' ')
