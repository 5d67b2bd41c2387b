import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  answeredOf,
  closeRecord,
  closingRefusals,
  compareEditions,
  countRecord,
  foldEvents,
  loadManual,
  makeResponse,
  openConsultations,
  openManualFolder,
  readCsv,
  responseToCsv,
  responseToDocx,
  writerWords,
} from '#engine'
import { type ConsultationResponse, consultationResponse } from '#schemas'
import { BASE } from '../../check/run-case.ts'
import { freeze } from '../../freeze.ts'
import { answersOf, type ConsultedText, closedData, closedFiles, closedLog, SECRETS } from './closed-consultation.ts'
import { commentOf, idOf, type Line, logOf, SETTING, STAFF, sent } from './consultation-of.ts'

const WELCOME = 'draft/chapters/01-joining/welcome.mdx'
let text: ConsultedText
let response: ConsultationResponse

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'response-'))
  cpSync(BASE, folder, { recursive: true })
  freeze(folder, '1.0')
  const edit = (file: string, from: string, to: string) => writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(from, to))
  edit('draft/edition.yaml', "'1.0'", "'2.0'")
  edit(WELCOME, 'A friendly first visit', 'A friendly first visit within two days')
  edit(WELCOME, 'it lends books', 'it lends books and films')
  const { manual } = openManualFolder(folder)
  const [on, after] = [loadManual(folder, 'editions/1.0').edition, loadManual(folder).edition]
  const section = 'joining.welcome'
  text = { edition: '1.0', digest: on.digest, block: { id: 'k7f3p', section }, duty: { id: 'join-card', section }, changed: { what: 'block', id: 'k7f3p' } }
  mkdirSync(join(folder, 'consultations/small-draft'), { recursive: true })
  for (const [name, body] of Object.entries(closedFiles(text))) writeFileSync(join(folder, 'consultations/small-draft', name), body)
  const { consultations, problems } = openConsultations(folder)
  expect(problems).toEqual([])
  const comparison = compareEditions(on, after, { lineage: manual.lineage.entries })
  const { title, shortTitle, publisher, language } = manual.config
  response = makeResponse(consultations[0] as (typeof consultations)[number], {
    texts: { on, after, comparison, pair: { old: '1.0', fresh: 'draft' }, lineage: [] },
    manual: { title, shortTitle, publisher, language, notice: 'Invented.' },
    alarms: new Map(),
  }) as ConsultationResponse
  return () => rmSync(folder, { recursive: true })
})

const byNumber = (number: number) => response.comments.find((comment) => comment.number === number)

test('counts add up, and every comment has its place', () => {
  const { counts } = response
  expect(counts).toMatchObject({ received: 14, withdrawn: 1, superseded: 1, refused: 1, unanswered: 0, undecided: 0 })
  expect(answeredOf(counts)).toBe(11)
  const listed = (lists: readonly { readonly comments: readonly number[] }[]) => lists.flatMap(({ comments }) => comments).sort((a, b) => a - b)
  expect(listed(response.sections)).toEqual(response.comments.map(({ number }) => number))
  expect(listed(response.themes)).toEqual(response.comments.filter(({ isCounted }) => isCounted).map(({ number }) => number))
})

test.each([
  [0, 'Example Agency'],
  [1, 'Example Agency, for 1 colleague'],
  [2, 'Example Agency, for 2 colleagues'],
])('who gathered the comments of %i colleagues', (gathers, words) => {
  expect(writerWords({ name: undefined, organisation: 'Example Agency', capacity: 'coordinator', gathers })).toBe(words)
})

test('an accepted comment shows what was and what is', () => {
  expect(byNumber(1)?.answer?.links[0]).toMatchObject({
    was: 'A friendly first visit brings people back.',
    now: 'A friendly first visit within two days brings people back.',
    address: '/joining/welcome/#k7f3p',
    comparison: '/compare/1.0..draft/joining/welcome/',
  })
  expect(byNumber(1)).toMatchObject({ sameAs: [2], place: 'What it is about changed.', organisation: 'Society of Rowers (invented)' })
  expect(byNumber(2)).toMatchObject({ duplicateOf: 1 })
  expect(byNumber(2)?.organisation).toBeUndefined()
})

