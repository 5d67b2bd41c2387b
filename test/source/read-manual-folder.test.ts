import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readManualFolder } from '#engine'

let root: string
let outside: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'manual-'))
  outside = mkdtempSync(join(tmpdir(), 'outside-'))
  write('manual.yaml', 'title: A\n')
  write('draft/edition.yaml', 'edition: "1.0"\n')
})
afterEach(() => {
  for (const folder of [root, outside]) rmSync(folder, { recursive: true })
})

const write = (path: string, text = '') => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const link = (target: string, path: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  symlinkSync(target, join(root, path))
}
const problemsOf = () => readManualFolder(root).problems.map(({ code, place }) => `${code} ${place.file}:${place.line}:${place.column}`)

describe('readManualFolder', () => {
  test('reads text in sorted order, lists images, and passes over names with a dot in front', () => {
    write('draft/chapters/02-b/one.mdx', 'b')
    write('draft/chapters/01-a/two.mdx', 'a')
    write('draft/figures/map.svg', '<svg/>')
    write('draft/.hidden/x.mdx', 'x')
    write('draft/.DS_Store', 'x')
    write('other/notes.txt', 'not the edition that is read')
    const source = readManualFolder(root)
    expect([...source.files.keys()]).toEqual(['manual.yaml', 'draft/chapters/01-a/two.mdx', 'draft/chapters/02-b/one.mdx', 'draft/edition.yaml'])
    expect(source.files.get('manual.yaml')).toEqual({ path: 'manual.yaml', text: 'title: A\n' })
    expect(source.assets).toEqual(['draft/figures/map.svg'])
    expect(source.problems).toEqual([])
  })

  test('reads another edition when asked', () => {
    write('editions/1.0/edition.yaml', 'edition: "1.0"\n')
    expect([...readManualFolder(root, 'editions/1.0').files.keys()]).toEqual(['manual.yaml', 'editions/1.0/edition.yaml'])
  })

  test('throws only where the folder itself is missing', () => {
    expect(() => readManualFolder(join(root, 'nowhere'))).toThrow(/ENOENT/)
    expect(readManualFolder(root, 'nowhere').problems).toEqual([])
  })

  test('names a file that is not part of a manual', () => {
    write('draft/notes.docx', 'x')
    expect(problemsOf()).toEqual(['NM012 draft/notes.docx:1:1'])
  })

  test('does not follow a link out of the manual, nor one that leads nowhere', () => {
    writeFileSync(join(outside, 'secret.yaml'), 'password: x\n')
    link(join(outside, 'secret.yaml'), 'draft/registers/roles.yaml')
    link('/etc/passwd', 'draft/figures/map.svg')
    link('../../../../../../../../etc/passwd', 'draft/chapters/01-a/one.mdx')
    link(outside, 'draft/chapters/02-b')
    link('missing.mdx', 'draft/chapters/01-a/two.mdx')
    link('loop', 'draft/loop')
    const source = readManualFolder(root)
    expect(source.problems.map(({ code, place }) => `${code} ${place.file}`)).toEqual([
      'NM616 draft/chapters/01-a/one.mdx',
      'NM616 draft/chapters/01-a/two.mdx',
      'NM616 draft/chapters/02-b',
      'NM616 draft/figures/map.svg',
      'NM616 draft/loop',
      'NM616 draft/registers/roles.yaml',
    ])
    expect([...source.files.keys()]).toEqual(['manual.yaml', 'draft/edition.yaml'])
    expect(source.assets).toEqual([])
  })

  test('follows a link to a file inside the manual, never one to a folder', () => {
    write('draft/chapters/01-a/one.mdx', 'words')
    link('../01-a/one.mdx', 'draft/chapters/02-b/one.mdx')
    link('01-a', 'draft/chapters/03-c')
    link('.', 'draft/self')
    link('..', 'draft/up')
    const source = readManualFolder(root)
    expect(source.files.get('draft/chapters/02-b/one.mdx')?.text).toBe('words')
    expect(source.problems.map(({ code, place }) => `${code} ${place.file}`)).toEqual(['NM616 draft/chapters/03-c', 'NM616 draft/self', 'NM616 draft/up'])
  })

  test('takes neighbours of the folder with a longer name for outside', () => {
    const neighbour = `${root}-2`
    mkdirSync(neighbour)
    writeFileSync(join(neighbour, 'x.yaml'), 'a: 1\n')
    link(join(neighbour, 'x.yaml'), 'draft/registers/roles.yaml')
    expect(problemsOf()).toEqual(['NM616 draft/registers/roles.yaml:1:1'])
    rmSync(neighbour, { recursive: true })
  })

  test('does not wait for a pipe', () => {
    execFileSync('mkfifo', [join(root, 'draft/pipe.mdx')])
    expect(problemsOf()).toEqual(['NM012 draft/pipe.mdx:1:1'])
  })

  test('does not read a huge file, and keeps its name', () => {
    write('draft/chapters/01-a/huge.mdx')
    truncateSync(join(root, 'draft/chapters/01-a/huge.mdx'), 3_000_000_000)
    const source = readManualFolder(root)
    expect(source.problems).toMatchObject([{ code: 'NM608', message: 'file is too large: 3,000,000,000 bytes' }])
    expect(source.files.get('draft/chapters/01-a/huge.mdx')?.text).toBe('')
  })
})
