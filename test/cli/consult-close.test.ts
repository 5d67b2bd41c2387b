import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dump } from 'js-yaml'
import { expect, onTestFinished, test } from 'vitest'
import { loadManual, verifyReceipt } from '#engine'
import type { ConsultationData, Receipt } from '#schemas'
import { openConsultation } from '../../src/intake/store/open-consultation.ts'
import { openStore } from '../../src/intake/store/open-store.ts'
import { startWriter } from '../../src/intake/store/start-writer.ts'
import { Refusal } from '../../src/intake/store/write-batch.ts'
import { BASE } from '../check/run-case.ts'
import { freeze } from '../freeze.ts'
import { answersOf, type ConsultedText, closedData, closedLog, SECRETS } from '../output/consult/closed-consultation.ts'
import { type Line, SECOND, STAFF } from '../output/consult/consultation-of.ts'
import { runInside } from './run-inside.ts'

const CHILD = fileURLToPath(new URL('publish-and-die.ts', import.meta.url))
const ID = 'small-draft'

/** The same, seven years earlier: closing looks at the clock. */
const earlier = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll('2026-', '2019-').replaceAll('2027-', '2020-'))

interface Made {
  /** Holds the manual and, beside it, what the server keeps. */
  readonly folder: string
  readonly manual: string
  readonly text: ConsultedText
  readonly receipt: Receipt
}

const place = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'close-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** A manual with its edition 1.0, a draft that changes a block, and a server’s folder with comments; `answer` says which are answered there. */
async function consulted({ answer = true, closesAt }: { readonly answer?: boolean; readonly closesAt?: string } = {}): Promise<Made> {
  const folder = place()
  const manual = join(folder, 'manual')
  cpSync(BASE, manual, { recursive: true })
  freeze(manual, '1.0')
  const edit = (file: string, from: string, to: string) => writeFileSync(join(manual, file), readFileSync(join(manual, file), 'utf8').replace(from, to))
  edit('draft/edition.yaml', "'1.0'", "'2.0'")
  edit('draft/chapters/01-joining/welcome.mdx', 'A friendly first visit', 'A friendly first visit within two days')
  edit('draft/chapters/01-joining/welcome.mdx', 'duties:', 'changeNote: It says by when.\nduties:')
  const section = 'joining.welcome'
  const { digest } = loadManual(manual, 'editions/1.0').edition
  const text: ConsultedText = {
    edition: '1.0',
    digest,
    block: { id: 'k7f3p', section },
    duty: { id: 'join-card', section },
    changed: { what: 'block', id: 'k7f3p' },
  }
  const closed = earlier(closedData(text))
  const data = { ...closed, closesAt: closesAt ?? closed.closesAt }
  const { on, ...rest } = data
  mkdirSync(join(manual, 'consultations', ID), { recursive: true })
  // As an author writes it: a comment, and the edition without its digest.
  writeFileSync(join(manual, 'consultations', ID, 'consultation.yaml'), `# asked in winter\n${dump({ ...rest, on: { edition: on.edition } })}`)
  const lines = [...earlier(closedLog(text)), ...(answer ? answered(text) : [])]
  // Nothing is late before the end.
  const timely = lines.filter(([{ type }]) => closesAt === undefined || !/^comment\.(?:late|admitted|refused)$/.test(type))
  const receipt = await fill(join(folder, '.consultation'), data, timely)
  return { folder, manual, text, receipt }
}

const answered = (text: ConsultedText): Line[] =>
  answersOf(text).flatMap(({ comment, theme, duplicateOf, proposedBy: _, agreedBy: __, agreedOn: ___, ...answer }): Line[] => {
    const at = '2020-02-10T10:00:00.000Z'
    return [
      [{ type: 'answer.screened', data: { comment } }, STAFF, at],
      [{ type: 'answer.triaged', data: { comment, theme, ...(duplicateOf === undefined ? {} : { duplicateOf }) } }, STAFF, at],
      [{ type: 'answer.proposed', data: { comment, answer } }, STAFF, at],
      [{ type: 'answer.agreed', data: { comment } }, SECOND, at],
    ]
  })

