import type { DutyLine, ExtractLine } from '#schemas'
import { wrapWords } from '../../model/wrap-words.ts'
import { lineFacts } from './line-facts.ts'

/** A duty for a terminal: its number and sentence, and indented under them what else there is to know, as lines no longer than `width`. */
export function lineToText(line: DutyLine | ExtractLine, width: number): string[] {
  const see = `${line.section.number} ${line.section.title} (${line.id}, revision ${line.rev})`
  const quiet = [...lineFacts(line), ['See', see] as const].map(([label, words]) => `${label}: ${words}`)
  const wrapped = quiet.flatMap((text) => wrapWords(text, width, { indent: '    ', hang: '      ' }))
  return [...wrapWords(`${line.number ?? '-'}  ${line.sentence}`, width), ...wrapped]
}
