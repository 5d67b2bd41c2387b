import type { KyselyPlugin } from 'kysely'
import { expect, test } from 'vitest'
import { publishLog } from '#engine'
import type { ConsultationEvent } from '#schemas'
import { readWholeLog } from '../../src/intake/close-log.ts'
import { readLog } from '../../src/intake/store/read-log.ts'
import { verifyStore } from '../../src/intake/store/verify-store.ts'
import { CONSULTATION, keptComment } from './made-up.ts'
import { writeComment } from './store/store-suite.ts'
import { testIntake } from './test-intake.ts'

test('the log is read once, and all that verifying finds is found', async () => {
  const { store, writer } = await testIntake()
  for (const text of ['One.', 'Two.', 'Three.']) await writeComment(writer, keptComment({ text }))
  const asked: string[] = []
  const watch: KyselyPlugin = {
    transformQuery: ({ node }) => {
      asked.push(...(JSON.stringify(node).match(/"name":"(?:event|comment)"/g) ?? []).slice(0, 1))
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const read = await readWholeLog({ ...store, comments: store.comments.withPlugin(watch) }, CONSULTATION.id)
  // A log is read a part at a time, until a part is empty.
  expect(asked).toEqual(['"name":"event"', '"name":"event"', '"name":"comment"'])
  const events: ConsultationEvent[] = []
  for await (const event of readLog(store.comments, CONSULTATION.id)) events.push(event)
  expect(read).toMatchObject({ log: publishLog(CONSULTATION.id, events), last: 'comment.receipted', faults: [] })
  expect([...(read?.comments.values() ?? [])].map(({ comment }) => comment.text)).toEqual(['One.', 'Two.', 'Three.'])
  expect(await readWholeLog(store, 'another')).toBeUndefined()

  await store.comments
    .updateTable('event')
    .set({ body: JSON.stringify(events[1]).replace('One.', 'Won.') })
    .where('seq', '=', 1)
    .execute()
  await store.comments.deleteFrom('comment').where('state', 'like', '%Two.%').execute()
  const { faults } = await verifyStore(store, CONSULTATION.id)
  expect(faults.length).toBeGreaterThan(1)
  expect((await readWholeLog(store, CONSULTATION.id))?.faults).toEqual(faults)
})
