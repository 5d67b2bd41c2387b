import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { runCli, startCli } from './run-cli.ts'
import { smallManual, textOfFile } from './small-manual.ts'

const OPENING = 'draft/chapters/01-locks/opening.mdx'

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

describe('manual start', { timeout: 120_000 }, () => {
  test('checks, builds and serves; a second one on its port takes the next; Ctrl-C ends it cleanly', async () => {
    const out = emptyFolder()
    const child = startCli(['start', '--port', '4790', '--out', out, '--manual', smallManual()])
    let said = ''
    const hasSaid = (words: string) =>
      new Promise<void>((resolve, reject) => {
        const look = () => said.includes(words) && resolve()
        child.stdout.on('data', look)
        child.once('close', () => reject(new Error(`it ended without saying ${words}: ${said}`)))
      })
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        said += chunk
      })
    }
    await hasSaid('Stop with Ctrl-C')
    expect(said).toMatch(/^Checked edition 1\.0: 2 sections, 3 duties, no errors\.\n/)
    expect(said).toMatch(/Built \d+ pages in .* \(\d+\.\d s\)\./)
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0] ?? ''
    expect(await (await fetch(`${address}locks/opening/`)).text()).toContain('open the lower gate')

    const port = new URL(address).port
    const second = startCli(['serve', out, '--port', port])
    const [busy] = (await once(second.stderr.setEncoding('utf8'), 'data')) as [string]
    expect(busy).toContain(`Port ${port} is busy`)
    await once(second.stdout, 'data')
    second.kill('SIGINT')
    expect((await once(second, 'close'))[0]).toBe(0)

    child.kill('SIGINT')
    expect((await once(child, 'close'))[0]).toBe(0)
  })

  test('builds nothing while the manual has errors', async () => {
    const out = join(emptyFolder(), 'site')
    const manual = smallManual({ [OPENING]: textOfFile(OPENING).replace('role: lock-keeper', 'role: nobody-known') })
    for (const command of ['start', 'build']) {
      const { code, err } = await runCli([command, '--out', out, '--manual', manual])
      expect(code).toBe(1)
      expect(err).toContain('Not built: mend 1 error first.')
      expect(existsSync(out)).toBe(false)
    }
  })
})
