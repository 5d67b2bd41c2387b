import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { edit } from '../cli/published-manual.ts'
import { runInside } from '../cli/run-inside.ts'
import { freeze } from '../freeze.ts'
import { buildManual, bytesOf, siteFolders } from './build-manual.ts'

const CHAPTER = 'draft/chapters/02-lending/chapter.yaml'
const DESK = 'draft/chapters/02-lending/desk.mdx'
const SCHOOL = 'draft/chapters/02-lending/school.mdx'

/** A section of its own, with a duty. */
const RETURNS = `---
id: lending.returns
title: Bringing books back
cohorts: [everyone]
owner: branch-head
lawAsAt: 2024-02-01
reviewBy: 2025-03-01
sources: [house]
duties:
  - id: lend-back
    rev: 1
    modality: must
    role: librarian
    action: look through a book that comes back
    cohorts: [members]
    trigger: a book comes back
    deadline: same-day
    record: Shelf list
    scope: case
    binding: internal
    basis: [house]
---

A book comes back to the desk. [#rt7k2]

<Duty id="lend-back" />
`

/** What an author does to a draft, by kind. Each can be done before or after any other, once. */
const EDITS: Readonly<Record<string, (manual: string) => void>> = {
  text: (manual) => edit(manual, DESK, (text) => text.replace('takes longer', 'takes a week longer')),
  title: (manual) => edit(manual, SCHOOL, (text) => text.replace(/\ntitle: .*/, '\ntitle: Books for a school')),
  register: (manual) => edit(manual, 'draft/registers/roles.yaml', (text) => text.replace('title: Librarian', 'title: Lending librarian')),
  order: (manual) => edit(manual, CHAPTER, (text) => text.replace('desk, school', 'school, desk')),
  section: (manual) => {
    writeFileSync(join(manual, 'draft/chapters/02-lending/returns.mdx'), RETURNS)
    edit(manual, CHAPTER, (text) => text.replace(/\]\n/, ', returns]\n'))
  },
  duty: (manual) =>
    edit(manual, DESK, (text) => text.replace('action: keep a book for', 'action: keep two books for').replace(/(id: lend-wait\n\s+rev:) 1/, '$1 2')),
  figure: (manual) => edit(manual, 'draft/figures/plan.svg', (text) => text.replace('</svg>', '<path d="M0 0h1"/></svg>')),
}

let manual: string
const freshFolder = siteFolders('kept')
const build = (folder: string, env: Readonly<Record<string, string>> = {}) => buildManual(manual, folder, env)

beforeAll(async () => {
  manual = mkdtempSync(join(tmpdir(), 'manual-kept-'))
  cpSync('test/cases/base', manual, { recursive: true })
  await runInside('ids', '--manual', manual)
  edit(manual, 'draft/edition.yaml', (text) => text.replace('status: draft', 'status: in-force'))
  freeze(manual, '1.0')
  edit(manual, 'draft/edition.yaml', (text) =>
    text
      .replace("'1.0'", "'1.1'")
      .replace('status: in-force', 'status: draft')
      .replace('2024-03-01', '2024-07-01')
      .replace(/\ninForceFrom: \S+/, ''),
  )
  edit(manual, 'manual.yaml', (text) => `${text}inForce: '1.0'\n`)
})
afterAll(() => {
  rmSync(manual, { recursive: true, force: true })
})

test('whatever was edited, in whatever order, a build beside what earlier builds left has the bytes of a build with nothing kept', async () => {
  const kept = freshFolder()
  await build(kept)
  // One order a run, in two steps: what the first leaves behind wrongly is there still after the second.
  const [order = []] = fc.sample(fc.shuffledSubarray(Object.keys(EDITS), { minLength: 7 }), 1)
  for (const step of [order.slice(0, 2), order.slice(2)]) {
    for (const name of step) EDITS[name]?.(manual)
    expect((await build(kept)).err, order.join()).toContain('no errors')
  }
  const fresh = freshFolder()
  await build(fresh, { SITE_FRESH: '1' })
  const [one, other] = [bytesOf(kept), bytesOf(fresh)]
  expect(
    [...one.keys()].filter((path) => one.get(path) !== other.get(path)),
    order.join(),
  ).toEqual([])
  expect(one.size, order.join()).toBe(other.size)
})
