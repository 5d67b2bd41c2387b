import { type Xml, xml } from '../../../render/office/xml.ts'
import { WORD } from './word-styles.ts'

const DASHES = 0
const LETTERS = 1

/** The definitions of lists: dashes, and (a) with (i) below it; each list of the body is a use of one with its own beginning. */
export function wordNumbering(lists: readonly (number | undefined)[]): Xml {
  const level = (index: number, format: string, words: string) =>
    xml`<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${words}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${INDENT + (index + 1) * STEP}" w:hanging="${STEP}"/></w:pPr></w:lvl>`
  const dashes = Array.from({ length: LEVELS }, (_, index) => level(index, 'bullet', '–'))
  const letters = Array.from({ length: LEVELS }, (_, index) => level(index, index === 0 ? 'lowerLetter' : 'lowerRoman', `(%${index + 1})`))
  return xml`<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="${DASHES}"><w:multiLevelType w:val="multilevel"/>${dashes}</w:abstractNum><w:abstractNum w:abstractNumId="${LETTERS}"><w:multiLevelType w:val="multilevel"/>${letters}</w:abstractNum>${lists.map(
    (first, index) => {
      const starts = Array.from({ length: LEVELS }, (_, at) => xml`<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${first ?? 1}"/></w:lvlOverride>`)
      return xml`<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${first === undefined ? DASHES : LETTERS}"/>${first !== undefined && starts}</w:num>`
    },
  )}</w:numbering>`
}

/** How deep lists go. */
export const LEVELS = 4
/** Where lists begin, and how far each level stands in, in twentieths of a point. */
const INDENT = 624
const STEP = 400

/**
 * The value from which a list counts, where Word’s own numbers come out as those that are printed: (c), (d) from 3 at the first level,
 * (i), (ii) from 1 below. Undefined where they would not, and then the printed numbers stand as words.
 */
export function firstValue(numbers: readonly (string | undefined)[], depth: number): number | undefined {
  const values = numbers.map((number) => countedAs(/^\(([a-z]+)\)$/.exec(number ?? '')?.[1], depth))
  const [first] = values
  return first !== undefined && values.every((value, index) => value === first + index) ? first : undefined
}

const ROMANS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi', 'xvii', 'xviii', 'xix', 'xx']

function countedAs(letters: string | undefined, depth: number): number | undefined {
  if (letters === undefined) return undefined
  if (depth > 0) return ROMANS.includes(letters) ? ROMANS.indexOf(letters) + 1 : undefined
  // After z Word counts aa, bb, which is not what the text prints.
  return letters.length === 1 ? letters.charCodeAt(0) - 96 : undefined
}
