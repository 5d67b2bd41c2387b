import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runInside } from './run-inside.ts'
import { smallManual } from './small-manual.ts'

const out = mkdtempSync(join(tmpdir(), 'extracts-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))
const extract = (...args: readonly string[]) => runInside('extract', ...args, '--manual', smallManual())

test('a file is written whole, over an older one of that name, and nothing is left beside it', async () => {
  const path = join(out, 'keeper.docx')
  writeFileSync(path, 'older')
  expect(await extract('lock-keeper', '--format', 'docx', '--out', path)).toMatchObject({ code: 0, out: '', err: `Wrote ${path}\n` })
  const first = readFileSync(path)
  expect(first.subarray(0, 2).toString()).toBe('PK')
  await extract('lock-keeper', '--format', 'docx', '--out', path)
  expect(Buffer.compare(first, readFileSync(path))).toBe(0)
  expect(readdirSync(out)).toEqual(['keeper.docx'])
})

test.each(['pdf', 'docx', 'xlsx', 'card'])('%s is not written to a terminal', async (format) => {
  expect(await extract('lock-keeper', '--format', format)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('add --out duties.') })
})

test('what is text is printed', async () => {
  expect((await extract('lock-keeper', '--format', 'ics')).out).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect((await extract('chapter:locks')).out).toContain('1.1 Opening a lock\n---')
  expect(JSON.parse((await extract('edition', '--json')).out)).toMatchObject({ format: 'duty-extract/2', subject: { kind: 'edition' } })
  expect((await extract('role:lock-keeper')).out).toBe((await extract('lock-keeper')).out)
})

test.each([
  [['chapter:lock'], 'did you mean `locks`?'],
  [['agency:nobody'], 'there is no `nobody` in agencies'],
  [['part:locks'], 'an extract is of <role>, agency:<id>, chapter:<id> or edition'],
  [['edition', '--cohort', 'rower'], '--cohort narrows the extract of a post only'],
  [['chapter:locks', '--format', 'card', '--out', 'x.pdf'], 'a pocket card is made for a post'],
  [['lock-keeper', '--edition', '9.9'], 'edition 9.9 is not published'],
  [['lock-keeper', '--format', 'pdf', '--out', join(out, 'none', 'x.pdf')], 'there is no folder'],
  [['lock-keeper', '--format', 'pdf', '--out', out], 'is a folder'],
])('wrong use: %j', async (args, words) => {
  expect(await extract(...args)).toMatchObject({ code: 2, err: expect.stringContaining(words) })
})
