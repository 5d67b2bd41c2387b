import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { backUpStore } from '../../../src/intake/store/back-up-store.ts'
import { readBackup } from '../../../src/intake/store/restore-store.ts'
import { verifyStore } from '../../../src/intake/store/verify-store.ts'
import { submitComments } from '../../../src/intake/submit-comments.ts'
import { CONSULTATION, newUuid, savedComment } from '../made-up.ts'
import { testIntake } from '../test-intake.ts'

const WHO = { invitation: 'i-test1', ref: 'r-test1', kind: 'respondent', capacity: 'personal' } as const

async function kept() {
  const intake = await testIntake()
  for (const text of ['One.', 'Two.']) await submitComments(intake, WHO, { key: newUuid(), comments: [savedComment({ text })], via: 'web' })
  const faults = async () => (await verifyStore(intake.store, CONSULTATION.id)).faults.join('\n')
  expect(await faults()).toBe('')
  return { store: intake.store, database: intake.store.comments, faults }
}

/** SQL, and what verifying says of it. */
test.each([
  ['the last entry dropped', 'delete from event where seq = (select max(seq) from event)', /The log has \d+ entries and should have \d+/],
  [
    'the log and its length cut',
    'update consultation set length = length - 1; delete from event where seq = (select max(seq) from event)',
    /does not give the hash/,
  ],
  ['a comment dropped from the list', 'delete from comment where since = (select max(since) from comment)', /is in the log and not among the comments/],
  ['an entry dated back', "update event set body = replace(body, '2026-12-01T10:00', '2026-11-30T10:00') where seq = 3", /Entry 3: it is dated before/],
  [
    'a comment that nobody sent',
    "insert into comment select consultation, 'x', respondent, submission, answer, section, target, theme, organisation, since, state from comment limit 1",
    /Comment x is not in the log/,
  ],
  ['a receipt for another entry', 'update receipt set body = replace(body, \'"seq":\', \'"seq":1\')', /for a comment that is not in the log as it was/],
  ['an entry that cannot be read', "update event set body = '{' where seq = 2", /Entry 2: it cannot be read/],
  ['an entry that is none', 'update event set body = \'{"type":"comment.submitted","data":{}}\' where seq = 2', /Entry 2: it/],
  ['a receipt that cannot be read', "update receipt set body = 'null'", /Receipt \S+ cannot be read/],
  ['a comment that cannot be read', "update comment set state = '{'", /is not kept as the log leaves it/],
])('%s is found', async (_, statements, said) => {
  const { database, faults } = await kept()
  for (const statement of statements.split('; ')) await sql.raw(statement).execute(database)
  expect(await faults()).toMatch(said)
})

test.each<[string, (lines: string[]) => string[], string]>([
  ['a line altered', (lines) => lines.map((line) => line.replace('One.', 'Won.')), 'not as it was written'],
  ['a line left out', (lines) => lines.toSpliced(2, 1), 'not as it was written'],
  ['two lines the other way round', (lines) => lines.with(2, lines[3] ?? '').with(3, lines[2] ?? ''), 'not as it was written'],
  ['its end cut off', (lines) => lines.slice(0, -1), 'cut off'],
  ['a line after the last', (lines) => [...lines, lines[1] ?? ''], 'goes on after its last line'],
])('a backup with %s is refused', async (_, edit, said) => {
  const { store } = await kept()
  const lines: string[] = []
  for await (const line of backUpStore(store, CONSULTATION.id, { withNames: true })) lines.push(line)
  const read = (all: readonly string[]) =>
    readBackup(
      (async function* () {
        for (const line of all) yield line.trimEnd()
      })(),
    )
  expect((await read(lines)).events.length).toBeGreaterThan(2)
  await expect(read(edit(lines))).rejects.toThrow(said)
})
