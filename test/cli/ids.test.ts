import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadManual } from '#engine'
import { BLOCK_ID_PATTERN } from '#schemas'
import { freshBlockIds, takenBlockIds } from '../../src/cli/block-ids.ts'
import { runInside } from './run-inside.ts'
import { smallManual, textOfFile } from './small-manual.ts'

const SHUTTING = 'draft/chapters/01-locks/shutting.mdx'
const blocksOf = (folder: string) => [...loadManual(folder).edition.sections.values()].flatMap(({ blocks }) => blocks)
const filesOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )

describe('manual ids', () => {
  test('writes every missing id, says where, and then has nothing to do', async () => {
    const folder = smallManual()
    const first = await runInside('ids', '--manual', folder)
    expect(first.code).toBe(0)
    expect(first.out).toMatch(/opening\.mdx: 5 ids\n.*shutting\.mdx: 1 id\nWrote 6 ids in 2 files\.\n$/)
    for (const { id, idForm } of blocksOf(folder)) if (idForm !== 'own') expect(id).toMatch(BLOCK_ID_PATTERN)
    const files = filesOf(folder)
    expect((await runInside('ids', '--manual', folder)).out).toBe('Every block has its id.\n')
    expect(filesOf(folder)).toEqual(files)
    expect((await runInside('check', '--manual', folder)).code).toBe(0)
  })

  test('as JSON', async () => {
    const { out } = await runInside('ids', '--json', '--manual', smallManual())
    const data = JSON.parse(out)
    expect(data.written).toBe(6)
    expect(data.files.flatMap(({ ids }: { ids: string[] }) => ids)).toHaveLength(6)
  })

  test('a file that was not read as it stands is left alone, and named', async () => {
    const text = textOfFile(SHUTTING).replaceAll('\n', '\r\n')
    const folder = smallManual({ [SHUTTING]: text })
    const { err } = await runInside('ids', '--manual', folder)
    expect(err).toContain('shutting.mdx: not read as it is written')
    expect(readFileSync(join(folder, SHUTTING), 'utf8')).toBe(text)
  })
})

describe('new ids', () => {
  test('fit the pattern and never repeat', () => {
    const newId = freshBlockIds(new Set())
    const ids = Array.from({ length: 5000 }, newId)
    for (const id of ids) expect(id).toMatch(BLOCK_ID_PATTERN)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('what was ever written in the draft, an edition, the lineage or a consultation is taken', () => {
    const folder = smallManual({
      [SHUTTING]: textOfFile(SHUTTING).replace('behind it.', 'behind it. [#k7f3p]'),
      'editions/0.9/chapters/01-locks/old.mdx': 'Old words. [#b2222]\n\n<Note id="c3333" kind="law">\n',
      'lineage.yaml': '- { withdrawn: d4444 }\n',
      'consultations/one/comments.yaml': '- { about: f5555 }\n',
    })
    expect([...takenBlockIds(folder)]).toEqual(expect.arrayContaining(['k7f3p', 'b2222', 'c3333', 'd4444', 'f5555']))
  })
})
