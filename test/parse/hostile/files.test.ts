import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkEdition, type Finding, loadManual, type Problem } from '#engine'
import { FRONT_MATTER, readTiny, SECTION_FILE, tinySource } from '../tiny-manual.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'manual-'))
  for (const { path, text } of tinySource().files.values()) write(path, text)
})
afterEach(() => rmSync(root, { recursive: true }))

function write(path: string, content: string | Uint8Array) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}
const load = () => {
  const { edition, problems } = loadManual(root)
  return checkEdition(edition, problems)
}
const seen = (findings: readonly (Finding | Problem)[], code: string) =>
  findings.filter((finding) => finding.code === code).map(({ place }) => `${place.file}:${place.line}`)

// Each takes a fraction of a second on an idle machine; this only tells a hang from a busy one.
const SOON = { timeout: 10_000 }
const body = (text: string) => new TextEncoder().encode(FRONT_MATTER + text)
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))

describe('bytes', () => {
  test.each([
    ['UTF-16', utf16(`${FRONT_MATTER}Words.\n`), 'NM612', 1],
    ['Latin-1', new Uint8Array(Buffer.from(`${FRONT_MATTER}caf\xe9\n`, 'latin1')), 'NM612', 1],
    ['half a character', new Uint8Array([...body('x'), 0xe2, 0x82]), 'NM612', 1],
    ['half of a pair', new Uint8Array([...body('x'), 0xed, 0xa0, 0x80]), 'NM612', 1],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'NM612', 1],
    ['a byte order mark', body('Words.\n').length > 0 ? new Uint8Array([0xef, 0xbb, 0xbf, ...body('Words.\n')]) : new Uint8Array(), 'NM614', 1],
    ['Windows line ends', new TextEncoder().encode(`${FRONT_MATTER}Words.\n`.replaceAll('\n', '\r\n')), 'NM615', 1],
    ['NUL', body('One.\n\nTwo\0three.\n'), 'NM613', 12],
    ['a change of direction', body('One \u202Eowt.\n'), 'NM613', 10],
    ['a change of direction in front matter', new TextEncoder().encode(FRONT_MATTER.replace('title: One', 'title: O\u202Ene')), 'NM613', 3],
    ['an invisible space in an id', new TextEncoder().encode(FRONT_MATTER.replace('owner: lead', 'owner: le\u200Bad')), 'NM613', 5],
    ['an escape for a control in front matter', new TextEncoder().encode(FRONT_MATTER.replace('title: One', 'title: "O\\u0007ne"')), 'NM613', 3],
    ['half a megabyte and more', new Uint8Array(600_000).fill(0x61), 'NM608', 1],
  ])('%s', SOON, (_name, bytes, code, line) => {
    write(SECTION_FILE, bytes)
    expect(seen(load(), code)).toEqual([`${SECTION_FILE}:${line}`])
  })
})

