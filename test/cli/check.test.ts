import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { report } from '#schemas'
import { runInside } from './run-inside.ts'
import { smallManual, textOfFile } from './small-manual.ts'

const OPENING = 'draft/chapters/01-locks/opening.mdx'
const SHUTTING = 'draft/chapters/01-locks/shutting.mdx'
const opening = textOfFile(OPENING)
const wrong = { [OPENING]: opening.replace('role: lock-keeper', 'role: lock-keper').replace('modality: must', 'modality: shall') }
const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8')

describe('formats', () => {
  test('text shows the line and the marks', async () => {
    const { code, out } = await runInside('check', '--manual', smallManual(wrong))
    expect(code).toBe(1)
    expect(out).toContain('    role: lock-keper\n')
    expect(out).toMatch(/\| +\^{10} /)
    expect(out).toContain(`${OPENING}:12:`)
  })

  test('JSON fits its schema; --json is the same', async () => {
    const folder = smallManual(wrong)
    const { out } = await runInside('check', '--format', 'json', '--manual', folder)
    expect(report.parse(JSON.parse(out)).counts.errors).toBe(2)
    expect((await runInside('check', '--json', '--manual', folder)).out).toBe(out)
  })

  test('SARIF and workflow commands name the same faults', async () => {
    const folder = smallManual(wrong)
    const sarif = JSON.parse((await runInside('check', '--format', 'sarif', '--manual', folder)).out)
    const codes = sarif.runs[0].results.map((result: { ruleId: string }) => result.ruleId)
    expect(codes).toHaveLength(2)
    expect(sarif.runs[0].tool.driver.rules[0].helpUri).toMatch(/^https:\/\/locks\.example\/checks\/nm\d{3}\/$/)
    const { out } = await runInside('check', '--format', 'github', '--manual', folder)
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => /title=(NM\d{3})/.exec(line)?.[1]),
    ).toEqual(codes)
  })

  test('warnings count only when asked for', async () => {
    const folder = smallManual({ [SHUTTING]: textOfFile(SHUTTING).replace('behind it.', `behind it${' and then once more'.repeat(8)}.`) })
    expect((await runInside('check', '--manual', folder)).code).toBe(0)
    expect((await runInside('check', '--warnings-as-errors', '--manual', folder)).code).toBe(1)
  })
})

describe('--fix', () => {
  test('mends several places in one file', async () => {
    const folder = smallManual(wrong)
    const { code, err } = await runInside('check', '--fix', '--manual', folder)
    expect(code).toBe(0)
    expect(err).toContain('Mended 2 places')
    expect(read(folder, OPENING)).toBe(opening)
  })

  test('mends the bytes of a file first, then what stands in it', async () => {
    const folder = smallManual({ [OPENING]: `\uFEFF${(wrong[OPENING] as string).replaceAll('\n', '\r\n')}` })
    expect((await runInside('check', '--manual', folder)).code).toBe(1)
    expect((await runInside('check', '--fix', '--manual', folder)).code).toBe(0)
    expect(read(folder, OPENING)).toBe(opening)
  })

  test('leaves a file alone whose text could not be read as it stands', async () => {
    const text = `${(wrong[OPENING] as string).replaceAll('\n', '\r\n')}Unseen: \u0007\r\n`
    const folder = smallManual({ [OPENING]: text })
    expect((await runInside('check', '--fix', '--manual', folder)).code).toBe(1)
    expect(read(folder, OPENING)).toBe(text)
  })

  test('says when there is nothing to mend, and leaves nothing behind', async () => {
    const folder = smallManual()
    expect((await runInside('check', '--fix', '--manual', folder)).err).toBe('Nothing was mended.\n')
    expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.new'))).toEqual([])
  })

  test('checking by itself writes nothing', async () => {
    const folder = smallManual(wrong)
    await runInside('check', '--manual', folder)
    expect(read(folder, OPENING)).toBe(wrong[OPENING])
  })
})
