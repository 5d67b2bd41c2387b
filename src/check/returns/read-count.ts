import { SMALLEST_PRINTED } from '../../model/headcount.ts'

/** A count, or why a cell is not one and what to write. */
export type ReadCount = { readonly count: number } | { readonly fault: string; readonly help: string }

/** Spaces that spreadsheets put between thousands, and apostrophes that stand there in some countries. */
const THOUSANDS = /^\d{1,3}(?:([ \u00A0\u2009\u202F'\u2019.,])\d{3})(?:\1\d{3})*$/
const FORMULA = /^['\u2019]?[=+@\uFF1D\uFF0B\uFF20]/
const MINUS = /^['\u2019]?[-\u2212\u2013\uFF0D]\s*\d|^\(\s*\d[\d.,\s]*\)$/
/** How statisticians write a count that they leave out. */
const LEFT_OUT = /^(?:[<\u2264].*|\*+|\.{1,3}|-|\u2013|c|n\/?a|suppressed|hidden|(?:fewer|less) than .*)$/i
const LARGEST = 1_000_000
const WHOLE = 'write one whole number'

/**
 * A cell of counts as a number. A separator between thousands is read where it can be nothing else: the full stop only in files
 * whose cells a semicolon or a tab separates, the comma only in files of commas (in quotes). Whatever could be read two ways is a fault.
 */
export function readCount(text: string, delimiter: string): ReadCount {
  if (text === '') return { fault: 'the cell is empty', help: 'write the number, and 0 where there is nobody' }
  if (/^\d+$/.test(text)) return sized(text)
  if (FORMULA.test(text)) return { fault: 'a spreadsheet would run this as a formula', help: `${WHOLE}, with no sign before it` }
  if (MINUS.test(text)) return { fault: 'the number is negative', help: `${WHOLE}, 0 or more` }
  if (LEFT_OUT.test(text)) {
    return {
      fault: 'the number is left out',
      help: `write the number itself, also where it is under ${SMALLEST_PRINTED}: it is needed for the total, and is hidden wherever it would be printed`,
    }
  }
  const separator = THOUSANDS.exec(text)?.[1]
  if (separator !== undefined) {
    const isSafe = separator === '.' ? delimiter !== ',' : separator === ',' ? delimiter === ',' : true
    const plain = text.replaceAll(separator, '')
    return isSafe ? sized(plain) : { fault: 'this can be read as thousands or as a decimal', help: `write ${plain} if thousands are meant` }
  }
  if (/^\d+[.,]\d+$/.test(text)) return { fault: 'the number is not whole', help: `${WHOLE}; people are counted whole` }
  return { fault: 'this is not a number', help: `${WHOLE} in digits, and nothing else in the cell` }
}

const sized = (digits: string): ReadCount =>
  Number(digits) <= LARGEST ? { count: Number(digits) } : { fault: 'the number is larger than any headcount', help: 'look whether cells ran together' }
