import { chmodSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { createFile, replaceFile } from '../../src/cli/write-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
})

describe('replacing a file', () => {
  test('keeps its mode and leaves nothing beside it', () => {
    const path = join(folder, 'a.yaml')
    writeFileSync(path, 'old')
    chmodSync(path, 0o640)
    replaceFile(path, 'new')
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect(statSync(path).mode & 0o777).toBe(0o640)
    expect(readdirSync(folder)).toEqual(['a.yaml'])
  })
  test('writes where a link leads, and keeps the link', () => {
    writeFileSync(join(folder, 'real.yaml'), 'old')
    symlinkSync('real.yaml', join(folder, 'link.yaml'))
    replaceFile(join(folder, 'link.yaml'), 'new')
    expect(readFileSync(join(folder, 'real.yaml'), 'utf8')).toBe('new')
    expect(lstatSync(join(folder, 'link.yaml')).isSymbolicLink()).toBe(true)
  })
  test('makes no file that was not there', () => {
    expect(() => replaceFile(join(folder, 'none.yaml'), 'new')).toThrow()
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('making a file', () => {
  test('with the folders to it, but never over another', () => {
    const path = join(folder, 'a/b/c.mdx')
    createFile(path, 'one')
    expect(() => createFile(path, 'two')).toThrow()
    expect(readFileSync(path, 'utf8')).toBe('one')
  })
})
