import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ANSWER_MOVES, applyEvent, COUNTED, type CommentState, commentOfEvent, countComments, foldEvents, refuseAnswer, SUBMISSION_MOVES } from '#engine'
import { ANSWER_STATES, type AnswerWords, type ConsultationEvent, SUBMISSION_STATES, VERDICTS } from '#schemas'
import { commentOf, IN_TIME, idOf, type Line, logOf, SECOND, SETTING, STAFF, SYSTEM, sent, TOO_LATE } from './consultation-of.ts'

const ACCEPTED: AnswerWords = { verdict: 'accepted', says: 'We changed it.', links: [{ what: 'block', id: 'k7f3p' }] }
const REFUSED: AnswerWords = { verdict: 'not-accepted', says: 'We did not.', reason: 'The law sets the limit.' }
const about = { comment: idOf(1) }
const triaged: Line[] = [
  [{ type: 'answer.screened', data: about }, STAFF],
  [{ type: 'answer.triaged', data: { ...about, theme: 'posts' } }, STAFF],
]

/** Why the last line is refused; undefined where it may happen. The lines before it may. */
function refusalOf(lines: readonly Line[]): string | undefined {
  const { events } = logOf(lines)
  const { refused } = foldEvents(events, SETTING)
  expect(refused.filter(({ seq }) => seq < events.length - 1)).toEqual([])
  return refused[0]?.reason
}

const stateOf = (lines: readonly Line[], id = idOf(1)) => foldEvents(logOf(lines).events, SETTING).comments.get(id) as CommentState

describe('the submission of a comment', () => {
  test('goes from a coordinator to a receipt', () => {
    const comment = commentOf(1)
    const lines: Line[] = [
      [
        { type: 'comment.gathered', data: { comment } },
        { kind: 'respondent', ref: comment.respondent },
      ],
      ...sent({ ...comment, text: 'Edited.' }),
    ]
    expect(stateOf(lines)).toMatchObject({ comment: { text: 'Edited.' }, submission: { state: 'receipted', receivedAt: IN_TIME } })
  })

  test('cannot be written down before it has come in', () => {
    const comment = commentOf(1)
    const at = (arrivedAt: string): Line => [
      { type: 'comment.submitted', data: { comment, arrivedAt } },
      { kind: 'respondent', ref: comment.respondent },
      IN_TIME,
    ]
    expect(refusalOf([at(IN_TIME)])).toBeUndefined()
    expect(refusalOf([at(TOO_LATE)])).toMatch(/before it has come in/)
  })

  test('cannot pass to another respondent on the way', () => {
    const lines: Line[] = [[{ type: 'comment.gathered', data: { comment: commentOf(1) } }, STAFF], ...sent(commentOf(1, { respondent: 'r-other' })).slice(0, 1)]
    expect(refusalOf(lines)).toMatch(/another respondent/)
  })

  test('is held to the same rules when a coordinator sends it on', () => {
    const gathered: Line = [{ type: 'comment.gathered', data: { comment: commentOf(1) } }, STAFF]
    const sentOn = (fields: Parameters<typeof commentOf>[1]) => refusalOf([...sent(commentOf(2)), gathered, ...sent(commentOf(1, fields)).slice(0, 1)])
    expect(sentOn({ text: ' ' })).toMatch(/needs words/)
    expect(sentOn({ consultation: 'another' })).toMatch(/of the consultation "another"/)
    expect(sentOn({ replaces: idOf(2) })).toMatch(/same respondent/)
    expect(sentOn({ text: 'Edited.' })).toBeUndefined()
  })

  test('what a coordinator may still edit is not redacted: the words would move from under the redaction', () => {
    const redact: Line = [{ type: 'comment.redacted', data: { ...about, spans: [{ field: 'text', start: 0, end: 7, reason: 'A name.' }] } }, STAFF]
    expect(refusalOf([[{ type: 'comment.gathered', data: { comment: commentOf(1) } }, STAFF], redact])).toMatch(/with a coordinator/)
    expect(refusalOf([...sent(commentOf(1)), redact])).toBeUndefined()
  })

  test('a late one is admitted or refused with a reason, and one in time is never late', () => {
    const late: Line = [{ type: 'comment.late', data: about }, SYSTEM, TOO_LATE]
    expect(refusalOf([...sent(commentOf(1)), late])).toMatch(/came in time/)
    const decided = stateOf([...sent(commentOf(1), TOO_LATE), late, [{ type: 'comment.admitted', data: { ...about, reason: 'Ill.' } }, STAFF, TOO_LATE]])
    expect(decided.submission).toMatchObject({ state: 'admitted', late: { decided: 'admitted', reason: 'Ill.' } })
    expect(refusalOf([...sent(commentOf(1), TOO_LATE), late, [{ type: 'answer.screened', data: about }, STAFF, TOO_LATE]])).toMatch(/gets no answer/)
  })

  test('a withdrawal remembers whether it came after the end', () => {
    const withdraw = (at: string): Line => [{ type: 'comment.withdrawn', data: about }, { kind: 'respondent', ref: 'r-0001' }, at]
    expect(stateOf([...sent(commentOf(1)), withdraw(IN_TIME)]).submission.withdrawn?.afterClosing).toBe(false)
    expect(stateOf([...sent(commentOf(1)), withdraw(TOO_LATE)]).submission.withdrawn?.afterClosing).toBe(true)
  })

  test('a comment takes the place only of one by the same respondent', () => {
    const next = (respondent: string) => commentOf(2, { respondent, replaces: idOf(1) })
    expect(
      refusalOf([...sent(commentOf(1)), ...sent(next('r-0001')), [{ type: 'comment.superseded', data: { ...about, by: idOf(2) } }, SYSTEM]]),
    ).toBeUndefined()
    expect(refusalOf([...sent(commentOf(1)), ...sent(next('r-other')).slice(0, 1)])).toMatch(/same respondent/)
  })

  test('an empty comment is none', () => {
    expect(refusalOf(sent(commentOf(1, { text: ' ' })).slice(0, 1))).toMatch(/needs words/)
  })
})

