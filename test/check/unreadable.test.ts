import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkEdition, parseEdition, readManualFolder } from '#engine'
import { BASE, runCase } from './run-case.ts'

const source = readManualFolder(BASE)
const paths = [...source.files.keys()]

function codesWith(path: string, text: string): string[] {
  const { edition, problems } = parseEdition({ ...source, files: new Map([...source.files, [path, { path, text }]]) }, 'draft')
  return checkEdition(edition, problems).map(({ code }) => code)
}

describe('one file that cannot be read', () => {
  test.each(paths)('%s is the only one that is found fault with', (path) => {
    const { edition, problems } = parseEdition({ ...source, files: new Map([...source.files, [path, { path, text: '---\nid: [\n---\n' }]]) }, 'draft')
    const findings = checkEdition(edition, problems)
    expect(new Set(findings.map(({ place }) => place.file))).toEqual(new Set([path]))
  })

  test.each(paths)('%s, empty, makes nothing crash', (path) => expect(Array.isArray(codesWith(path, ''))).toBe(true))
})

describe('one field with a wrong shape', () => {
  const section = 'draft/chapters/02-lending/school.mdx'
  const text = source.files.get(section)?.text ?? ''
  const table = [
    ['role: school-liaison', 'role: [school-liaison]'],
    ['modality: should', 'modality: ought'],
    ['cohorts: [young]\n    trigger', 'cohorts: young\n    trigger'],
    ['deadline: { before: P5D, of: the visit, days: working }', 'deadline: { befor: P5D, of: the visit }'],
    ['gateway: library-act-3 }\n    unless', 'gatewy: library-act-3 }\n    unless'],
    ['action: tell', 'action:\n      tell: me\n    other: tell'],
    ['binding: partner-agreement', 'binding: agreed'],
    ['scope: case', 'scope: [case]'],
  ] as const
  test.each(table)('%s', (before, after) => {
    const codes = codesWith(section, text.replace(before, after))
    expect(codes.length).toBeGreaterThan(0)
    expect(codes.filter((code) => !code.startsWith('NM0'))).toEqual([])
  })
})

describe('answers to comments, while the draft cannot be read whole', () => {
  const file = 'draft/chapters/01-joining/welcome.mdx'
  test.each(['NM706', 'NM710'])('%s says nothing of what only seems to be gone', (code) => {
    expect(runCase(code, 'fails').some((finding) => finding.code === code)).toBe(true)
    const broken = runCase(code, 'fails', [{ file, start: 0, end: 4, text: '' }])
    expect(broken.length).toBeGreaterThan(0)
    expect(broken.filter((finding) => finding.code === code)).toEqual([])
  })

  test.each(['NM706', 'NM710'])('%s waits for an id that nothing has', (code) => {
    const text = readFileSync(new URL(`../cases/${code}/fails/${file}`, import.meta.url), 'utf8')
    const start = text.indexOf('role: ') + 6
    const found = runCase(code, 'fails', [{ file, start, end: text.indexOf('\n', start), text: 'head-of-locks' }]).map((finding) => finding.code)
    expect(found).toContain('NM101')
    expect(found).not.toContain(code)
  })
})