/** Writes a log into a server’s folder, each line at its time, and gives the receipt for the first comment. */
async function fill(folder: string, data: ConsultationData, lines: readonly Line[]): Promise<Receipt> {
  const store = await openStore({ folder })
  let now = '2019-11-03T10:00:00.000Z'
  const writer = startWriter(store, () => new Date(now))
  let receipt: Receipt | undefined
  const given = lines.flatMap(([{ type, data: said }]) => (type === 'comment.receipted' ? [said.receipt] : []))[0] ?? ''
  await openConsultation(store, writer, data)
  for (const [said, by, at = '2019-12-01T10:00:00.000Z'] of lines) {
    if (said.type === 'consultation.opened') continue
    now = at
    const comment = 'comment' in said.data ? (typeof said.data.comment === 'string' ? said.data.comment : said.data.comment.id) : undefined
    const also = said.type === 'answer.triaged' && said.data.duplicateOf !== undefined ? [said.data.duplicateOf] : []
    const replaced = said.type === 'comment.submitted' && said.data.comment.replaces !== undefined ? [said.data.comment.replaces] : []
    const written = await writer.write({
      consultation: data.id,
      comments: [...(comment === undefined ? [] : [comment]), ...also, ...replaced],
      decide: () => [{ ...said, by, consultation: data.id }] as never,
      ...(said.type === 'comment.submitted' && receipt === undefined ? { receipt: { id: given, respondent: by.ref, key: 'k', sent: 'x' } } : {}),
    })
    if (written instanceof Refusal) throw written
    receipt ??= written.receipt
  }
  await writer.close()
  await store.close()
  return receipt as Receipt
}

const close = ({ folder, manual }: Pick<Made, 'folder' | 'manual'>, ...more: string[]) =>
  runInside('consult', 'close', ID, '--manual', manual, '--data', join(folder, '.consultation'), '--published', '2020-03-01', ...more)
