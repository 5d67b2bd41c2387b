import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkEdition, loadManual } from '#engine'
import { generateManual } from './generate-manual.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'generated-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => [path, readFileSync(join(folder, path), 'utf8')])

describe('a generated manual', () => {
  test('has the size that was asked for, and no findings', () => {
    generateManual(dir, { duties: 240 })
    const { edition, problems } = loadManual(dir)
    expect([edition.duties.size, edition.sections.size, edition.chapters.length]).toEqual([240, 30, 2])
    expect(checkEdition(edition, problems).map(({ code, message }) => `${code} ${message}`)).toEqual([])
  })

  test('can have more sections than duties', () => {
    generateManual(dir, { duties: 100, sections: 300 })
    const { edition, problems } = loadManual(dir)
    expect([edition.duties.size, edition.sections.size, problems.length]).toEqual([100, 300, 0])
  })

  test('has the proportions of a real one', () => {
    generateManual(dir, { duties: 80 })
    const words = [...loadManual(dir).edition.sections.values()].map(({ document: { text } }) => text.slice(text.indexOf('\n---\n', 3)).split(/\s+/).length)
    for (const count of words) expect(Math.abs(count - 220)).toBeLessThan(80)
  })

  test('is the same for the same seed, and another for another', () => {
    generateManual(join(dir, 'a'), { duties: 50, seed: 3 })
    generateManual(join(dir, 'b'), { duties: 50, seed: 3 })
    generateManual(join(dir, 'c'), { duties: 50, seed: 4 })
    expect(filesOf(join(dir, 'b'))).toEqual(filesOf(join(dir, 'a')))
    expect(filesOf(join(dir, 'c'))).not.toEqual(filesOf(join(dir, 'a')))
  })
})
