import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { COMMANDS } from '../../src/cli/commands/index.ts'
import { CONSULTATION as OTHER } from '../intake/made-up.ts'
import { testFolder, testIntake } from '../intake/test-intake.ts'
import { locksConsultation } from './locks-consultation.ts'
import { runInside } from './run-inside.ts'
import { smallManual } from './small-manual.ts'

const CONSULTATION = locksConsultation()
const ID = '019a4b2c-7d10-7abc-8def-0123456789ab'

/** Every command that opens what others put there, with what else it needs. */
const READING: readonly (readonly string[])[] = [
  ['list'],
  ['show', ID],
  ['export'],
  ['groups'],
  ['progress'],
  ['read', ID, '--note', 'x', '--as', 's-none'],
  ['conflicts'],
  ['invitations'],
  ['revoke', 'i-none'],
  ['import', 'comments.csv', '--as', 'r-none'],
  ['accept', ID, '--preview'],
  ['triage', ID, '--theme', 'gates', '--as', 's-none'],
  ['propose', ID, '--verdict', 'noted', '--says', 'Thank you.', '--as', 's-none'],
  ['agree', ID, '--as', 's-none'],
  ['return', ID, '--reason', 'x', '--as', 's-none'],
  ['late', ID, '--admit', '--reason', 'x', '--as', 's-none'],
  ['place', ID, '--nowhere', '--as', 's-none'],
  ['redact', ID, '--words', 'x', '--reason', 'x', '--as', 's-none'],
  ['verify'],
  ['backup', 'comments.backup.gz'],
]

function places() {
  const base = mkdtempSync(join(tmpdir(), 'consult-'))
  onTestFinished(() => rmSync(base, { recursive: true, force: true }))
  return { data: join(base, 'data'), manual: smallManual({ 'consultations/locks-1/consultation.yaml': CONSULTATION }) }
}

/** Commands that make such a place, or need none. */
const OTHERS = ['start', 'invite', 'restore', 'pack', 'close']

describe('a command that reads comments makes no place for them', () => {
  test('no command is left out', () => {
    const names = COMMANDS.flatMap(({ name }) => (name.startsWith('consult ') ? [name.slice('consult '.length)] : []))
    expect([...READING.map(([name]) => name), ...OTHERS].sort()).toEqual(names.sort())
  })

  test('where nothing is kept', async () => {
    const { data, manual } = places()
    for (const command of READING) {
      const end = await runInside('consult', ...command, '--data', data, '--manual', manual)
      expect(end, command[0]).toMatchObject({ code: 2, out: '', err: expect.stringContaining(`no comments are kept in ${data}`) })
      expect(existsSync(data), command[0]).toBe(false)
    }
    expect(existsSync('comments.backup.gz')).toBe(false)
  })

  test('where another consultation is kept: nothing is added to it', async () => {
    const { manual } = places()
    const data = testFolder()
    const { store } = await testIntake({ place: { folder: data } })
    const lengths = () => store.comments.selectFrom('consultation').select(['id', 'length']).execute()
    // All of them open it in one of two ways.
    for (const command of READING.filter(([name]) => ['list', 'import', 'triage', 'verify', 'backup'].includes(name ?? ''))) {
      const end = await runInside('consult', ...command, '--data', data, '--manual', manual)
      expect(end, command[0]).toMatchObject({ code: command[0] === 'verify' ? 1 : 2 })
      expect(`${end.out}${end.err}`, command[0]).toMatch(/nothing is kept of the consultation locks-1|There is no consultation "locks-1"/)
    }
    expect(await lengths()).toEqual([{ id: OTHER.id, length: 1 }])
    expect(readdirSync(data).some((name) => name === 'key')).toBe(false)
  })

  test('closing says that no comments are kept, and makes nothing', async () => {
    const { data, manual } = places()
    expect(await runInside('consult', 'close', 'locks-1', '--data', data, '--manual', manual)).toMatchObject({
      code: 2,
      err: expect.stringContaining('no comments of locks-1 are kept here'),
    })
    expect(existsSync(data)).toBe(false)
  })
})
