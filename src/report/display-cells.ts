import { visibleText } from '../model/visible-text.ts'

/** What is printed for one letter of a line as people see it, which may be several characters. */
export interface DisplayCell {
  /** Offset of the letter in the line, in UTF-16 units. */
  readonly offset: number
  readonly shown: string
  /** Columns it takes in a terminal. */
  readonly width: number
}

const TAB_STOP = 4

/** Blocks of wide and full-width characters of East Asian scripts (Unicode Standard Annex 11), and emoji, which take two columns. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18DFF}\u{1B000}-\u{1B2FF}\u{1F200}-\u{1F2FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F/u
const ONLY_MARKS = /^\p{M}+$/u

/** Latin letters, spaces and the usual signs: one column each, and nothing that joins. */
const SIMPLE = /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u203B]*$/

// Made only where it is needed: it takes longer to make than most checks take to run.
let segmenter: Intl.Segmenter | undefined

/** A line as cells of known width, with tabs written out as spaces and unseen characters made visible. */
export function displayCells(line: string): DisplayCell[] {
  if (SIMPLE.test(line)) return Array.from(line, (shown, offset) => ({ offset, shown, width: 1 }))
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  const cells: DisplayCell[] = []
  let column = 0
  for (const { segment, index } of segmenter.segment(line)) {
    const shown = segment === '\t' ? ' '.repeat(TAB_STOP - (column % TAB_STOP)) : visibleText(segment)
    // A letter with its marks is one letter, until something between them is made visible.
    const width = shown === segment ? widthOf(segment) : [...shown].reduce((sum, letter) => sum + widthOf(letter), 0)
    cells.push({ offset: index, shown, width })
    column += width
  }
  return cells
}

function widthOf(letter: string): number {
  if (ONLY_MARKS.test(letter)) return 0
  return WIDE.test(letter) ? 2 : 1
}
