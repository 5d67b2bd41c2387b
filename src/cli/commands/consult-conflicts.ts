import { type Finding, showControls } from '#engine'
import { type Conflicting, findConflicting, readDesk } from '../../intake/index.ts'
import { defineCommand, EXIT } from '../command.ts'
import { CONSULT_OPTIONS, withIntake } from '../consult/open-consult.ts'

export const consultConflicts = defineCommand({
  words: { usage: '', least: 0, most: 0 },
  options: CONSULT_OPTIONS,
  about: [
    'Looks for what stands in the way of wordings that were accepted: two for the same words, and checks of the manual that would fail with one of them in the draft, or with all.',
    'Nothing is written. Ends with exit code 1 where there is anything.',
  ],
  examples: [['consult conflicts', 'before the draft is edited']],
  run: (call) =>
    withIntake(call, async (intake) => {
      const found = findConflicting(await readDesk(intake))
      call.terminal.print(call.json ? `${JSON.stringify(jsonOf(found))}\n` : `${textOf(found)}\n`)
      const isClean = found.pairs.length + found.together.length + found.leftOut.length === 0 && found.tried.every(({ findings = [] }) => findings.length === 0)
      return isClean ? EXIT.fine : EXIT.faults
    }),
})

const jsonOf = ({ pairs, tried, together, leftOut }: Conflicting) => ({
  pairs,
  tried: tried.map(({ line, plan, findings }) => ({
    comment: line.state.comment.id,
    ...(plan.can ? { file: plan.file } : { why: plan.why, isDone: plan.isDone === true }),
    findings,
  })),
  together,
  leftOut,
})

const said = ({ code, severity, message, place }: Finding): string => `  ${severity} ${code}: ${showControls(message)} (${place.file}:${place.line})`

function textOf({ pairs, tried, together, leftOut }: Conflicting): string {
  const breaking = tried.filter(({ findings = [] }) => findings.length > 0)
  const byHand = tried.flatMap(({ line, plan }) => (plan.can || plan.isDone === true ? [] : [`  ${line.state.comment.id}: ${plan.why}`]))
  const part = (title: string, lines: readonly string[]) => [title, ...(lines.length === 0 ? ['  none'] : lines)]
  return [
    ...part(
      'Two wordings for the same words',
      pairs.map(({ id, one, other }) => `  on ${showControls(id)}: ${one} and ${other}`),
    ),
    ...part(
      'Wordings that would fail a check',
      breaking.flatMap(({ line, findings = [] }) => [`  ${line.state.comment.id}`, ...findings.map((finding) => `  ${said(finding)}`)]),
    ),
    ...part('All of them together', together.map(said)),
    ...part(
      'Cannot be put in after the others',
      leftOut.map((id) => `  ${id}`),
    ),
    ...part('To be put in by hand', byHand),
  ].join('\n')
}