describe('an answer', () => {
  test.each<[string, AnswerWords, RegExp | undefined]>([
    ['accepted with a link', ACCEPTED, undefined],
    ['accepted without one', { ...ACCEPTED, links: [] }, /needs a link/],
    ['not accepted with a reason', REFUSED, undefined],
    ['not accepted without one', { ...REFUSED, reason: ' ' }, /needs a reason/],
    ['not accepted with a link', { ...REFUSED, links: [{ what: 'duty', id: 'a-duty' }] }, /no linked change/],
    ['accepted in part without a reason', { ...ACCEPTED, verdict: 'accepted-in-part' }, /needs a reason/],
    ['noted', { verdict: 'noted', says: 'Thank you.' }, undefined],
    ['out of scope without a reason', { verdict: 'out-of-scope', says: 'No.' }, /needs a reason/],
    ['referred to nobody', { verdict: 'referred', says: 'Passed on.' }, /to whom/],
    ['without words', { verdict: 'noted', says: ' ' }, /needs words/],
  ])('%s', (_, words, refusal) => {
    if (refusal === undefined) expect(refuseAnswer(words)).toBeUndefined()
    else expect(refuseAnswer(words)).toMatch(refusal)
  })

  test('takes a second person to agree and to uphold', () => {
    const lines: Line[] = [...sent(commentOf(1)), ...triaged, [{ type: 'answer.proposed', data: { ...about, answer: ACCEPTED } }, STAFF]]
    const agree = (by = STAFF): Line => [{ type: 'answer.agreed', data: about }, by]
    expect(refusalOf([...lines, agree()])).toMatch(/second person/)
    const dispute: Line = [
      { type: 'answer.disputed', data: { ...about, reason: 'Too little.' } },
      { kind: 'respondent', ref: 'r-0001' },
    ]
    const upheld = (by = SECOND): Line => [{ type: 'answer.upheld', data: { ...about, reason: 'It stands.' } }, by]
    expect(refusalOf([...lines, agree(SECOND), dispute, upheld(STAFF)])).toMatch(/second person/)
    expect(stateOf([...lines, agree(SECOND), dispute, upheld()]).answer).toMatchObject({
      state: 'agreed',
      dispute: { reason: 'Too little.', upheld: 'It stands.' },
    })
    expect(refusalOf([...lines, agree(SECOND), [dispute[0], STAFF]])).toMatch(/Only its respondent/)
  })

  test('what cannot be done with it is named as what was asked for', () => {
    expect(refusalOf([...sent(commentOf(1)), [{ type: 'answer.returned', data: { ...about, reason: 'Again.' } }, STAFF]])).toBe(
      'An answer that is received cannot be sent back: it has to be proposed or agreed.',
    )
    expect(refusalOf([...sent(commentOf(1)), [{ type: 'answer.upheld', data: { ...about, reason: 'It stands.' } }, STAFF]])).toMatch(/cannot be upheld/)
  })

  test('that is only proposed cannot be disputed', () => {
    const proposed: Line = [{ type: 'answer.proposed', data: { ...about, answer: REFUSED } }, STAFF]
    const disputed: Line = [
      { type: 'answer.disputed', data: { ...about, reason: 'No.' } },
      { kind: 'respondent', ref: commentOf(1).respondent },
    ]
    expect(refusalOf([...sent(commentOf(1)), ...triaged, proposed, disputed])).toMatch(/proposed cannot be disputed/)
  })

  test('a duplicate keeps its own line and leads straight to the first', () => {
    const duplicate = (of: number, by: number): Line[] => [
      [{ type: 'answer.screened', data: { comment: idOf(by) } }, STAFF],
      [{ type: 'answer.triaged', data: { comment: idOf(by), theme: 'posts', duplicateOf: idOf(of) } }, STAFF],
    ]
    const three = [1, 2, 3].flatMap((count) => sent(commentOf(count)))
    expect(stateOf([...three, ...duplicate(1, 2)], idOf(2)).answer).toMatchObject({ state: 'triaged', duplicateOf: idOf(1) })
    expect(refusalOf([...three, ...duplicate(1, 2), ...duplicate(2, 3)])).toMatch(/itself a duplicate/)
    expect(refusalOf([...three, ...duplicate(1, 1)])).toMatch(/duplicate of itself/)
    expect(refusalOf([...three, ...duplicate(7, 1)])).toMatch(/not there/)
  })

  test('needs a theme of the consultation', () => {
    expect(refusalOf([...sent(commentOf(1)), ...triaged.slice(0, 1), [{ type: 'answer.triaged', data: { ...about, theme: 'weather' } }, STAFF]])).toMatch(
      /no theme/,
    )
  })
})

