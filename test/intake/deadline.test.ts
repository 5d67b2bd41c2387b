import { describe, expect, test } from 'vitest'
import type { ConsultationData } from '#schemas'
import { CONSULTATION, DRAFT, newUuid, savedComment } from './made-up.ts'
import { testIntake, testServer } from './test-intake.ts'

/** The states that comments come to when sent at moments, by script, by form and by file. */
async function statesAt(moments: readonly string[], over: Partial<ConsultationData>): Promise<(string | number)[]> {
  let now = new Date(moments[0] ?? '')
  const intake = await testIntake({ consultation: { ...CONSULTATION, ...over }, clock: () => now })
  const { letIn } = testServer(intake)
  const guest = await letIn({ days: 900 })
  const states: (string | number)[] = []
  for (const moment of moments) {
    now = new Date(moment)
    const answer = await guest.send('/consult/comments', { key: newUuid(), comments: [savedComment({ text: moment })] })
    const { comments } = (await answer.json()) as { comments?: { state: string }[] }
    states.push(comments?.[0]?.state ?? answer.status)
  }
  return states
}

describe('in time or late, by the clock of the consultation', () => {
  test('from the first moment of the first day to the last of the last minute', async () => {
    const moments = ['2026-11-01T23:59:59.999Z', '2026-11-02T00:00:00.000Z', '2027-01-29T17:00:59.999Z', '2027-01-29T17:01:00.000Z']
    expect(await statesAt(moments, {})).toEqual([422, 'receipted', 'receipted', 'late'])
  })

  test('the rule decides on what is late', async () => {
    const late = ['2027-01-29T17:01:00.000Z', '2027-02-05T17:01:00.000Z']
    expect(await statesAt(late, { late: { rule: 'refused', words: 'No.' } })).toEqual(['refused', 'refused'])
    expect(await statesAt(late, { late: { rule: 'admitted', words: 'Yes.' } })).toEqual(['admitted', 'admitted'])
    expect(await statesAt(late, { late: { rule: 'admitted', until: '2027-02-05T17:00', words: 'For a week.' } })).toEqual(['admitted', 'late'])
  })

  test('an end in summer time, in the hour that comes twice and in the one that never comes', async () => {
    const opensOn = '2026-03-01'
    expect(await statesAt(['2026-06-30T16:00:59.999Z', '2026-06-30T16:01:00.000Z'], { opensOn, closesAt: '2026-06-30T17:00' })).toEqual(['receipted', 'late'])
    // 25 October 2026, 1:30 in London is 00:30 and again 01:30 UTC: the later counts, in favour of respondents.
    expect(
      await statesAt(['2026-10-25T00:31:00.000Z', '2026-10-25T01:30:59.999Z', '2026-10-25T01:31:00.000Z'], { opensOn, closesAt: '2026-10-25T01:30' }),
    ).toEqual(['receipted', 'receipted', 'late'])
    // 29 March 2026, 1:30 in London does not come: the clock goes from 1:00 to 2:00 at 01:00 UTC.
    expect(await statesAt(['2026-03-29T01:00:59.999Z', '2026-03-29T01:01:00.000Z'], { opensOn, closesAt: '2026-03-29T01:30' })).toEqual(['receipted', 'late'])
  })

  test('a clock that goes back does not make late comments early: the log goes on from where it was', async () => {
    expect(await statesAt(['2027-01-29T17:01:00.000Z', '2027-01-29T16:00:00.000Z'], {})).toEqual(['late', 'late'])
  })

  test('forms and files are held to the same end', async () => {
    const now = new Date('2027-01-29T17:01:00.000Z')
    const intake = await testIntake({ clock: () => now })
    const guest = await testServer(intake).letIn({ days: 900 })
    const fields = { section: 'locks.opening', edition: DRAFT.edition, digest: DRAFT.digest, 'block.gate1.text': 'Late by form.' }
    expect((await guest.form('/consult/form', fields)).status).toBe(303)
    const upload = () => {
      const data = new FormData()
      data.set('file', new File([`Id,Your comment\ngate2,Late by file ${now.toISOString()}\n`], 'late.csv'))
      return guest.post('/consult/file', data)
    }
    expect(await (await upload()).text()).toContain('1 comment taken')
    const { comments } = (await (await guest.get('/consult/mine')).json()) as { comments: { submission: { state: string } }[] }
    expect(comments.map(({ submission }) => submission.state)).toEqual(['late', 'late'])
    const early = await testIntake({ clock: () => new Date('2026-11-01T12:00:00.000Z') })
    const first = await testServer(early).letIn()
    const data = new FormData()
    data.set('file', new File(['Id,Your comment\ngate2,Too early\n'], 'early.csv'))
    const answer = await first.post('/consult/file', data)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('has not opened')
  })
})
