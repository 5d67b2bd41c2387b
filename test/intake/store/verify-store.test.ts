import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { sha256 } from '#engine'
import { readWholeLog } from '../../../src/intake/close-log.ts'
import { keepDraft, keptDraft } from '../../../src/intake/desk/draft/kept-drafts.ts'
import { backUpStore } from '../../../src/intake/store/back-up-store.ts'
import { openStore, type Store } from '../../../src/intake/store/open-store.ts'
import { readBackup, restoreStore } from '../../../src/intake/store/restore-store.ts'
import { verifyStore } from '../../../src/intake/store/verify-store.ts'
import { submitComments } from '../../../src/intake/submit-comments.ts'
import { CONSULTATION, DRAFT, newUuid, savedComment } from '../made-up.ts'
import { testFolder, testIntake } from '../test-intake.ts'

const WHO = { invitation: 'i-test1', ref: 'r-test1', kind: 'respondent', capacity: 'personal' } as const

/** A store with three comments, each with its receipt. */
async function kept() {
  const intake = await testIntake()
  for (const text of ['One.', 'Two.', 'Three.']) {
    const sent = await submitComments(intake, WHO, { key: newUuid(), comments: [savedComment({ text })], via: 'web' })
    if ('complaints' in sent) throw new Error(sent.complaints[0]?.words)
  }
  const verdict = () => verifyStore(intake.store, CONSULTATION.id)
  const faults = async () => (await verdict()).faults
  expect(await faults()).toEqual([])
  return { intake, database: intake.store.comments, faults, verdict }
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

describe('the words of drafts that comments were taken on', () => {
  const rehash = (body: string): string => {
    const { sha256: _seal, ...words } = JSON.parse(body) as { sha256: string; blocks: { words: string }[] }
    words.blocks[0] = { ...words.blocks[0], words: 'Something else.' }
    return JSON.stringify({ ...words, sha256: sha256(JSON.stringify(words)) })
  }
  /** A row as an earlier version left it, of another draft of the same edition: kept, and not said in the log. */
  const keepUnsaid = async ({ comments }: Store, body: (draft: object) => object) => {
    const { sections, ...draft } = { ...DRAFT, digest: 'b2'.repeat(32) }
    const words = { ...draft, sections: [...sections] }
    await comments
      .insertInto('draft')
      .values({ digest: words.digest, edition: words.edition, body: JSON.stringify(body(words)) })
      .execute()
    return words.digest
  }
  const draftRow = async ({ comments }: Store) => await comments.selectFrom('draft').selectAll().where('digest', '=', DRAFT.digest).executeTakeFirstOrThrow()
  const altered = (digest = DRAFT.digest) => `The words of the draft ${digest} are not as they were kept; they were altered.`

  test('are read as they were kept, and kept again they are there once', async () => {
    const { intake, verdict } = await kept()
    await keepDraft(intake)
    const { events } = await verdict()
    expect(await keptDraft(intake.store, DRAFT.digest)).toEqual(DRAFT)
    await keepDraft(intake)
    expect(await verdict()).toMatchObject({ events, faults: [], notes: [] })
  })

  test.each([
    ['altered', (body: string) => body.replace('keeper', 'Keeper')],
    ['altered, and their hash with them', rehash],
    ['made into something that cannot be read', () => '{'],
  ])('are missed where they were %s', async (_how, alter) => {
    const { intake, verdict } = await kept()
    await keepDraft(intake)
    const { body } = await draftRow(intake.store)
    await intake.store.comments
      .updateTable('draft')
      .set({ body: alter(body) })
      .execute()
    expect(await verdict()).toMatchObject({ faults: [altered()], notes: [] })
    // Nor does another start of the server make it good.
    await keepDraft(intake)
    expect((await verdict()).faults).toEqual([altered()])
    expect((await readWholeLog(intake.store, CONSULTATION.id))?.faults).toEqual([altered()])
  })

  test.each([
    ['taken away', async ({ comments }: Store) => void (await comments.deleteFrom('draft').execute())],
    ['put under another edition', async ({ comments }: Store) => void (await comments.updateTable('draft').set({ edition: '9.0' }).execute())],
  ])('are missed where they were %s', async (_how, tamper) => {
    const { intake, verdict } = await kept()
    await keepDraft(intake)
    await tamper(intake.store)
    expect((await verdict()).faults).toEqual([`The words of the draft ${DRAFT.digest} were kept, and are gone.`])
  })

  test('of a log that does not say which they were it is said so, until the next start writes it down', async () => {
    const { intake, verdict } = await kept()
    const digest = await keepUnsaid(intake.store, (words) => ({ ...words, sha256: sha256(JSON.stringify(words)) }))
    expect(await verdict()).toMatchObject({ faults: [], notes: [expect.stringContaining(`which words of the draft ${digest} were kept`)] })
    await keepDraft(intake)
    expect(await verdict()).toMatchObject({ faults: [], notes: [] })
    await sql`update draft set body = replace(body, 'upper', 'lower') where digest = ${digest}`.execute(intake.store.comments)
    expect((await verdict()).faults).toEqual([altered(digest)])
  })

  test('that were altered before the log was told are not vouched for', async () => {
    const { intake, verdict } = await kept()
    const digest = await keepUnsaid(intake.store, (words) => ({ ...words, sha256: sha256('something else') }))
    await keepDraft(intake)
    expect(await verdict()).toMatchObject({ faults: [altered(digest)], notes: [expect.stringContaining(digest)] })
  })

  test('come back with a backup, and are held against its log', async () => {
    const { intake } = await kept()
    await keepDraft(intake)
    const lines: string[] = []
    for await (const line of backUpStore(intake.store, CONSULTATION.id, { withNames: true })) lines.push(line)
    const there = await openStore({ folder: testFolder() })
    onTestFinished(() => there.close())
    await restoreStore(there, await readBackup(linesOf(lines)))
    expect(await verifyStore(there, CONSULTATION.id)).toMatchObject({ faults: [], notes: [] })
    await there.comments
      .updateTable('draft')
      .set({ body: rehash((await draftRow(there)).body) })
      .execute()
    expect((await verifyStore(there, CONSULTATION.id)).faults).toEqual([altered()])
  })
})

async function* linesOf(lines: readonly string[]) {
  for (const line of lines) yield line.trimEnd()
}
