import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeDocument, makeExtract } from '#engine'
import { storeCounts, storedFile } from '../../../src/site/data/extract-store.ts'
import { roleEdition } from './role-edition.ts'

const store = mkdtempSync(join(tmpdir(), 'extracts-'))
afterAll(() => rmSync(store, { recursive: true, force: true }))

/** The documents of two posts; `b` does something. */
function documents(b: string) {
  const edition = roleEdition({
    roles: [{ id: 'a' }, { id: 'b' }],
    sections: { one: [{ id: 'x', role: 'a' }], two: [{ id: 'y', role: 'b', action: b }] },
  })
  return ['a', 'b'].map((id) => ({ ...makeDocument(edition, makeExtract(edition, { what: 'role', id }, { toolVersion: '1' })), facts: [] }))
}

/** How many files a build makes and keeps that asks for every document in two forms, each at two places. */
async function build(b: string): Promise<{ made: number; kept: number }> {
  const before = storeCounts()
  const forms = ['docx', 'xlsx'] as const
  await Promise.all(documents(b).flatMap((document) => forms.flatMap((form) => [storedFile(document, form, store), storedFile(document, form, store)])))
  const { made, kept } = storeCounts()
  return { made: made - before.made, kept: kept - before.kept }
}

test('what has not changed is not made again, and what has is made once', async () => {
  expect(await build('do it')).toEqual({ made: 4, kept: 0 })
  expect(await build('do it')).toEqual({ made: 0, kept: 8 })
  expect(await build('do it twice')).toEqual({ made: 2, kept: 4 })
  expect(await build('do it')).toEqual({ made: 0, kept: 8 })
})