describe('front matter and registers', () => {
  const bomb = Array.from(
    { length: 12 },
    (_, level) => `a${level}: &a${level} [${Array.from({ length: 9 }, () => (level === 0 ? 'x' : `*a${level - 1}`)).join(', ')}]`,
  ).join('\n')
  test.each([
    ['aliases that grow', `---\n${bomb}\n---\n`, 'NM003'],
    ['a tag', FRONT_MATTER.replace('title: One', 'title: !!js/function "x"'), 'NM003'],
    ['a second document', FRONT_MATTER.replace('title: One', 'title: One\n...\nmore: 1'), 'NM003'],
    ['groups without end', `---\n${'{ a: '.repeat(5000)}\n---\n`, 'NM002'],
    ['lists without end', `---\na: ${'['.repeat(50_000)}\n---\n`, 'NM002'],
    ['steps without end', `---\n${Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}\n---\n`, 'NM002'],
    ['thousands of unknown fields', `---\n${Array.from({ length: 20_000 }, (_, number) => `a${number}: 1`).join('\n')}\n---\n`, 'NM005'],
    ['thousands of fields given twice', `---\n${'a: 1\n'.repeat(20_000)}---\n`, 'NM004'],
    ['thousands of duties that are none', FRONT_MATTER.replace('sources: [law]', `sources: [law]\nduties:\n${'  - x\n'.repeat(10_000)}`), 'NM007'],
    ['a field that objects have', FRONT_MATTER.replace('title: One', 'title: One\n__proto__: { polluted: true }'), 'NM005'],
    ['another', FRONT_MATTER.replace('title: One', 'title: One\nconstructor: { prototype: { polluted: true } }'), 'NM005'],
    ['a merge key', FRONT_MATTER.replace('title: One', 'title: One\n<<: { polluted: true }'), 'NM005'],
    ['a name of a field as long as the file', FRONT_MATTER.replace('title: One', `title: One\n${'a'.repeat(900)}: 1`), 'NM005'],
    ['no end', '---\ntitle: One\n', 'NM001'],
    ['nothing in it', '---\n---\nWords.\n', 'NM001'],
    ['none', 'Words.\n', 'NM001'],
    ['a list', '---\n- a\n---\n', 'NM001'],
    ['a word', '---\na\n---\n', 'NM001'],
  ])('%s', SOON, (_name, text, code) => {
    const { findings } = readTiny({ [SECTION_FILE]: text })
    expect(seen(findings, code).length).toBeGreaterThan(0)
    expect(seen(findings, code)[0]).toMatch(`${SECTION_FILE}:`)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test('thousands of records that are none', SOON, () => {
    const findings = readTiny({ 'draft/registers/stages.yaml': Array.from({ length: 20_000 }, (_, number) => `a${number}: 1`).join('\n') }).findings
    expect(seen(findings, 'NM007')).toHaveLength(20_000)
  })

  test('an id that objects have of themselves resolves to nothing', () => {
    for (const id of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      const { findings } = readTiny({ [SECTION_FILE]: FRONT_MATTER.replace('owner: lead', `owner: ${id}`) })
      expect(seen(findings, 'NM101')).toEqual([`${SECTION_FILE}:5`])
    }
  })

  test('a register may hold such an id, and it is an id like any other', () => {
    const { findings, edition } = readTiny({ 'draft/registers/stages.yaml': 'constructor: { title: One }\n' })
    expect(seen(findings, 'NM009')).toEqual([])
    expect([...edition.registers.stages.records.keys()]).toEqual(['constructor'])
  })
})

describe('links and names', () => {
  test('a link out of the manual', SOON, () => {
    symlinkSync('/etc/passwd', join(root, 'draft/registers/law.yaml'))
    expect(seen(load(), 'NM616')).toEqual(['draft/registers/law.yaml:1'])
  })

  test('a folder that leads back to itself', SOON, () => {
    symlinkSync('.', join(root, 'draft/chapters/02-loop'))
    expect(seen(load(), 'NM616')).toEqual(['draft/chapters/02-loop:1'])
  })

  test('ids that differ only in small and capital letters', () => {
    const duty = (id: string) =>
      `  - { id: ${id}, rev: 1, modality: must, role: lead, action: do it, cohorts: [all], scope: case, binding: internal, basis: [law] }\n`
    const { findings } = readTiny({
      'draft/registers/stages.yaml': 'one-a: { title: One }\nOne-A: { title: Two }\n',
      [SECTION_FILE]: `${FRONT_MATTER.replace('sources: [law]\n', `sources: [law]\nduties:\n${duty('do-it')}${duty('Do-It')}`)}<Duty id="do-it" />\n\n<Duty id="Do-It" />\n`,
    })
    const clashes = findings.filter(({ message, severity }) => severity === 'error' && /one-a|do-it/i.test(message))
    expect(clashes.map(({ place }) => place.file)).toEqual(expect.arrayContaining(['draft/registers/stages.yaml', SECTION_FILE]))
  })

  test('a file that differs from another only in capital letters', () => {
    const { findings } = readTiny({ 'draft/chapters/01-part/One.mdx': FRONT_MATTER.replace('part.one', 'part.One') })
    expect(findings.filter(({ place, severity }) => severity === 'error' && place.file.endsWith('One.mdx')).length).toBeGreaterThan(0)
  })

  test('names with dots, slashes and spaces in chapter.yaml lead nowhere', () => {
    const { findings } = readTiny({
      'draft/chapters/01-part/chapter.yaml':
        'id: part\ntitle: Part\npurpose: To be small.\nsections: [one, ../../../etc/passwd, "a b", /etc/passwd, __proto__]\n',
    })
    expect(seen(findings, 'NM011')).toHaveLength(4)
  })
})
