import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dump } from 'js-yaml'
import { expect, onTestFinished, test } from 'vitest'
import { draftWords, loadManual, sha256 } from '#engine'
import { consultedText } from '#schemas'
import { keepDraft } from '../../src/intake/desk/draft/kept-drafts.ts'
import { openConsultation } from '../../src/intake/store/open-consultation.ts'
import { openStore } from '../../src/intake/store/open-store.ts'
import { startWriter } from '../../src/intake/store/start-writer.ts'
import { Refusal } from '../../src/intake/store/write-batch.ts'
import { BASE } from '../check/run-case.ts'
import { commentOf, idOf, type Line, SECOND, STAFF, sent } from '../output/consult/consultation-of.ts'
import { runInside } from './run-inside.ts'

const ID = 'small-draft'
const WELCOME = 'draft/chapters/01-joining/welcome.mdx'
const WORDS = 'A friendly first visit brings people back.'

const DATA = {
  id: ID,
  title: 'Comments on the first edition',
  opensOn: '2019-11-04',
  closesAt: '2020-01-31T17:00',
  timeZone: 'Europe/London',
  late: { rule: 'refused' as const, words: 'Late ones are not taken.' },
  howToRespond: ['Write.'],
  themes: [{ id: 'card', title: 'The card' }],
  privacy: ['Names are kept apart.'],
}

/** A consultation on a draft that was never published, with one comment: accepted, by a change of a paragraph. */
async function accepted() {
  const folder = mkdtempSync(join(tmpdir(), 'close-draft-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const manual = join(folder, 'manual')
  cpSync(BASE, manual, { recursive: true })
  const at = join(manual, 'consultations', ID)
  mkdirSync(at, { recursive: true })
  writeFileSync(join(at, 'consultation.yaml'), dump({ ...DATA, on: { edition: '1.0' } }))
  const draft = draftWords(loadManual(manual).edition)
  const target = {
    what: 'block' as const,
    id: 'k7f3p',
    section: 'joining.welcome',
    draft: 'https://handbook.example/draft/',
    edition: '1.0',
    digest: draft.digest,
  }
  const store = await openStore({ folder: join(folder, 'data') })
  const writer = startWriter(store, () => new Date('2019-12-01T10:00:00.000Z'))
  const consultation = await openConsultation(store, writer, { ...DATA, on: { edition: '1.0', digest: draft.digest } })
  await keepDraft({ store, writer, consultation, draft })
  const comment = idOf(1)
  const lines: Line[] = [
    ...sent(commentOf(1, { target, text: 'Say by when.', madeAt: '2019-12-01T09:00:00.000Z' })),
    [{ type: 'answer.screened', data: { comment } }, STAFF],
    [{ type: 'answer.triaged', data: { comment, theme: 'card' } }, STAFF],
    [{ type: 'answer.proposed', data: { comment, answer: { verdict: 'accepted', says: 'It says by when.', links: [{ what: 'block', id: 'k7f3p' }] } } }, STAFF],
    [{ type: 'answer.agreed', data: { comment } }, SECOND],
  ]
  const id = lines.flatMap(([said]) => (said.type === 'comment.receipted' ? [said.data.receipt] : []))[0] ?? ''
  for (const [said, by] of lines) {
    const given = said.type === 'comment.submitted' ? { receipt: { id, respondent: 'r-0001', key: 'k', sent: 'x' } } : {}
    const written = await writer.write({ consultation: ID, comments: [comment], decide: () => [{ ...said, by, consultation: ID }] as never, ...given })
    if (written instanceof Refusal) throw written
  }
  await writer.close()
  await store.close()
  const write = (from: string, to: string) => writeFileSync(join(manual, WELCOME), readFileSync(join(manual, WELCOME), 'utf8').replace(from, to))
  return {
    kept: join(at, 'consulted-text.json'),
    data: join(folder, 'data'),
    write,
    close: () => runInside('consult', 'close', ID, '--manual', manual, '--data', join(folder, 'data'), '--published', '2020-03-01'),
    check: () => runInside('check', '--manual', manual),
  }
}

test('the words of a draft are kept when its consultation closes, and what was accepted has to differ from them', async () => {
  const { kept, write, close, check } = await accepted()
  const refused = await close()
  expect(refused).toMatchObject({ code: 1 })
  expect(refused.err).toContain('accepted by a change of the block `k7f3p`, which reads the same in the draft as it was then and as it is now')
  expect(existsSync(kept)).toBe(false)

  const changed = 'A friendly first visit within two days brings people back.'
  write(WORDS, changed)
  expect(await close()).toMatchObject({ code: 0 })
  const { blocks } = consultedText.parse(JSON.parse(readFileSync(kept, 'utf8')))
  expect(blocks.find(({ id }) => id === 'k7f3p')).toMatchObject({ section: 'joining.welcome', words: WORDS })
  expect((await check()).out).toContain('0 errors')

  // Whoever takes the change back, or the words that it is held against, is told.
  write(changed, WORDS)
  expect((await check()).out).toContain('NM706')
  write(WORDS, changed)
  writeFileSync(kept, readFileSync(kept, 'utf8').replace(/"digest": "../, '"digest": "00'))
  expect((await check()).out).toContain('its digest is not that of the text that was consulted on')
})

test('words of the draft that somebody altered in the store, with the hash beside them, close nothing', async () => {
  const { kept, data, write, close } = await accepted()
  write(WORDS, 'A friendly first visit within two days brings people back.')
  const store = await openStore({ folder: data })
  const { digest, body } = await store.comments.selectFrom('draft').selectAll().executeTakeFirstOrThrow()
  const { sha256: _seal, ...words } = JSON.parse(body.replace(WORDS, 'A friendly first visit is nice.')) as { sha256: string }
  const alter = (put: object) =>
    store.comments
      .updateTable('draft')
      .set({ body: JSON.stringify(put) })
      .execute()
  await alter({ ...words, sha256: sha256(JSON.stringify(words)) })
  const refused = await close()
  expect(refused).toMatchObject({ code: 1 })
  expect(refused.err).toContain(`the log is not sound: The words of the draft ${digest} are not as they were kept`)
  expect(existsSync(kept)).toBe(false)
  await alter(JSON.parse(body))
  await store.close()
  expect(await close()).toMatchObject({ code: 0, err: '' })
})
