import { type CommentState, showControls } from '#engine'
import type { ConsultationEvent } from '#schemas'
import { readHistory, statesOf } from '../../intake/index.ts'
import { defineCommand, EXIT } from '../command.ts'
import { CONSULT_OPTIONS, withIntake } from '../consult/open-consult.ts'
import { UsageError } from '../usage-error.ts'

export const consultShow = defineCommand({
  words: { usage: '<comment>', least: 1, most: 1 },
  options: CONSULT_OPTIONS,
  about: ['Shows one comment whole: what it is about, what it says, where it and its answer stand, and every entry of the log about it.'],
  examples: [['consult show 019a4b2c-7d10-7abc-8def-0123456789ab', 'a comment by its id']],
  run: (call) =>
    withIntake(call, async (intake) => {
      const [id = ''] = call.words
      const [state] = await statesOf(intake, [id])
      if (state === undefined) throw new UsageError(`there is no comment ${id}`, { hint: 'manual consult list lists them' })
      const history = await readHistory(intake.store.comments, { consultation: intake.consultation.id, comment: id })
      if (call.json) call.terminal.print(`${JSON.stringify({ ...state, anchors: Object.fromEntries(state.anchors), history })}\n`)
      else call.terminal.print(commentText(state, history))
      return EXIT.fine
    }),
})

function commentText({ comment, submission, answer }: CommentState, history: readonly ConsultationEvent[]): string {
  const { target } = comment
  const said = answer.answer
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['Comment', comment.id],
    ['About', `${target.what} ${target.id}${target.section === undefined ? '' : ` in ${target.section}`}`],
    ['Words', target.quote?.exact],
    ['Kind', comment.classification],
    ['From', `${comment.respondent}${comment.organisation === undefined ? '' : `, ${comment.organisation}`} (${comment.via})`],
    [
      'May be published',
      Object.entries(comment.consent)
        .flatMap(([what, isGiven]) => (isGiven ? [what] : []))
        .join(', ') || 'nothing',
    ],
    ['Stands', submission.state],
    ['Answer', [answer.state, said?.verdict, said?.says, said?.reason].filter((part) => part !== undefined).join(': ')],
  ]
  const texts = [comment.text, comment.proposed && `Proposed wording:\n${comment.proposed}`, comment.dissent && `Dissent:\n${comment.dissent}`]
  const log = history.map(({ at, type, by, seq }) => `${at}  ${type}  ${by.ref}  (entry ${seq})`)
  return showControls(
    [
      lines.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value.replaceAll(/\s+/g, ' ')}`])).join('\n'),
      ...texts.flatMap((text) => text || []),
      log.join('\n'),
    ].join('\n\n'),
  ).concat('\n')
}
