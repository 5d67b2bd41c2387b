import type { ExtractLine } from '#schemas'
import { joinWords } from '../../model/wording.ts'
import { wrapWords } from '../../model/wrap-words.ts'

/** A duty for a terminal: its number and sentence, and indented under them what else there is to know, as lines no longer than `width`. */
export function lineToText(line: ExtractLine, width: number): string[] {
  const quiet = quietLines(line).flatMap((text) => wrapWords(text, width, { indent: '    ', hang: '      ' }))
  return [...wrapWords(`${line.number ?? '-'}  ${line.sentence}`, width), ...quiet]
}

function quietLines(line: ExtractLine): string[] {
  const titles = (items: readonly { readonly title: string }[]) => joinWords(items.map(({ title }) => title))
  const lines: [string, string | undefined][] = [
    ['When', line.trigger],
    ['For', line.scope === 'organisation' ? 'the organisation, not one case' : titles(line.cohorts)],
    ['Except', titles(line.except)],
    ['With', titles(line.conditions)],
    ['Record', line.record],
    ['If not done', line.unless],
    ...line.shares.map((share): [string, string] => [
      share.direction === 'out' ? 'Give' : 'Receive',
      `${titles(share.information)}; ${titles(share.with)}; ${share.gateway.title}`,
    ]),
    ['Standing', line.bindingNote],
    ['Here because', line.reasons.map(({ words }) => words).join('; ')],
    ['See', `${line.section.number} ${line.section.title} (${line.id}, revision ${line.rev})`],
  ]
  return lines.flatMap(([label, text]) => (text === undefined || text === '' ? [] : [`${label}: ${text}`]))
}
