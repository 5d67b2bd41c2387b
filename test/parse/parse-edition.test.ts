import { describe, expect, test } from 'vitest'
import { parseEdition } from '#engine'
import { FRONT_MATTER, readTiny, SECTION_FILE, tinySource } from './tiny-manual.ts'

const problemsOf = (files: Readonly<Record<string, string | undefined>>) =>
  readTiny(files).problems.map(({ code, place }) => `${code} ${place.file}:${place.line}`)
const section = (id: string) => FRONT_MATTER.replace('part.one', id)

describe('parseEdition', () => {
  test('reads the smallest manual without a problem', () => {
    const { edition, problems } = readTiny()
    expect(problems).toEqual([])
    expect(edition).toMatchObject({ key: 'draft', config: { title: 'Tiny' }, data: { edition: '1.0' } })
    expect([...edition.sections.keys()]).toEqual(['part.one'])
    expect(edition.registers.devices.records.size).toBe(0)
  })

  test('puts chapters in the order of their numbers and sections in the order of the list', () => {
    const { edition, problems } = readTiny({
      'draft/chapters/10-late/chapter.yaml': 'id: late\ntitle: Late\npurpose: P\nsections: [b, a]\n',
      'draft/chapters/10-late/a.mdx': section('late.a'),
      'draft/chapters/10-late/b.mdx': section('late.b'),
      'draft/chapters/02-early/chapter.yaml': 'id: early\ntitle: Early\npurpose: P\nsections: [x]\n',
      'draft/chapters/02-early/x.mdx': section('early.x'),
    })
    expect(problems).toEqual([])
    expect([...edition.sections.values()].map(({ id, number }) => `${number} ${id}`)).toEqual(['1.1 part.one', '2.1 early.x', '10.1 late.b', '10.2 late.a'])
  })

  test('gives the same digest to the same files, and another to any other', () => {
    const digest = (files = {}) => readTiny(files).edition.digest
    expect(digest()).toMatch(/^[0-9a-f]{64}$/)
    expect(digest()).toBe(digest())
    expect(digest({ [SECTION_FILE]: `${FRONT_MATTER} ` })).not.toBe(digest())
    expect(digest({ 'draft/registers/law.yaml': '' })).not.toBe(digest())
  })

  test('the order in which files were found does not matter', () => {
    const source = tinySource()
    const turned = { ...source, files: new Map([...source.files].reverse()) }
    expect([...parseEdition(turned, 'draft').edition.sections.keys()]).toEqual(['part.one'])
  })

  test.each([
    ['no manual.yaml', { 'manual.yaml': undefined }, ['NM014 manual.yaml:1']],
    ['no edition.yaml', { 'draft/edition.yaml': undefined }, ['NM014 draft/edition.yaml:1']],
    ['no chapter.yaml', { 'draft/chapters/01-part/chapter.yaml': undefined }, ['NM014 draft/chapters/01-part/chapter.yaml:1']],
    ['a folder that is no chapter’s', { 'draft/chapters/part two/one.mdx': section('part.one') }, ['NM013 draft/chapters/part two/one.mdx:1']],
    [
      'a chapter of another id',
      { 'draft/chapters/01-part/chapter.yaml': 'id: other\ntitle: Part\npurpose: P\nsections: [one]\n' },
      ['NM010 draft/chapters/01-part/chapter.yaml:1'],
    ],
    [
      'a section in the list with no file',
      { 'draft/chapters/01-part/chapter.yaml': 'id: part\ntitle: Part\npurpose: P\nsections:\n  - one\n  - tow\n' },
      ['NM011 draft/chapters/01-part/chapter.yaml:6'],
    ],
    [
      'a section listed twice',
      { 'draft/chapters/01-part/chapter.yaml': 'id: part\ntitle: Part\npurpose: P\nsections: [one, one]\n' },
      ['NM011 draft/chapters/01-part/chapter.yaml:4'],
    ],
    ['a file that is not in the list', { 'draft/chapters/01-part/two.mdx': section('part.two') }, ['NM011 draft/chapters/01-part/chapter.yaml:4']],
    ['a register that there is none of', { 'draft/registers/rolls.yaml': 'a: 1\n' }, ['NM012 draft/registers/rolls.yaml:1']],
    ['a file in a folder too deep', { 'draft/chapters/01-part/more/x.mdx': section('part.x') }, ['NM012 draft/chapters/01-part/more/x.mdx:1']],
    ['a file beside the registers', { 'draft/notes.yaml': 'a: 1\n' }, ['NM012 draft/notes.yaml:1']],
    [
      'one bad file does not hide another',
      { 'manual.yaml': 'a: [', 'draft/edition.yaml': '- x\n', [SECTION_FILE]: 'x' },
      ['NM002 manual.yaml:1', 'NM001 draft/edition.yaml:1', `NM001 ${SECTION_FILE}:1`],
    ],
  ])('%s', (_name, files, expected) => {
    expect(problemsOf(files)).toEqual(expected)
  })

  test('a file that is not in the list is read all the same, after the others', () => {
    const { edition } = readTiny({ 'draft/chapters/01-part/two.mdx': section('part.two') })
    expect([...edition.sections.values()].map(({ id, number }) => `${number} ${id}`)).toEqual(['1.1 part.one', '1.2 part.two'])
  })
})
