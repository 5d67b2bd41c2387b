import { CompiledQuery } from 'kysely'
import { describe, expect, test } from 'vitest'
import { planSubmission } from '../../../src/intake/plan-submission.ts'
import { askReceipts, receiptsIn, STANDING_STATEMENTS } from '../../../src/intake/store/read-standing.ts'
import { CONSULTATION, keptComment, newUuid } from '../made-up.ts'
import { testIntake } from '../test-intake.ts'

describe('what a write looks up first', () => {
  // The columns by which each is found: with one fewer, all that is there would be gone through at every write.
  test.each([
    ['states', 'consultation=? AND id=?'],
    ['receipts', 'consultation=? AND respondent=? AND key=?'],
    ['counts', 'consultation=? AND respondent=?'],
  ] as const)('%s are found by an index, however much is there', async (what, columns) => {
    const { store } = await testIntake()
    const asked = CompiledQuery.raw(`explain query plan ${STANDING_STATEMENTS.sqlite[what]}`, [CONSULTATION.id, '[]'])
    const { rows } = await store.comments.executeQuery<{ detail: string }>(asked)
    const own = rows.map(({ detail }) => detail).filter((detail) => /\b(?:comment|receipt)\b/.test(detail))
    expect(own).toEqual([expect.stringMatching(/^SEARCH .* INDEX /)])
    expect(own[0]).toContain(`(${columns})`)
  })

  test('a receipt is found by its respondent and its key, not by one of the two', async () => {
    const { store, writer } = await testIntake()
    const [one, other] = [newUuid(), newUuid()]
    for (const [respondent, key] of [
      ['r-aaaa1', one],
      ['r-bbbb2', one],
      ['r-aaaa1', other],
    ] as const) {
      const comment = keptComment({ respondent })
      const receipt = { id: newUuid(), respondent, key, sent: comment.id }
      const by = { kind: 'respondent', ref: respondent } as const
      await writer.write({
        consultation: CONSULTATION.id,
        comments: [comment.id],
        receipt,
        decide: (now) => planSubmission([comment], { by, receipt: receipt.id }, now),
      })
    }
    const asked = [
      { respondent: 'r-bbbb2', key: one },
      { respondent: 'r-bbbb2', key: other },
      { respondent: 'r-aaaa1', key: other },
    ]
    const [rows = []] = await store.transact((ask) => ask([askReceipts(store.kind, { consultation: CONSULTATION.id, by: asked })]))
    expect([...receiptsIn(rows).keys()].sort()).toEqual([`r-aaaa1 ${other}`, `r-bbbb2 ${one}`])
  })

  test('how many comments somebody sent is counted where it is decided: what comes in at the same moment counts too', async () => {
    const { writer } = await testIntake()
    const counts: number[] = []
    const send = (respondent: string, comments = [keptComment({ respondent })]) => {
      const receipt = { id: newUuid(), respondent, key: newUuid(), sent: '' }
      return writer.write({
        consultation: CONSULTATION.id,
        comments: comments.map(({ id }) => id),
        receipt,
        decide: (now) => {
          counts.push(now.countOf(respondent))
          return planSubmission(comments, { by: { kind: 'respondent', ref: respondent }, receipt: receipt.id }, now)
        },
      })
    }
    const first = keptComment({ respondent: 'r-aaaa1' })
    await Promise.all([send('r-aaaa1', [first, keptComment({ respondent: 'r-aaaa1' })]), send('r-bbbb2'), send('r-aaaa1')])
    // One that takes the place of another is one more; the other stays.
    await send('r-aaaa1', [keptComment({ respondent: 'r-aaaa1', replaces: first.id })])
    await send('r-bbbb2')
    expect(counts).toEqual([0, 0, 2, 3, 1])
  })
})
