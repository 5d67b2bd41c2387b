import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { loadManual, openManualFolder, openPublished } from '#engine'
import { checkManual } from '../../src/check-manual.ts'
import { DEMONSTRATION } from '../demonstration.ts'

const { editions } = openManualFolder(DEMONSTRATION).manual

describe.each(editions.map((edition) => [edition.number, edition] as const))('edition %s, its sections parsed when they are asked for', (_, published) => {
  const whole = loadManual(DEMONSTRATION, published.key).edition
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value))

  it('has the same sections, duties, chapters and digest as the edition read whole', () => {
    const asked = openPublished(DEMONSTRATION, published)
    expect(asked.digest).toBe(whole.digest)
    expect([...asked.sections.keys()]).toEqual([...whole.sections.keys()])
    expect([...asked.duties.keys()]).toEqual([...whole.duties.keys()])
    expect(plain([...asked.sections.values()])).toEqual(plain([...whole.sections.values()]))
    expect(plain([...asked.duties])).toEqual(plain([...whole.duties]))
    expect(plain(asked.chapters)).toEqual(plain(whole.chapters))
    expect(plain(asked.registers)).toEqual(plain(whole.registers))
  })

  it('finds one section or duty by itself, and none where there is none', () => {
    const asked = openPublished(DEMONSTRATION, published)
    const duty = [...whole.duties.values()].at(-1)
    expect(plain(asked.duties.get(duty?.id ?? ''))).toEqual(plain(duty))
    expect(asked.sections.get(duty?.section ?? '')).toBe(asked.sections.get(duty?.section ?? ''))
    expect(asked.sections.get('no.such')).toBeUndefined()
    expect(asked.duties.has('no-such')).toBe(false)
  })
})

it('says of a damaged edition that it was changed, whatever answers link to in it', async () => {
  const root = mkdtempSync(join(tmpdir(), 'damaged-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  cpSync(DEMONSTRATION, root, { recursive: true })
  writeFileSync(join(root, 'editions/2.0/chapters/09-licence/breach.mdx'), 'Nothing is left of it.\n')
  rmSync(join(root, 'editions/2.0/chapters/10-devices/checks.mdx'))
  rmSync(join(root, 'editions/2.0/registers/roles.yaml'))
  const { findings } = await checkManual(root)
  const codes = new Set(findings.filter(({ severity, declared }) => severity === 'error' && declared === undefined).map(({ code }) => code))
  expect(codes).toContain('NM401')
})
