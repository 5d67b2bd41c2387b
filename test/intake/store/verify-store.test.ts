import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { keepDraft, keptDraft } from '../../../src/intake/desk/draft/kept-drafts.ts'
import { verifyStore } from '../../../src/intake/store/verify-store.ts'
import { submitComments } from '../../../src/intake/submit-comments.ts'
import { CONSULTATION, DRAFT, newUuid, savedComment } from '../made-up.ts'
import { testIntake } from '../test-intake.ts'

const WHO = { invitation: 'i-test1', ref: 'r-test1', kind: 'respondent', capacity: 'personal' } as const

/** A store with three comments, each with its receipt. */
async function kept() {
  const intake = await testIntake()
  for (const text of ['One.', 'Two.', 'Three.']) {
    const sent = await submitComments(intake, WHO, { key: newUuid(), comments: [savedComment({ text })], via: 'web' })
    if ('complaints' in sent) throw new Error(sent.complaints[0]?.words)
  }
  const faults = async () => (await verifyStore(intake.store, CONSULTATION.id)).faults
  expect(await faults()).toEqual([])
  return { database: intake.store.comments, faults }
}

test('of an entry that was altered only its own place is named, and what depends on it', async () => {
  const { database, faults } = await kept()
  await sql`update event set body = replace(body, 'One.', 'Won.')`.execute(database)
  const found = await faults()
  expect(found.filter((words) => words.startsWith('Entry'))).toEqual(['Entry 2: it does not follow from the entry before it; one of the two was altered.'])
  expect(found.filter((words) => words.startsWith('Receipt'))).toHaveLength(1)
})

test('a column by which a comment is found, and that does not say what its state says, is found', async () => {
  const { database, faults } = await kept()
  await sql`update comment set submission = 'withdrawn' where id = (select min(id) from comment)`.execute(database)
  expect(await faults()).toEqual([expect.stringContaining('is not kept as the log leaves it')])
})

test('a receipt that is gone is missed', async () => {
  const { database, faults } = await kept()
  await sql`delete from receipt where id = (select min(id) from receipt)`.execute(database)
  expect(await faults()).toEqual([expect.stringContaining('is in the log and not among the receipts')])
})

test('a draft whose words were altered is found, and one that was kept is read as it was', async () => {
  const { database, faults } = await kept()
  await keepDraft({ comments: database }, DRAFT)
  expect(await keptDraft({ comments: database }, DRAFT.digest)).toEqual(DRAFT)
  expect(await faults()).toEqual([])
  const word = DRAFT.blocks[0]?.words.split(' ')[0] ?? ''
  await sql`update draft set body = replace(body, ${word}, 'Other')`.execute(database)
  expect(await faults()).toEqual([`The words of the draft ${DRAFT.digest} are not as they were kept; they were altered.`])
})