describe('an anchor', () => {
  const place = { digest: 'b'.repeat(64), edition: '2.2', what: 'block', id: 'k7f3p' } as const
  const found = (outcome: 'same' | 'candidate' | 'orphan' | 'paragraph', at: object = place): Line => [
    { type: 'anchor.assessed', data: { ...about, outcome, place: at as typeof place } },
    SYSTEM,
  ]
  const confirm = (by = STAFF): Line => [{ type: 'anchor.confirmed', data: { ...about, place } }, by]

  test('that a person confirmed is never changed by a machine', () => {
    expect(stateOf([...sent(commentOf(1)), found('candidate'), confirm()]).anchors.get(place.digest)).toMatchObject({
      outcome: 'confirmed',
      found: 'candidate',
      confirmedBy: 's-alpha',
    })
    expect(refusalOf([...sent(commentOf(1)), found('candidate'), confirm(), found('same')])).toMatch(/only a person/)
    expect(refusalOf([...sent(commentOf(1)), found('candidate'), confirm(SYSTEM)])).toMatch(/Only staff/)
    expect(refusalOf([...sent(commentOf(1)), confirm()])).toMatch(/nothing to confirm/)
  })

  test('has a place that fits what was found', () => {
    const { id: _id, what: _what, ...nowhere } = place
    expect(refusalOf([...sent(commentOf(1)), found('same', nowhere)])).toMatch(/needs a place/)
    expect(refusalOf([...sent(commentOf(1)), found('orphan')])).toMatch(/stands nowhere/)
    expect(refusalOf([...sent(commentOf(1)), found('paragraph', { ...place, start: 1, end: 2 })])).toMatch(/no words/)
  })
})

/** Any event about one of three comments, legal or not. */
const anyLine: fc.Arbitrary<Line> = fc
  .tuple(
    fc.integer({ min: 0, max: 24 }),
    fc.integer({ min: 1, max: 3 }),
    fc.constantFrom(STAFF, SECOND, SYSTEM, { kind: 'respondent', ref: 'r-0001' } as const),
    fc.boolean(),
    fc.constantFrom(...VERDICTS),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([kind, count, by, isLate, verdict, other]): Line => {
    const comment = idOf(count)
    const at = isLate ? TOO_LATE : IN_TIME
    const place = { digest: String(other).repeat(64), edition: '2.2', what: 'block', id: 'k7f3p' } as const
    const answer: AnswerWords = {
      verdict,
      says: 'An answer.',
      ...(isLate ? { reason: 'Because.' } : {}),
      ...(other > 1 ? { links: [{ what: 'block', id: 'k7f3p' }] } : {}),
      ...(verdict === 'referred' && other > 2 ? { referredTo: 'A body' } : {}),
    }
    const said = [
      { type: 'comment.gathered', data: { comment: commentOf(count) } },
      { type: 'comment.receipted', data: { comment, receipt: idOf(99) } },
      { type: 'comment.late', data: { comment } },
      { type: 'comment.admitted', data: { comment, reason: 'Because.' } },
      { type: 'comment.refused', data: { comment, reason: 'Because.' } },
      { type: 'comment.withdrawn', data: { comment } },
      { type: 'comment.superseded', data: { comment, by: idOf(other) } },
      { type: 'comment.redacted', data: { comment, spans: [{ field: 'text', start: 0, end: other, reason: 'A name.' }] } },
      { type: 'comment.withheld', data: { comment, reason: 'Abuse.' } },
      { type: 'answer.agreed', data: { comment } },
      { type: 'answer.returned', data: { comment, reason: 'Think again.' } },
      { type: 'answer.published', data: { comment } },
      { type: 'answer.disputed', data: { comment, reason: 'No.' } },
      { type: 'answer.upheld', data: { comment, reason: 'Yes.' } },
      { type: 'answer.reopened', data: { comment, reason: 'The text changed.' } },
      { type: 'anchor.assessed', data: { comment, outcome: other > 1 ? 'same' : 'orphan', place } },
      { type: 'anchor.confirmed', data: { comment, place } },
      { type: 'answer.screened', data: { comment } },
      { type: 'answer.triaged', data: { comment, theme: 'posts', ...(isLate ? { duplicateOf: idOf(other) } : {}) } },
      { type: 'answer.proposed', data: { comment, answer } },
    ][kind]
    return [(said ?? { type: 'comment.submitted', data: { comment: commentOf(count, isLate ? { replaces: idOf(other) } : {}) } }) as Line[0], by, at]
  })

