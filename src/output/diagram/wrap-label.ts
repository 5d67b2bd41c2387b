/** Width of a character as a part of the font size, for sans-serif fonts that readers have: wide enough for the widest of them. */
const WIDTHS: readonly (readonly [characters: string, width: number])[] = [
  ["iljI.,:;'’|!", 0.32],
  ['ftr()[]-– ', 0.4],
  ['mwMW%@', 0.94],
  ['ABCDEFGHJKLNOPQRSTUVXYZ&', 0.74],
]
const OTHER = 0.6

/** How wide words are when set, in pixels, at most. A page drawn before anyone reads it can only reckon. */
export function textWidth(words: string, size: number): number {
  let width = 0
  for (const character of words) width += WIDTHS.find(([characters]) => characters.includes(character))?.[1] ?? OTHER
  return width * size
}

/** A label in lines of at most `width` pixels: broken between words, after a hyphen, and only then inside a word that is too long for a line. */
export function wrapLabel(label: string, { width, size }: { width: number; size: number }): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(label, width, size)) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += line === '' ? piece.trimStart() : piece
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}

/** What can stand at the start of a line: words with the space after them, parts of hyphened words, pieces of what no line can hold. */
function piecesOf(label: string, width: number, size: number): string[] {
  return label.split(/(?<=\s)(?=\S)|(?<=[^\s-]-)(?=[^\s-])/u).flatMap((piece) => {
    const pieces: string[] = []
    let rest = ''
    for (const character of piece) {
      if (rest !== '' && textWidth((rest + character).trimEnd(), size) > width) {
        pieces.push(rest)
        rest = ''
      }
      rest += character
    }
    return [...pieces, rest]
  })
}
