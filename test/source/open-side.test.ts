import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadManual, openSide, readSide, SideError } from '#engine'
import { BASE } from '../check/run-case.ts'
import { freeze } from '../freeze.ts'

const RULES = 'draft/chapters/01-joining/rules.mdx'
let repository: string
let manual: string
const git = (...args: string[]) =>
  execFileSync('git', ['-C', repository, '-c', 'user.name=Tester', '-c', 'user.email=tester@manual.example', '-c', 'commit.gpgsign=false', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim()
const wordOf = (side: string) => /Books go missing (\w+)/.exec(openSide(manual, side).sections.get('joining.rules')?.document.text ?? '')?.[1]

function commit(word: string) {
  const text = readFileSync(join(BASE, RULES), 'utf8')
  writeFileSync(join(manual, RULES), text.replace('Books go missing slowly', `Books go missing ${word}`))
  git('add', '-A')
  git('commit', '-q', '-m', word)
}

beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'sides-'))
  manual = join(repository, 'texts/the manual ü')
  mkdirSync(manual, { recursive: true })
  cpSync(BASE, manual, { recursive: true })
  git('init', '-q', '-b', 'main')
  commit('slowly')
  git('tag', 'first')
  git('checkout', '-q', '-b', 'plan/b')
  commit('quickly')
  git('checkout', '-q', 'main')
  freeze(manual, '1.0')
  commit('daily')
  writeFileSync(join(manual, RULES), readFileSync(join(manual, RULES), 'utf8').replace('daily', 'unsaved'))
})
afterAll(() => rmSync(repository, { recursive: true }))

describe('a side of a comparison', () => {
  test.each([
    ['draft', 'unsaved'],
    ['git:HEAD', 'daily'],
    ['git:main~1', 'slowly'],
    ['git:first', 'slowly'],
    ['git:plan/b', 'quickly'],
    ['git:plan/b:draft', 'quickly'],
    ['git:HEAD^{/slowly}', 'slowly'],
    ['edition:1.0', 'slowly'],
    ['git:HEAD:editions/1.0', 'slowly'],
  ])('%s', (side, word) => expect(wordOf(side)).toBe(word))

  test('a folder: a manual, a draft or a published edition', () => {
    for (const path of [BASE, join(manual, 'editions/1.0'), join(BASE, 'draft')]) expect(wordOf(`dir:${path}`)).toBe('slowly')
  })

  test('a revision is read as the folder would be: the same edition, images, problems', () => {
    git('stash', '-q')
    try {
      const there = readSide(manual, 'git:HEAD')
      const here = loadManual(manual)
      expect(there.edition.digest).toBe(here.edition.digest)
      expect(there.edition.assets).toEqual(here.edition.assets)
      expect(there.problems).toEqual(here.problems)
      expect([...there.edition.sections.keys()]).toEqual([...here.edition.sections.keys()])
    } finally {
      git('stash', 'pop', '-q')
    }
  })

  test('a file at an old revision that is a link is not followed', () => {
    git('checkout', '-q', '-f', '-b', 'linked', 'first')
    try {
      rmSync(join(manual, 'draft/registers/law.yaml'))
      symlinkSync('/etc/hostname', join(manual, 'draft/registers/law.yaml'))
      git('add', '-A')
      git('commit', '-q', '-m', 'linked')
    } finally {
      git('checkout', '-q', '-f', 'main')
      writeFileSync(join(manual, RULES), readFileSync(join(manual, RULES), 'utf8').replace('daily', 'unsaved'))
    }
    expect(readSide(manual, 'git:linked').problems.map(({ code, message }) => `${code} ${message}`)).toContain(
      'NM616 a link is not followed at an old revision: draft/registers/law.yaml',
    )
  })

  test('the repository is left as it is', () => {
    const before = git('status', '--porcelain')
    const objects = readdirSync(join(repository, '.git'), { recursive: true }).length
    openSide(manual, 'git:first')
    expect([git('status', '--porcelain'), readdirSync(join(repository, '.git'), { recursive: true }).length]).toEqual([before, objects])
  })

  test('a caller’s own repository variables do not lead elsewhere', () => {
    process.env['GIT_DIR'] = '/nonexistent'
    try {
      expect(wordOf('git:first')).toBe('slowly')
    } finally {
      delete process.env['GIT_DIR']
    }
  })
})

describe('a side that is not there', () => {
  const refusal = (side: string, root = manual): string => {
    try {
      openSide(root, side)
    } catch (error) {
      if (error instanceof SideError) return `${error.message} | ${error.hint}`
      throw error
    }
    return 'opened'
  }

  test.each([
    ['git:nonesuch', 'there is no revision nonesuch'],
    ['git:--output=/tmp/x', 'cannot be a revision'],
    ['git:-1', 'cannot be a revision'],
    ['git:', 'cannot be a revision'],
    ['git:HEAD\n-x', 'cannot be a revision'],
    ['git:main..plan/b', 'there is no revision'],
    ['git:HEAD:texts', 'there is no revision'],
    ['git:first:editions/1.0', 'revision first holds no editions/1.0'],
    ['edition:1.1', 'edition 1.1 is not published | did you mean edition:1.0?'],
    ['edition:../draft', 'is not published'],
    ['dir:/nonexistent', 'there is no manual in /nonexistent'],
    ['2.0', '`2.0` cannot be compared | a side is draft, edition:<number>'],
    ['', 'cannot be compared'],
  ])('%j', (side, words) => expect(refusal(side)).toContain(words))

  test('no manual at that revision', () => {
    git('checkout', '-q', '--orphan', 'empty')
    try {
      git('rm', '-rfq', '--cached', '.')
      git('commit', '-q', '--allow-empty', '-m', 'nothing')
    } finally {
      git('checkout', '-q', '-f', 'main')
    }
    expect(refusal('git:empty')).toContain('revision empty holds no manual | there is no manual.yaml in texts/the manual ü at that revision')
  })

  test('no repository, and no git', () => {
    const outside = mkdtempSync(join(tmpdir(), 'no-repository-'))
    cpSync(BASE, outside, { recursive: true })
    expect(refusal('git:HEAD', outside)).toContain('the manual is not in a git repository')
    rmSync(outside, { recursive: true })
    const path = process.env['PATH']
    process.env['PATH'] = '/nonexistent'
    try {
      expect(refusal('git:HEAD')).toContain('there is no git on this machine')
      expect(openSide(manual, 'edition:1.0').key).toBe('editions/1.0')
      expect(openSide(manual, 'draft').key).toBe('draft')
    } finally {
      process.env['PATH'] = path
    }
  })

  test('a published edition that was changed', () => {
    const file = join(manual, 'editions/1.0/registers/roles.yaml')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, `${text}\n`)
    expect(refusal('edition:1.0')).toContain('edition 1.0 is not as it was published: published file was changed: registers/roles.yaml')
    writeFileSync(file, text)
  })
})
