import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { seededRandom } from '../seeded-random.ts'
import { readyManual } from './published-manual.ts'
import { startCli } from './run-cli.ts'
import { runInside } from './run-inside.ts'

const CHILD = fileURLToPath(new URL('publish-and-die.ts', import.meta.url))
const PUBLISH = ['edition', 'publish', '1.0', '--in-force', '2021-04-01']

function copyOf(manual: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'killed-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(manual, folder, { recursive: true })
  return folder
}

const dieAt = (change: number, folder: string) =>
  spawnSync(process.execPath, [CHILD, String(change), ...PUBLISH, '--manual', folder], { encoding: 'utf8', env: { ...process.env, MANUAL_DIR: '' } })

/** After a stop at any moment: nothing of the edition, or all of it; a manual that can be used; and a second call that ends the work. */
async function expectNothingOrAll(folder: string): Promise<'nothing' | 'all'> {
  const isThere = existsSync(join(folder, 'editions/1.0'))
  expect((await runInside('check', '--manual', folder)).out).toBe('0 errors, 0 warnings, 0 declared gaps\n')
  expect((await runInside('edition', 'verify', '--manual', folder)).out).toBe(
    isThere ? 'Edition 1.0 is as published: every file and every word.\n' : 'No edition is published yet.\n',
  )
  const again = await runInside(...PUBLISH, '--manual', folder)
  const listed = JSON.parse((await runInside('edition', 'list', '--json', '--on', '2021-05-01', '--manual', folder)).out)
  expect(again.err).not.toContain('the system refused')
  expect(listed).toMatchObject({ inForce: '1.0', editions: [{ edition: '1.0', status: 'in-force' }, { status: 'draft' }] })
  expect((await runInside('edition', 'verify', '--manual', folder)).out).toBe('Edition 1.0 is as published: every file and every word.\n')
  return isThere ? 'all' : 'nothing'
}

test('killed at ten random changes of the disk, and around the rename', { timeout: 120_000 }, async () => {
  const manual = await readyManual()
  const whole = dieAt(0, copyOf(manual))
  const total = Number(/changes: (\d+)/.exec(whole.stdout)?.[1])
  expect(total).toBeGreaterThan(40)
  const random = seededRandom(20210301)
  const moments = new Set([...Array.from({ length: 10 }, () => 1 + random.below(total)), ...Array.from({ length: 5 }, (_, index) => total - index)])
  const seen = new Set<string>()
  for (const moment of [...moments].sort((a, b) => a - b)) {
    const folder = copyOf(manual)
    expect(dieAt(moment, folder).signal, `change ${moment}`).toBe('SIGKILL')
    seen.add(await expectNothingOrAll(folder))
  }
  expect([...seen]).toEqual(['nothing', 'all'])
})

test('killed from outside at four random times', { timeout: 120_000 }, async () => {
  const manual = await readyManual()
  const start = performance.now()
  await ended(startCli([...PUBLISH, '--manual', copyOf(manual)]))
  const length = performance.now() - start
  const random = seededRandom(7)
  for (let round = 0; round < 4; round += 1) {
    const folder = copyOf(manual)
    const child = startCli([...PUBLISH, '--manual', folder])
    const timer = setTimeout(() => child.kill('SIGKILL'), length * (0.4 + 0.6 * random.next()))
    await ended(child)
    clearTimeout(timer)
    await expectNothingOrAll(folder)
  }
})

const ended = (child: ReturnType<typeof startCli>) => new Promise((resolve) => child.on('close', resolve))