test('what nobody asked for is told apart from what was asked for in the same section', () => {
  expect(response.unasked.sections).toMatchObject([{ id: 'joining.welcome', changed: 2, asked: 1 }])
  expect(response.unasked.duties).toEqual([])
})

test('it has the shape that is published', () =>
  expect(consultationResponse.parse(JSON.parse(JSON.stringify(response)))).toEqual(JSON.parse(JSON.stringify(response))))

describe('nothing that is withheld, redacted or not consented to', () => {
  const docx = () =>
    Object.values(unzipSync(responseToDocx(response)))
      .map((bytes) => strFromU8(bytes))
      .join('\n')
  test.each(Object.entries(SECRETS))('%s', (_why, secret) => {
    for (const file of [JSON.stringify(response), responseToCsv(response), docx(), ...Object.values(closedFiles(text))])
      expect(file.toLowerCase()).not.toContain(secret.toLowerCase())
  })
  test('and what may be printed is', () => expect(docx()).toContain('Say by when.'))
})

test('no cell of the table runs as a formula, and it reads back as it was', () => {
  const csv = responseToCsv(response)
  expect(csv).not.toMatch(/(?:^|,|")[=@]/m)
  const [head = [], ...rows] = readCsv(csv) ?? []
  expect(rows).toHaveLength(14)
  const column = (name: string) => rows.map((row) => row[head.indexOf(name)])
  expect(column('Answer')).toContain('@Nobody decides on sums here.')
})

test('the Word file is the same every time', () => expect(responseToDocx(response)).toEqual(responseToDocx(response)))

test('counts come to what was received, whatever happened', () => {
  const kinds = fc.constantFrom('withdraw', 'redact', 'withhold', 'nothing', 'silent')
  fc.assert(
    fc.property(fc.array(fc.tuple(kinds, fc.boolean()), { maxLength: 25 }), (said) => {
      const lines = said.flatMap(([kind], place): Line[] => {
        const count = place + 1
        const comment = commentOf(count, { text: `secret${count}x`, consent: { text: kind !== 'silent', name: false, organisation: false } })
        const more: Readonly<Record<string, Line[]>> = {
          withdraw: [
            [
              { type: 'comment.withdrawn', data: { comment: idOf(count) } },
              { kind: 'respondent', ref: comment.respondent },
            ],
          ],
          redact: [[{ type: 'comment.redacted', data: { comment: idOf(count), spans: [{ field: 'text', start: 0, end: 6, reason: 'r' }] } }, STAFF]],
          withhold: [[{ type: 'comment.withheld', data: { comment: idOf(count), reason: 'r' } }, STAFF]],
        }
        return [...sent(comment), ...(more[kind] ?? [])]
      })
      const { events, head } = logOf(lines)
      const { comments } = foldEvents(events, SETTING)
      const record = closeRecord('small-draft', comments.values(), { head })
      const answers = said.flatMap(([, isAnswered], place) =>
        isAnswered ? [{ ...(answersOf(text)[4] as ReturnType<typeof answersOf>[number]), comment: idOf(place + 1) }] : [],
      )
      const counts = countRecord(record, { answers })
      const { received, answered, ...others } = counts
      expect(Object.values(others).reduce((sum, number) => sum + number, 0) + answeredOf({ answered })).toBe(received)
      expect(received).toBe(said.length)
      for (const [place, [kind]] of said.entries()) expect(JSON.stringify(record).includes(`secret${place + 1}x`), kind).toBe(kind === 'nothing')
    }),
    { numRuns: 60 },
  )
})

test('closing is refused with every reason at once', () => {
  const { events } = logOf(closedLog(text).slice(0, -1))
  const { comments } = foldEvents(events, SETTING)
  const refused = (at: string, more = {}) => closingRefusals(closedData(text), comments.values(), { at, answered: new Set(), withoutAnswers: false, ...more })
  expect(refused('2027-01-01T00:00:00.000Z')).toEqual([
    'it takes comments until 2027-01-29 17:00 (Europe/London)',
    'nothing is decided on 1 late comment: 14',
    '10 comments without an answer: 1, 2, 3, 6, 7, 8, 9, 10, 11, 12',
  ])
  expect(refused('2027-03-01T00:00:00.000Z', { withoutAnswers: true })).toEqual(['nothing is decided on 1 late comment: 14'])
})
