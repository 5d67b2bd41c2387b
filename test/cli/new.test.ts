import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadManual } from '#engine'
import { runCli } from './run-cli.ts'
import { runInside } from './run-inside.ts'
import { smallManual, textOfFile } from './small-manual.ts'

const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8')
const FILLED = ['--owner', 'lock-master', '--cohorts', 'all-boats', '--sources', 'I']
const LOCKS = 'draft/chapters/01-locks'
const faults = async (folder: string) => {
  const { findings } = JSON.parse((await runInside('check', '--json', '--manual', folder)).out)
  return findings.map(({ message }: { message: string }) => message)
}

describe('a new section', { timeout: 60_000 }, () => {
  test('with its fields filled in passes the check', async () => {
    const folder = smallManual()
    const made = await runCli(['new', 'section', 'locks.filling', '--title', 'How "long" it takes: filling', ...FILLED, '--manual', folder])
    expect(made).toMatchObject({ code: 0, err: '' })
    expect((await runCli(['check', '--manual', folder])).code).toBe(0)
    const { edition } = loadManual(folder)
    expect(edition.chapters[0]?.sections.map(({ id }) => id)).toEqual(['locks.opening', 'locks.shutting', 'locks.filling'])
    expect(edition.sections.get('locks.filling')).toMatchObject({
      title: 'How "long" it takes: filling',
      data: { lawAsAt: '2021-01-29', reviewBy: '2022-01-29', sources: ['I'] },
    })
  })

  test('stands where it is told, and the rest of chapter.yaml stays', async () => {
    const folder = smallManual()
    await runInside('new', 'section', 'locks.filling', '--after', 'locks.opening', ...FILLED, '--manual', folder)
    expect(read(folder, `${LOCKS}/chapter.yaml`)).toBe(textOfFile(`${LOCKS}/chapter.yaml`).replace('  - opening\n', '  - opening\n  - filling\n'))
  })

  test('with fields left out, the check asks for those and for nothing else', async () => {
    const folder = smallManual()
    await runInside('new', 'section', 'locks.filling', '--manual', folder)
    expect(await faults(folder)).toEqual(['`cohorts` is empty; expected a list', '`owner` is empty; expected text', '`sources` is empty; expected a list'])
  })

  test('overwrites nothing', async () => {
    const folder = smallManual()
    expect(await runInside('new', 'section', 'locks.opening', ...FILLED, '--manual', folder)).toMatchObject({
      code: 2,
      err: expect.stringContaining('already'),
    })
    expect(read(folder, `${LOCKS}/opening.mdx`)).toBe(textOfFile(`${LOCKS}/opening.mdx`))
    expect((await runInside('new', 'section', 'Locks.Opening', '--manual', folder)).err).toContain('cannot be a section')
    expect((await runInside('new', 'section', '../x.y', '--manual', folder)).err).toContain('cannot be a section')
  })
})

describe('a new chapter', () => {
  test('takes the next number, and passes the check when it is filled in', async () => {
    const folder = smallManual()
    const made = await runInside(
      'new',
      'chapter',
      'night-work',
      '--purpose',
      'What is done: at night.',
      '--stage',
      'leave',
      '--section',
      'lights',
      ...FILLED,
      '--json',
      '--manual',
      folder,
    )
    expect(JSON.parse(made.out).made.map((file: string) => file.slice(file.indexOf('draft')))).toEqual([
      'draft/chapters/02-night-work/chapter.yaml',
      'draft/chapters/02-night-work/lights.mdx',
    ])
    expect(await faults(folder)).toEqual([])
    expect(loadManual(folder).edition.chapters[1]).toMatchObject({
      id: 'night-work',
      number: 2,
      title: 'Night work',
      purpose: 'What is done: at night.',
      stage: 'leave',
    })
  })

  test('an id that is there is refused', async () => {
    expect(await runInside('new', 'chapter', 'locks', '--manual', smallManual())).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is a chapter `locks` already'),
    })
  })
})

describe('a new duty', () => {
  const DUTY = [
    '--modality',
    'must',
    '--role',
    'lock-keeper',
    '--action',
    'note: "the" level',
    '--cohorts',
    'barge,rower',
    '--basis',
    'I',
    '--trigger',
    'the rain stops',
  ]

  test('is added to the list and printed at the end of the body', async () => {
    const folder = smallManual()
    expect((await runInside('new', 'duty', 'locks.opening', 'note-level', ...DUTY, '--manual', folder)).code).toBe(0)
    expect(await faults(folder)).toEqual([])
    const { edition } = loadManual(folder)
    expect([...edition.duties.keys()]).toEqual(['open-lock', 'tie-barge', 'note-level', 'count-boats'])
    expect(edition.duties.get('note-level')).toMatchObject({
      rev: 1,
      modality: 'must',
      action: 'note: "the" level',
      cohorts: ['barge', 'rower'],
      scope: 'case',
      binding: 'internal',
      number: '1.1.5',
    })
    const before = textOfFile(`${LOCKS}/opening.mdx`)
    const after = read(folder, `${LOCKS}/opening.mdx`)
    expect(after.startsWith(before.slice(0, before.indexOf('\n---\n\nA boat')))).toBe(true)
    expect(after.endsWith('<Duty id="tie-barge" />\n\n<Duty id="note-level" />\n')).toBe(true)
  })

  test('starts a list where there was none', async () => {
    const folder = smallManual()
    await runInside('new', 'section', 'locks.filling', ...FILLED, '--manual', folder)
    await runInside('new', 'duty', 'locks.filling', 'note-level', ...DUTY, '--manual', folder)
    expect(await faults(folder)).toEqual([])
    expect(loadManual(folder).edition.duties.get('note-level')).toMatchObject({ section: 'locks.filling' })
  })

  test('with fields left out, the check asks for those', async () => {
    const folder = smallManual()
    await runInside('new', 'duty', 'locks.opening', 'note-level', '--manual', folder)
    const found = await faults(folder)
    for (const field of ['modality', 'role', 'action', 'cohorts', 'basis']) expect(found.join('\n')).toContain(field)
  })

  test('an id that is there, or looks like a block id, is refused', async () => {
    const folder = smallManual()
    expect((await runInside('new', 'duty', 'locks.opening', 'count-boats', '--manual', folder)).err).toContain('there is a duty `count-boats` already')
    expect((await runInside('new', 'duty', 'locks.opening', 'k7f3p', '--manual', folder)).err).toContain('looks like a block id')
  })
})

describe('a new denied name', () => {
  test('is kept as hashes, is found by the check, and is added once', async () => {
    const folder = smallManual()
    expect((await runInside('new', 'denied-name', 'Wilhelmina  Sluice', '--manual', folder)).code).toBe(0)
    expect(read(folder, 'manual.yaml')).not.toMatch(/wilhelmina|sluice/i)
    expect(await faults(folder)).toEqual([])
    const kept = read(folder, 'manual.yaml')
    expect((await runInside('new', 'denied-name', 'WILHELMINA sluice', '--manual', folder)).err).toBe('That name is on the list already.\n')
    expect(read(folder, 'manual.yaml')).toBe(kept)
    await runInside('new', 'denied-name', 'Gate', '--manual', folder)
    expect(loadManual(folder).edition.config.deniedNames).toHaveLength(2)
    expect(await faults(folder)).toContain('a name on the list of denied names')
  })

  test.each(['', '  ', 'a b c d e f g'])('%j is not a name', async (name) => {
    expect((await runInside('new', 'denied-name', name, '--manual', smallManual())).code).toBe(2)
  })
})
