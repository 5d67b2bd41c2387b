import { capitalise, type Edition, standingOf } from '#engine'

/**
 * The margins of a printed page: the manual’s title, its edition and standing, the notice, and the page of all pages. A file
 * of its own, because the words are the manual’s.
 */
export function printStyles(edition: Edition): string {
  const { config, data } = edition
  const box = (place: string, content: string, width = 'auto') =>
    `  @${place} { content: ${content}; width: ${width}; font: 8pt/1.3 sans-serif; vertical-align: middle; }`
  const boxes = [
    box('top-left', cssString(config.title)),
    box('top-right', cssString(`Edition ${data.edition}: ${capitalise(standingOf(edition))}`)),
    box('bottom-left', cssString(config.notice?.banner ?? config.publisher), '80%'),
    box('bottom-right', '"Page " counter(page) " of " counter(pages)', '20%'),
  ]
  return `@page {\n  size: A4;\n  margin: 22mm 18mm 24mm;\n${boxes.join('\n')}\n}\n`
}

/** Words as a CSS string: what could end it is written as a code point (CSS Syntax, "serialize a string"). */
const cssString = (words: string): string => `"${words.replace(/["\\<\n\r\f\0]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`
