import { describe, expect, it } from 'vitest'
import { readCsv } from '#engine'
import type { Comment } from '#schemas'
import { readDesk } from '../../../src/intake/desk/read-desk.ts'
import { planSubmission } from '../../../src/intake/plan-submission.ts'
import { inParts } from '../../../src/intake/store/read-standing.ts'
import { keptComment, newUuid } from '../made-up.ts'
import { deskServer, wordsOf } from './desk-server.ts'

const LETTER = 'I moor at the upper basin every week and the gate is shut before the last boat can come in, so please leave it open until dusk'
const ENDINGS = ['', ' in summer', ' as my neighbours ask too', ' or say why it cannot be', ', thank you']

/** Letters that many were asked to send, each with an ending of its own writer. */
const letters = (count: number): Comment[] =>
  Array.from({ length: count }, (_, index) =>
    keptComment({ id: newUuid(), text: `${LETTER}${ENDINGS[index % ENDINGS.length]}.`, respondent: `r-${String(index).padStart(5, '0')}` }),
  )

describe('a campaign', () => {
  it('of 5,000 near-same letters is one group, each counted and answered on its own line', { timeout: 120_000 }, async () => {
    const { intake, one, other } = await deskServer()
    const all = [...letters(5_000), keptComment({ text: 'Something else altogether: the towpath floods.' })].map((comment) => ({
      ...comment,
      target: { ...comment.target, digest: intake.draft.digest },
    }))
    for (const part of inParts(all, 1_000))
      await intake.writer.write({
        consultation: intake.consultation.id,
        comments: part.map(({ id }) => id),
        decide: (now) => planSubmission(part, { by: { kind: 'respondent', ref: 'r-00000' }, receipt: newUuid() }, now),
      })
    const start = performance.now()
    const { groups } = await readDesk(intake)
    expect(performance.now() - start).toBeLessThan(15_000)
    expect(groups).toHaveLength(1)
    expect(groups[0]).toMatchObject({ respondents: 5_000, isCampaign: true })
    const id = groups[0]?.ids[0] ?? ''
    const size = String(groups[0]?.ids.length)
    expect(size).toBe('5000')
    const at = `/consult/desk/groups/${id}`
    expect(await wordsOf(await one.form(`${at}/propose`, { size, verdict: 'noted', says: 'Thank you.' }))).toContain(
      '5,000 left as they are: It has no theme yet',
    )
    expect(await wordsOf(await one.form(`${at}/triage`, { size: '4999', theme: 'gates' }))).toContain('The group has 5,000 comments now')
    expect(await wordsOf(await one.form(`${at}/triage`, { size, theme: 'gates' }))).toContain('5,000 of 5,000 comments done.')
    expect(await wordsOf(await one.form(`${at}/propose`, { size, verdict: 'noted', says: 'Thank you all.' }))).toContain('5,000 of 5,000 comments done.')
    expect(await wordsOf(await one.form(`${at}/agree`, { size }))).toContain('5,000 left as they are: You proposed its answer')
    expect(await wordsOf(await other.form(`${at}/agree`, { size }))).toContain('5,000 of 5,000 comments done.')
    const again = performance.now()
    const progress = await wordsOf(await one.get('/consult/desk/progress/'))
    expect(progress).toContain('5,001 received = 5,000 answered + 1 open')
    expect(performance.now() - again).toBeLessThan(2_000)
    expect(await wordsOf(await one.get('/consult/desk/?group=alone'))).toContain('1 of 5,001 comments')
  })
})

describe('ten thousand different comments on one paragraph', () => {
  it('are listed, looked through, opened and taken away in seconds, none left out', { timeout: 120_000 }, async () => {
    const { intake, one } = await deskServer()
    const all = Array.from({ length: 10_000 }, (_, index) => {
      const comment = keptComment({
        id: newUuid(),
        text: `View v${index}x on ${index * 7919} boats and ${index * 104_729} ropes.`,
        respondent: `r-${index % 900}0000`,
      })
      return { ...comment, proposed: `within ${index} days`, target: { ...comment.target, digest: intake.draft.digest, id: 'gate2' } }
    })
    for (const part of inParts(all, 1_000))
      await intake.writer.write({
        consultation: intake.consultation.id,
        comments: part.map(({ id }) => id),
        decide: (now) => planSubmission(part, { by: { kind: 'respondent', ref: 'r-00000' }, receipt: newUuid() }, now),
      })
    const start = process.cpuUsage()
    const list = await (await one.get('/consult/desk/?sort=place&page=200')).text()
    expect(list).toContain('10,000 comments')
    expect(list).toContain('View v9999x on ')
    expect(list.length).toBeLessThan(200_000)
    expect(await wordsOf(await one.get('/consult/desk/?q=v4321x'))).toContain('1 of 10,000 comments')
    const page = await (await one.get(`/consult/desk/comments/${all[5_000]?.id}`)).text()
    expect(page).toContain('View v5000x on ')
    expect(page.length).toBeLessThan(200_000)
    for (const path of ['groups/', 'conflicts/', 'progress/']) expect((await one.get(`/consult/desk/${path}`)).status).toBe(200)
    const csv = await (await one.get('/consult/desk/export?format=csv')).text()
    expect(readCsv(csv)).toHaveLength(10_001)
    expect((await one.get('/consult/desk/export?format=xlsx')).status).toBe(200)
    const { user } = process.cpuUsage(start)
    expect(user / 1e6).toBeLessThan(20)
  })
})