/** What must hold of a comment at any time. */
function faultsOf({ submission, answer, anchors }: CommentState): string[] {
  const accepted = answer.answer?.verdict.startsWith('accepted') === true
  const rules: [boolean, string][] = [
    [SUBMISSION_STATES.includes(submission.state) && ANSWER_STATES.includes(answer.state), 'known states'],
    [!['agreed', 'published'].includes(answer.state) || (answer.agreedBy !== undefined && answer.agreedBy !== answer.proposedBy), 'agreed by a second person'],
    [!accepted || (answer.answer?.links?.length ?? 0) > 0, 'accepted has a link'],
    [accepted || (answer.answer?.links?.length ?? 0) === 0, 'nothing else has one'],
    [answer.answer?.verdict !== 'not-accepted' || answer.answer.reason !== undefined, 'not accepted has a reason'],
    [answer.state === 'received' || submission.receivedAt !== undefined, 'only what was sent is answered'],
    [submission.state !== 'refused' || submission.late?.reason !== undefined, 'refused has a reason'],
    [
      ['agreed', 'published', 'proposed', 'disputed'].includes(answer.state) ? answer.answer !== undefined && answer.theme !== undefined : true,
      'an answer and a theme',
    ],
    [[...anchors.values()].every(({ outcome, confirmedBy }) => (outcome === 'confirmed') === (confirmedBy !== undefined)), 'a person confirms'],
  ]
  return rules.flatMap(([holds, rule]) => (holds ? [] : [rule]))
}

describe('any sequence of events', () => {
  const anyLog = fc.array(anyLine, { minLength: 20, maxLength: 120 }).map((lines) => logOf([...sent(commentOf(1)), ...lines]).events)

  test('leads to no illegal state, one line of a comment never moves another, and the counts add up', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const comments = new Map<string, CommentState>()
        for (const event of events) {
          const id = commentOfEvent(event) as string
          const before = comments.get(id)
          const { next } = applyEvent(event, { ...SETTING, commentOf: (known) => comments.get(known) })
          if (next === undefined) continue
          comments.set(id, next)
          expect(faultsOf(next)).toEqual([])
          if (before === undefined) continue
          const [line] = event.type.split('.')
          if (line !== 'comment') expect(next.submission).toBe(before.submission)
          if (line !== 'answer') expect(next.answer).toBe(before.answer)
          if (line !== 'anchor') expect(next.anchors).toBe(before.anchors)
          if (line === 'answer') expect(COUNTED).toContain(next.submission.state)
          const move = { ...SUBMISSION_MOVES, ...ANSWER_MOVES }[event.type as keyof typeof SUBMISSION_MOVES]
          if (move !== undefined) expect(move.from).toContain(line === 'answer' ? before.answer.state : before.submission.state)
        }
        const { received, answered, ...others } = countComments(comments.values())
        const all = [...Object.values(answered), others.withdrawn, others.superseded, others.refused, others.undecided, others.open]
        expect(all.reduce((sum, count) => sum + count, 0)).toBe(received)
      }),
      { numRuns: 100 },
    )
  })

  test('is counted once, however often it is read', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const once = foldEvents(events, SETTING).comments
        const twice = foldEvents([...events, ...events] as ConsultationEvent[], SETTING).comments
        expect(twice).toEqual(once)
      }),
      { numRuns: 20 },
    )
  })
})
