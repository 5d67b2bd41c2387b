import { placeAt } from '../model/document.ts'
import type { Problem } from '../model/finding.ts'

/** Deeper than any sensible list in a list in a note. */
export const MAX_NESTING = 12

/** Openers in one unbroken run, and component tags open at one time. */
const MAX_RUN = 200
/** Line ends and signs of markup in one section. The fullest section of a real manual has fewer than a hundred. */
const MAX_MARKS = 4000
/** Characters of one section’s text: some 16,000 words. */
const MAX_CHARACTERS = 100_000

const OPENERS = new RegExp(`(?:[>*_\\[({<!~-][ \\t]?){${MAX_RUN},}`)
const RULE = /^[-_*\s]+$/
const TAG = /<(\/?)[A-Za-z][^<>]{0,500}?(\/?)>/g
/** A line that opens more quotes and list items than may nest. */
const LINE_OPENERS = new RegExp(`^(?:[ \\t]*(?:[>*+-]|\\d{1,9}[.)])(?=[ \\t>]|$)){${MAX_NESTING + 1},}`, 'gm')
/** An indented list level costs two columns at least. */
const DEEP_INDENT = new RegExp(`^[ \\t]{${MAX_RUN},}\\S`, 'm')
const MARK = /[\n`*_<[{|&\\!]/g

/**
 * Refuses what could make a Markdown parser slow, before one sees it: its time grows with the square of the marks in a text,
 * and faster with their depth. `start` is the offset of the body in the file.
 */
export function refuseNesting(file: string, text: string, start: number): Problem | undefined {
  const body = text.slice(start)
  const deep = findDeepNesting(body)
  if (deep !== undefined)
    return {
      code: 'NM609',
      message: 'markup is nested too deeply',
      place: placeAt(file, text, start + deep, start + deep + 1),
      label: 'too many of these in a row',
      help: 'write it with fewer levels',
    }
  const long = findOverflow(body)
  if (long !== undefined)
    return {
      code: 'NM608',
      message: 'section is too large',
      place: placeAt(file, text, start + long, start + long + 1),
      label: 'more text or markup up to here than one page can hold',
      help: 'split it into several sections',
    }
  return undefined
}

export function findDeepNesting(body: string): number | undefined {
  const run = OPENERS.exec(body)
  if (run !== null && !(RULE.test(run[0]) && run[0].length < 2000)) return run.index
  for (const line of body.matchAll(LINE_OPENERS)) if (!RULE.test(line[0])) return line.index
  let depth = 0
  for (const tag of body.matchAll(TAG)) {
    if (tag[1] === '/') depth -= 1
    else if (tag[2] !== '/') depth += 1
    if (depth > MAX_RUN) return tag.index
  }
  return DEEP_INDENT.exec(body)?.index
}

function findOverflow(body: string): number | undefined {
  let marks = 0
  MARK.lastIndex = 0
  while (MARK.test(body)) {
    marks += 1
    if (marks > MAX_MARKS) return MARK.lastIndex - 1
  }
  MARK.lastIndex = 0
  return body.length > MAX_CHARACTERS ? MAX_CHARACTERS : undefined
}
