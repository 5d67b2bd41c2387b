import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import packageData from '../../package.json' with { type: 'json' }
import { runCli, startCli } from './run-cli.ts'
import { smallManual, textOfFile } from './small-manual.ts'

const OPENING = 'draft/chapters/01-locks/opening.mdx'
const wrongRole = { [OPENING]: textOfFile(OPENING).replace('role: lock-keeper', 'role: lock-keper') }

describe('the tool as a process', { timeout: 60_000 }, () => {
  test('exit codes: 0 fine, 1 errors, 2 wrong use', async () => {
    expect(await runCli(['check', '--manual', smallManual()])).toEqual({ code: 0, out: '0 errors, 0 warnings, 0 declared gaps\n', err: '' })
    expect((await runCli(['check', '--manual', smallManual(wrongRole)])).code).toBe(1)
    expect(await runCli(['chekc'])).toMatchObject({ code: 2, out: '' })
    expect((await runCli(['--version'])).out).toBe(`${packageData.version}\n`)
  })

  test('the folder comes from --manual, then MANUAL_DIR, then ./manual', async () => {
    const [right, wrong] = [smallManual(), smallManual(wrongRole)]
    expect((await runCli(['check'], { env: { MANUAL_DIR: wrong } })).code).toBe(1)
    expect((await runCli(['check', '--manual', right], { env: { MANUAL_DIR: wrong } })).code).toBe(0)
    expect((await runCli(['check'], { cwd: right })).err).toContain('there is no manual in manual')
  })

  test('colour only when asked for, as there is no terminal', async () => {
    const args = ['check', '--manual', smallManual(wrongRole)]
    expect((await runCli(args)).out).not.toContain('\u001B')
    expect((await runCli(args, { env: { FORCE_COLOR: '1' } })).out).toContain('\u001B[')
    expect((await runCli(args, { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).out).not.toContain('\u001B')
    expect((await runCli([...args, '--no-color'], { env: { FORCE_COLOR: '1' } })).out).not.toContain('\u001B')
  })

  test('a reader that closes the pipe ends it without a word', async () => {
    const child = startCli(['list', 'checks'])
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      err += chunk
    })
    child.stdout.destroy()
    const [code] = await once(child, 'close')
    expect([code, err]).toEqual([0, ''])
  })

  test('--fix mends what is certain and leaves the rest of the file alone', async () => {
    const folder = smallManual(wrongRole)
    const { code, out, err } = await runCli(['check', '--fix', '--manual', folder])
    expect(code).toBe(0)
    expect(err).toMatch(/^Mended 1 place in .*opening\.mdx\.\n$/)
    expect(out).toBe('0 errors, 0 warnings, 0 declared gaps\n')
    expect(readFileSync(join(folder, OPENING), 'utf8')).toBe(textOfFile(OPENING))
  })
})
