import { BINDING } from '../model/duty-sentence.ts'
import { type Edition, sectionOf } from '../model/edition.ts'
import type { Contradiction } from './find-contradictions.ts'
import type { RuleProblem } from './rule.ts'

/** How a contradiction is told: at the duty that forbids, with the other one as the second place. */
export function contradictionProblem(edition: Edition, { first, second, meeting }: Contradiction): RuleProblem {
  const whom = meeting === 'definitely' ? 'the same people' : 'people who could be the same'
  return {
    message: `“${BINDING[second.modality]} ${second.action}” here, “${BINDING[first.modality]}” in \`${first.id}\`, for ${whom}`,
    place: sectionOf(edition, second).document.at(['duties', second.index, 'modality']),
    label: `\`${second.role}\` ${BINDING[second.modality]} do it`,
    second: { place: sectionOf(edition, first).document.at(['duties', first.index, 'modality']), label: `\`${first.role}\` ${BINDING[first.modality]} do it` },
    help: `correct one of the two, keep their cohorts apart, or write \`overrides: [${second.id}]\` on the one that is an exception to the other`,
    about: [first.id, second.id],
  }
}
