import { describe, expect, test } from 'vitest'
import { reportText } from '#engine'
import { findingOf } from './finding-of.ts'

const SECTION = `${'\n'.repeat(13)}    role: nm-offcer\n\n    days: workng\n`
const REGISTER = `${'\n'.repeat(30)}nm-officer:\n  title: Officer\n`
const TEXTS: Readonly<Record<string, string>> = { 'draft/a.mdx': SECTION, 'draft/registers/roles.yaml': REGISTER }
const plain = { textOf: (file: string) => TEXTS[file], colour: false, pathOf: (file: string) => `manual/${file}` }

const unknownRole = findingOf(SECTION, 'nm-offcer', {
  second: { place: { file: 'draft/registers/roles.yaml', line: 31, column: 1, endColumn: 11 }, label: 'a role with a similar id' },
})

describe('findings for people', () => {
  test('a finding with a second place', () => {
    expect(reportText([unknownRole], plain)).toMatchInlineSnapshot(`
      "error[NM101]: unknown role \`nm-offcer\`
        --> manual/draft/a.mdx:14:11
         |
      14 |     role: nm-offcer
         |           ^^^^^^^^^ no role has this id
        ::: manual/draft/registers/roles.yaml:31:1
         |
      31 | nm-officer:
         | ---------- a role with a similar id
         |
         = why: an extract for a role that does not exist is never printed
         = help: did you mean \`nm-officer\`?

      1 error, 0 warnings, 0 declared gaps
      "
    `)
  })

  test('several findings, one that can be mended, and declared ones in short', () => {
    const declared = findingOf(SECTION, 'workng', {
      code: 'NM315',
      severity: 'warning',
      message: 'nobody plans for one cohort',
      declared: { reason: 'Planned for the next edition.', reviewBy: '2022-01-29' },
    })
    const fixable = findingOf(SECTION, 'workng', {
      code: 'NM008',
      severity: 'warning',
      message: '`workng` is not a value of `days`',
      label: 'expected `working`',
      help: 'did you mean `working`?',
      fix: { file: 'draft/a.mdx', start: 0, end: 1, text: '' },
    })
    expect(reportText([unknownRole, fixable, declared], plain)).toMatchInlineSnapshot(`
      "error[NM101]: unknown role \`nm-offcer\`
        --> manual/draft/a.mdx:14:11
         |
      14 |     role: nm-offcer
         |           ^^^^^^^^^ no role has this id
        ::: manual/draft/registers/roles.yaml:31:1
         |
      31 | nm-officer:
         | ---------- a role with a similar id
         |
         = why: an extract for a role that does not exist is never printed
         = help: did you mean \`nm-officer\`?

      warning[NM008]: \`workng\` is not a value of \`days\`
        --> manual/draft/a.mdx:16:11
         |
      16 |     days: workng
         |           ^^^^^^ expected \`working\`
         |
         = why: an extract for a role that does not exist is never printed
         = help: did you mean \`working\`?

      Declared, each with its reason:
        NM315 manual/draft/a.mdx:16:11  nobody plans for one cohort
              Planned for the next edition. (look again by 29 January 2022)

      1 error, 1 warning, 1 declared gap; 1 can be mended with --fix
      "
    `)
  })

  test('a file whose text is not at hand', () => {
    expect(
      reportText(
        [findingOf('x', 'x', { place: { file: 'draft/edition.yaml', line: 1, column: 1, endColumn: 2 }, message: 'file is missing', label: 'expected here' })],
        plain,
      ),
    ).toMatchInlineSnapshot(`
      "error[NM101]: file is missing
       --> manual/draft/edition.yaml:1:1
        = expected here
        = why: an extract for a role that does not exist is never printed
        = help: did you mean \`nm-officer\`?

      1 error, 0 warnings, 0 declared gaps
      "
    `)
  })

  test('nothing found', () => {
    expect(reportText([], plain)).toBe('0 errors, 0 warnings, 0 declared gaps\n')
  })

  test('colour only when asked for', () => {
    expect(reportText([unknownRole], plain)).not.toContain('\u001B')
    const coloured = reportText([unknownRole], { ...plain, colour: true })
    expect(coloured).toContain('\u001B[')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes that set colour.
    expect(coloured.replace(/\u001B\[[\d;]*m/g, '')).toBe(reportText([unknownRole], plain))
  })

  test('what authors and file names hold never reaches the terminal as a command', () => {
    const evil = 'a\u001B[2Jb\u0007\u202Ec\u009B31m\rd\u200Be\u2028'
    const text = `x: ${evil}\n`
    const finding = findingOf(text, evil, {
      message: evil,
      label: evil,
      why: evil,
      help: evil,
      place: { file: `draft/${evil}.mdx`, line: 1, column: 4, endColumn: 4 + evil.length },
      declared: undefined,
    })
    const shown = reportText([finding, { ...finding, declared: { reason: evil, reviewBy: '2022-01-29' } }], { textOf: () => text, colour: false })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for.
    expect(shown).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B\u202E\u2028]/)
    expect(shown).toContain('a␛[2Jb␇<U+202E>c<U+009B>31m␍d<U+200B>e<U+2028>')
  })
})
