import type { DutyLine, ExtractLine } from '#schemas'
import { joinWords } from '../../model/wording.ts'

/** A label and its words, such as "Record" and "Breach report". */
export type Fact = readonly [label: string, words: string]

const titles = (items: readonly { readonly title: string }[]) => joinWords(items.map(({ title }) => title))

/** What else there is to know of a duty than its sentence, in the order in which it is needed. Only what there is. */
export function lineFacts(line: DutyLine | ExtractLine): Fact[] {
  const facts: [string, string | undefined][] = [
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
    ['Who may read it', line.audience],
    ['Standing', line.bindingNote],
    ['Here because', 'reasons' in line ? line.reasons.map(({ words }) => words).join('; ') : undefined],
  ]
  return facts.flatMap(([label, words]) => (words === undefined || words === '' ? [] : [[label, words] as const]))
}
