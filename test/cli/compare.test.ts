import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { changesFor, comparison, impact, sectionRedlineData } from '#schemas'
import { DEMONSTRATION } from '../demonstration.ts'
import { runInside } from './run-inside.ts'
import { smallManual } from './small-manual.ts'

const compare = (...args: readonly string[]) => runInside('compare', ...args, '--manual', DEMONSTRATION)

/** The small manual and a copy of it with one duty changed. */
function twoManuals(): readonly [root: string, other: string] {
  const root = smallManual()
  const other = mkdtempSync(join(tmpdir(), 'manual-'))
  onTestFinished(() => rmSync(other, { recursive: true }))
  cpSync(root, other, { recursive: true })
  return [root, other]
}

const git = (folder: string, ...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@locks.example', '-c', 'commit.gpgsign=false', ...args], { cwd: folder, stdio: 'ignore' })

describe('compare', () => {
  test('two editions as JSON that fits its schema, with the counts', async () => {
    const { code, out } = await compare('edition:1.0', 'edition:2.0', '--format', 'json')
    const found = comparison.parse(JSON.parse(out))
    expect(code).toBe(0)
    expect(found.counts.duties).toMatchObject({ unchanged: 69, changed: 21, withdrawn: 1, added: 9 })
    expect(found.counts.sections).toMatchObject({ added: 7, withdrawn: 3, moved: 2, changed: 44, unchanged: 102 })
    expect(found.counts.chapters.renumbered).toBe(5)
  })

  test('for a post and for a cohort, by ids however they are cased', async () => {
    const role = changesFor.parse(JSON.parse((await compare('edition:1.0', 'edition:2.0', '--role', 'Intel-Sharing-Lead', '--json')).out))
    expect(role.duties.begins.map(({ id }) => id)).toEqual(['mappa-intel'])
    const cohort = changesFor.parse(JSON.parse((await compare('edition:1.0', 'edition:2.0', '--cohort', 'tpim', '--json')).out))
    expect(cohort.duties.begins.map(({ id }) => id).sort()).toEqual(['dev-list-only', 'dev-no-internet'])
  })

  test('one section by its old id or its new, in each form', async () => {
    for (const id of ['licence.events', 'mappa.permissions']) {
      const { out } = await compare('edition:1.0', 'edition:2.0', '--section', id, '--format', 'json')
      expect(sectionRedlineData.parse(JSON.parse(out)).section).toMatchObject({ id: 'mappa.permissions', status: 'moved' })
    }
    const text = await compare('edition:1.0', 'edition:2.0', '--section', 'mappa.minutes')
    expect(text.out.replace(/\s+/g, ' ')).toContain('within [-10-]{+5+} working days of the meeting')
    const html = await compare('edition:1.0', 'edition:2.0', '--section', 'mappa.minutes', '--format', 'html')
    expect(html.out).toMatch(/^<!doctype html>/)
    expect((await compare('edition:1.0', 'edition:2.0', '--section', 'mappa.minutes', '--format', 'md')).out).toContain('**Was**')
  })

  test('text is 80 columns at most, and says so when nothing differs', async () => {
    const { out } = await compare('edition:1.0', 'edition:2.0')
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
    const [root] = twoManuals()
    const same = await runInside('compare', 'draft', `dir:${root}`, '--manual', root)
    expect([same.code, same.out.replace(/\s+/g, ' ')]).toEqual([0, expect.stringContaining('Nothing differs: 2 sections and 3 duties are the same in both')])
  })

  test.each<[name: string, args: string[], words: string[]]>([
    ['an edition that was not published', ['edition:1.9', 'draft'], ['edition 1.9 is not published']],
    ['a side that is none', ['yesterday', 'draft'], ['`yesterday` cannot be compared', 'edition:<number>']],
    ['a folder with no manual', ['dir:/nowhere', 'draft'], ['there is no manual in /nowhere']],
    ['an unknown role', ['edition:1.0', 'edition:2.0', '--role', 'nm-supervsor'], ['there is no `nm-supervsor`', 'did you mean `nm-supervisor`?']],
    ['an unknown cohort', ['edition:1.0', 'edition:2.0', '--cohort', 'tpin'], ['there is no `tpin`', 'did you mean `tpim`?']],
    [
      'an unknown section',
      ['edition:1.0', 'edition:2.0', '--section', 'mappa.minute'],
      ['neither side has a section `mappa.minute`', 'did you mean `mappa.minutes`?'],
    ],
    ['two at a time', ['edition:1.0', 'edition:2.0', '--role', 'a', '--cohort', 'b'], ['--role and --cohort do not go together']],
    ['an unknown form', ['edition:1.0', 'edition:2.0', '--format', 'pdf'], ['--format cannot be pdf']],
    ['one side', ['edition:1.0'], ['compare needs <old> <new>']],
  ])('%s is wrong use, with what to do', async (_name, args, words) => {
    const { code, out, err } = await compare(...args)
    expect([code, out]).toEqual([2, ''])
    for (const expected of words) expect(err).toContain(expected)
  })
})

describe('impact', () => {
  test('without git and without editions there is nothing to hold it against', async () => {
    const [root] = twoManuals()
    const { code, err } = await runInside('impact', '--manual', root)
    expect(code).toBe(2)
    expect(err).toContain('nothing to hold the draft against')
  })

  test('against another copy', async () => {
    const [root, other] = twoManuals()
    appendFileSync(join(root, 'draft/chapters/01-locks/opening.mdx'), '\nMind the step.\n')
    const { code, out } = await runInside('impact', '--against', `dir:${other}`, '--manual', root, '--json')
    expect(code).toBe(0)
    const found = impact.parse(JSON.parse(out))
    expect(found.sections.map(({ id }) => id)).toEqual(['locks.opening'])
    expect(found.roles.map(({ id }) => id)).toEqual(['lock-master'])
  })

  test('with git it tells what is not committed', async () => {
    const [root] = twoManuals()
    git(root, 'init', '-q')
    git(root, 'add', '.')
    git(root, 'commit', '-q', '-m', 'The manual')
    const still = await runInside('impact', '--manual', root)
    expect([still.err, still.out.replace(/\s+/g, ' ')]).toEqual([
      expect.stringContaining('The draft beside git:HEAD.'),
      expect.stringContaining('Nothing that anyone reads or does has changed.'),
    ])
    appendFileSync(join(root, 'draft/chapters/01-locks/shutting.mdx'), '\nMind the other step.\n')
    const { out } = await runInside('impact', '--manual', root)
    expect(out).toContain('Shutting a lock (locks.shutting): changed: 1 block added')
  })

  test('of the demonstration against an edition, in words', async () => {
    const { out } = await runInside('impact', '--against', 'edition:1.0', '--manual', DEMONSTRATION)
    expect(out).toContain('Posts\n-----')
    expect(out).toContain('Training newly needed')
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
  })
})
