import { showControls } from '#engine'
import type { ConsultationEvent } from '#schemas'
import { choicesFor, type Desk, type DeskLine, eventWords, linkName, REDACTED_FIELDS, readDesk, readHistory, textsOf } from '../../intake/index.ts'
import { defineCommand, EXIT } from '../command.ts'
import { lineOf } from '../consult/move-comment.ts'
import { CONSULT_OPTIONS, withIntake } from '../consult/open-consult.ts'

export const consultShow = defineCommand({
  words: { usage: '<comment>', least: 1, most: 1 },
  options: CONSULT_OPTIONS,
  about: [
    'Shows one comment whole: what it is about, what it says, where it stands in the draft now, where it and its answer stand, what an answer may link to in its section, and every entry of the log about it.',
  ],
  examples: [['consult show 019a4b2c-7d10-7abc-8def-0123456789ab', 'a comment by its id']],
  run: (call) =>
    withIntake(call, async (intake) => {
      const desk = await readDesk(intake)
      const line = lineOf(desk, call.words[0] ?? '')
      const { state, anchor } = line
      const history = await readHistory(intake.store.comments, { consultation: intake.consultation.id, comment: state.comment.id })
      const mayLink = linksIn(desk, line).map(({ link, words }) => ({ name: linkName(link), words }))
      if (call.json) call.terminal.print(`${JSON.stringify({ ...state, anchors: Object.fromEntries(state.anchors), now: anchor, mayLink, history })}\n`)
      else call.terminal.print(commentText(desk, line, history))
      return EXIT.fine
    }),
})

/** What the draft changed in the section of a comment: what an answer to it is most likely to link to. */
const linksIn = (desk: Desk, line: DeskLine) => choicesFor(desk, line).filter(({ section }) => section !== undefined && section === line.section)

function commentText(desk: Desk, line: DeskLine, history: readonly ConsultationEvent[]): string {
  const { comment, submission, answer, withheld } = line.state
  const { target } = comment
  const said = answer.answer
  const { timeZone, themes } = desk.intake.consultation
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['Comment', comment.id],
    ['About', `${target.what} ${target.id}${target.section === undefined ? '' : ` in ${target.section}`}`],
    ['Words', target.quote?.exact],
    ['Now', nowWords(line)],
    ['Kind', comment.classification],
    ['From', `${comment.respondent}${comment.organisation === undefined ? '' : `, ${comment.organisation}`} (${comment.via})`],
    [
      'May be published',
      Object.entries(comment.consent)
        .flatMap(([what, isGiven]) => (isGiven ? [what] : []))
        .join(', ') || 'nothing',
    ],
    ['Withheld', withheld],
    ['Stands', submission.state],
    ['Late', submission.late?.reason],
    ['Waits', line.overdue],
    ['Theme', answer.theme],
    ['To be answered by', answer.owner],
    ['Same point as', answer.duplicateOf],
    ['Answer', [answer.state, said?.verdict, said?.says, said?.reason].filter((part) => part !== undefined).join(': ')],
    ['Referred to', said?.referredTo],
    ['Links', said?.links?.map(linkName).join(', ')],
    ['Disputed', answer.dispute?.reason],
  ]
  const texts = [comment.text, comment.proposed && `Proposed wording:\n${comment.proposed}`, comment.dissent && `Dissent:\n${comment.dissent}`]
  const log = history.map((event) => {
    const { what, who, when, said: words } = eventWords(event, { timeZone, themes })
    return `${event.seq}  ${what} ${who}, ${when}${words === '' ? '' : `: ${words.replaceAll(/\s+/g, ' ')}`}`
  })
  return showControls(
    [
      lines.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value.replaceAll(/\s+/g, ' ')}`])).join('\n'),
      ...texts.flatMap((text) => text || []),
      ...listed('Redacted, by the number that --take-back takes:', redactedWords(line)),
      ...listed(
        'Changed in its section, by the name that --links takes:',
        linksIn(desk, line).map(({ link, words }) => `${linkName(link)}  ${words}`),
      ),
      ...listed('Log, by entry:', log),
    ].join('\n\n'),
  ).concat('\n')
}

const listed = (title: string, rows: readonly string[]): string[] => (rows.length === 0 ? [] : [[title, ...rows.map((row) => `  ${row}`)].join('\n')])

/** Where its words are in the draft as it is now, and what else they may be. */
function nowWords({ anchor }: DeskLine): string | undefined {
  if (anchor === undefined) return undefined
  const { place, candidates, words } = anchor
  const at = place.id === undefined ? '' : ` ${place.what ?? ''} ${place.id}`
  const maybe = candidates.length === 0 ? '' : `; it may be ${candidates.map(({ id }) => id).join(', ')}`
  return `${anchor.outcome}${at}: ${words}${maybe}`
}

function redactedWords(line: DeskLine): string[] {
  const texts = textsOf(line)
  return line.state.redactions.map(
    ({ field, start, end, reason }, place) =>
      `${place + 1}  “${[...(texts[field] ?? '')].slice(start, end).join('')}” in the ${REDACTED_FIELDS[field]}: ${reason}`,
  )
}