const filesOf = ({ manual }: Pick<Made, 'manual'>) => {
  const folder = join(manual, 'consultations', ID)
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

test('publishes the record, the answers and the log, keeps what the author wrote, and is the same when called again', async () => {
  const made = await consulted()
  const before = filesOf(made)['consultation.yaml'] as string
  expect(await close(made)).toMatchObject({ code: 0, out: expect.stringContaining('Published the response of small-draft: 14 comments, 11 answers') })
  const files = filesOf(made)
  expect(Object.keys(files).sort()).toEqual(['answers.yaml', 'comments.json', 'consultation.yaml', 'log-digests.json'])
  const log = JSON.parse(files['log-digests.json'] as string)
  expect(files['consultation.yaml']).toBe(
    `${before.replace("  edition: '1.0'\n", `  edition: '1.0'\n  digest: ${made.text.digest}\n`)}response: { publishedOn: 2020-03-01, head: ${log.head} }\n`,
  )
  expect(verifyReceipt(made.receipt, log)).toMatchObject({ isSound: true })
  expect((await runInside('check', '--manual', made.manual)).out).toBe('0 errors, 0 warnings, 0 declared gaps\n')
  for (const [why, secret] of Object.entries(SECRETS)) expect(Object.values(files).join('\n'), why).not.toContain(secret)
  expect(await close(made)).toMatchObject({ code: 0, out: expect.stringContaining('Nothing was left to do') })
  expect(filesOf(made)).toEqual(files)
})

test('is refused with every reason, and then writes nothing', async () => {
  const open = await consulted({ answer: false })
  const before = filesOf(open)
  const found = await close(open)
  expect(found).toMatchObject({ code: 1, out: '' })
  expect(found.err).toContain('was not closed, and nothing was written:\n- 11 comments without an answer: 1, 2, 3, 6, 7, 8, 9, 10, 11, 12, 14')
  expect(filesOf(open)).toEqual(before)
})

test('while it takes comments, is refused by its end, and not by what checks say of a response that nobody wrote', async () => {
  const found = await close(await consulted({ answer: false, closesAt: '2999-01-29T17:00' }))
  expect(found).toMatchObject({ code: 1, out: '' })
  expect(found.err).toContain('- it takes comments until 2999-01-29 17:00')
  expect(found.err).not.toMatch(/NM\d{3}|the checks find/)
})

test('freezes the comments first; answers are then written by hand and published, word for word', async () => {
  const made = await consulted({ answer: false })
  expect(await close(made, '--without-answers')).toMatchObject({ code: 0, out: expect.stringContaining('Froze 14 comments') })
  expect(filesOf(made)['consultation.yaml']).not.toContain('response:')
  expect((await close(made)).err).toContain('11 comments without an answer')
  const answers = `# by hand\n${dump({ consultation: ID, answers: earlier(answersOf(made.text)) }, { noRefs: true })}`
  writeFileSync(join(made.manual, 'consultations', ID, 'answers.yaml'), answers)
  // The server is not needed for it any more.
  rmSync(join(made.folder, '.consultation'), { recursive: true })
  expect(await close(made)).toMatchObject({ code: 0, out: expect.stringContaining('11 answers') })
  expect(filesOf(made)['answers.yaml']).toBe(answers)
  expect((await runInside('check', '--manual', made.manual)).out).toBe('0 errors, 0 warnings, 0 declared gaps\n')
})

test('never overwrites what an author wrote: another answer is refused, or kept if asked for', async () => {
  const made = await consulted()
  const mine = earlier(answersOf(made.text)).map((answer, index) => (index === 4 ? { ...answer, says: 'Thank you very much.' } : answer))
  writeFileSync(join(made.manual, 'consultations', ID, 'answers.yaml'), dump({ consultation: ID, answers: mine.slice(0, 6) }, { noRefs: true }))
  expect((await close(made)).err).toContain('answers.yaml and the server answer 1 comment differently: 6; --keep-written takes answers.yaml')
  expect(await close(made, '--keep-written')).toMatchObject({ code: 0 })
  const text = filesOf(made)['answers.yaml'] as string
  expect(text).toContain('Thank you very much.')
  expect(text).toContain('The sign is not part of it.')
  expect((await runInside('check', '--manual', made.manual)).out).toBe('0 errors, 0 warnings, 0 declared gaps\n')
})

test('an edition is not published while a consultation on a text before it is unanswered', async () => {
  const made = await consulted()
  const publish = () => runInside('edition', 'publish', '2.0', '--manual', made.manual)
  expect((await publish()).err).toContain('the consultation small-draft on 1.0 is not answered')
  expect(await close(made)).toMatchObject({ code: 0 })
  expect((await publish()).err).not.toContain('is not answered')
})

test('killed at any moment nothing is published, or all of it, and a second call ends the work', { timeout: 120_000 }, async () => {
  const made = await consulted()
  const copyOf = () => {
    const folder = place()
    cpSync(made.folder, folder, { recursive: true })
    return { folder, manual: join(folder, 'manual') }
  }
  const dieAt = (change: number, { folder, manual }: Pick<Made, 'folder' | 'manual'>) =>
    spawnSync(
      process.execPath,
      [CHILD, String(change), 'consult', 'close', ID, '--manual', manual, '--data', join(folder, '.consultation'), '--published', '2020-03-01'],
      { encoding: 'utf8', env: { ...process.env, MANUAL_DIR: '', DATABASE_URL: '' } },
    )
  const whole = copyOf()
  const total = Number(/changes: (\d+)/.exec(dieAt(0, whole).stdout)?.[1])
  expect(total).toBeGreaterThan(15)
  // The last change is the line that publishes; before it stand five changes for each file.
  for (const moment of [2, total - 10, total - 1, total]) {
    const copy = copyOf()
    expect(dieAt(moment, copy).signal, `change ${moment}`).toBe('SIGKILL')
    expect(filesOf(copy)['consultation.yaml'], `change ${moment}`).not.toContain('response:')
    expect((await runInside('check', '--manual', copy.manual)).out, `change ${moment}`).toBe('0 errors, 0 warnings, 0 declared gaps\n')
    expect(await close(copy)).toMatchObject({ code: 0 })
    const { 'answers.yaml': answers, 'comments.json': comments } = filesOf(copy)
    expect({ answers, comments: JSON.parse(comments as string).comments }).toEqual({
      answers: filesOf(whole)['answers.yaml'],
      comments: JSON.parse(filesOf(whole)['comments.json'] as string).comments,
    })
  }
  expect(filesOf(whole)['consultation.yaml']).toContain('response:')
})
