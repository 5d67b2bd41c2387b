import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkDraft, checkPublished, type Finding, historyOf, loadManual, openManualFolder } from '#engine'
import { freeze } from '../freeze.ts'
import { BASE } from './run-case.ts'

const RULES_PAGE = 'draft/chapters/01-joining/rules.mdx'
const ROLES = 'draft/registers/roles.yaml'

/** Changes a copy of the base manual in a way that a file in a repository could not keep. */
export interface ByteCase {
  readonly fails: (folder: string) => void
  readonly passes: (folder: string) => void
  /** Every finding of the failing case: code, place, message. */
  readonly expected: readonly string[]
}

const change = (folder: string, file: string, to: (text: string) => string | Uint8Array) =>
  writeFileSync(join(folder, file), to(readFileSync(join(folder, file), 'utf8')))
const withWord = (text: string, word: string) => text.replace('The rules are few', `The ${word} rules are few`)

export const BYTE_CASES: Readonly<Record<string, ByteCase>> = {
  NM401: {
    fails: (folder) => {
      freeze(folder, '1.0')
      change(folder, 'editions/1.0/registers/roles.yaml', (text) => `${text}\n`)
    },
    passes: (folder) => freeze(folder, '1.0'),
    expected: ['NM401 editions/1.0/registers/roles.yaml:1:1 published file was changed: registers/roles.yaml'],
  },
  NM402: {
    fails: (folder) => {
      freeze(folder, '1.0')
      change(folder, 'editions/1.0/edition.json', (text) => text.replace('"publishedOn": "2024-03-01"', '"publishedOn": "2024-03-02"'))
    },
    passes: (folder) => freeze(folder, '1.0'),
    expected: ['NM402 editions/1.0/edition.json:1:1 the record of edition 1.0 was edited'],
  },
  NM403: {
    fails: (folder) => {
      freeze(folder, '0.9')
      freeze(folder, '1.0')
      rmSync(join(folder, 'editions/0.9'), { recursive: true })
    },
    passes: (folder) => {
      freeze(folder, '0.9')
      freeze(folder, '1.0')
    },
    expected: ['NM403 editions/1.0/edition.json:1:1 edition 1.0 is not the first, and none stands before it'],
  },
  NM404: {
    fails: (folder) => {
      freeze(folder, '1.0')
      change(folder, 'manual.yaml', (text) => text.replace('by agreement with the partner', 'if the partner agrees'))
    },
    passes: (folder) => freeze(folder, '1.0'),
    expected: ['NM404 editions/1.0/chapters/02-lending/school.mdx:3:8 section `lending.school` of edition 1.0 now reads otherwise than published'],
  },
  NM608: {
    fails: (folder) => change(folder, RULES_PAGE, (text) => text.padEnd(600_000, '\n')),
    passes: (folder) => change(folder, RULES_PAGE, (text) => `${text}\n${'Books go missing slowly.\n\n'.repeat(50)}`),
    expected: [`NM608 ${RULES_PAGE}:1:1 file is too large: 600,000 bytes`],
  },
  NM612: {
    fails: (folder) => change(folder, RULES_PAGE, (text) => Buffer.from(withWord(text, 'caf\u00E9'), 'latin1')),
    passes: (folder) => change(folder, RULES_PAGE, (text) => withWord(text, 'caf\u00E9')),
    expected: [`NM612 ${RULES_PAGE}:1:1 file is not UTF-8 text`],
  },
  NM613: {
    fails: (folder) => change(folder, RULES_PAGE, (text) => withWord(text, 'ho\u0000u\u202Ese')),
    passes: (folder) => change(folder, RULES_PAGE, (text) => withWord(text, 'house\u2019s')),
    expected: [`NM613 ${RULES_PAGE}:23:7 character that cannot be seen: U+0000`, `NM613 ${RULES_PAGE}:23:9 character that cannot be seen: U+202E`],
  },
  NM614: {
    fails: (folder) => change(folder, ROLES, (text) => `\uFEFF${text}`),
    passes: (folder) => change(folder, ROLES, (text) => `\n${text}`),
    expected: [`NM614 ${ROLES}:1:1 file starts with a byte order mark`],
  },
  NM615: {
    fails: (folder) => change(folder, RULES_PAGE, (text) => text.replaceAll('\n', '\r\n')),
    passes: (folder) => change(folder, RULES_PAGE, (text) => text.replaceAll('\n\n', '\n\n\n')),
    expected: [`NM615 ${RULES_PAGE}:1:4 file has Windows line ends`],
  },
  NM616: {
    fails: (folder) => {
      rmSync(join(folder, 'draft/registers/law.yaml'))
      symlinkSync(new URL(import.meta.url).pathname, join(folder, 'draft/registers/law.yaml'))
    },
    passes: (folder) => {
      renameSync(join(folder, 'draft/registers/law.yaml'), join(folder, 'draft/.law-of-the-land.yaml'))
      symlinkSync('../.law-of-the-land.yaml', join(folder, 'draft/registers/law.yaml'))
    },
    expected: ['NM616 draft/registers/law.yaml:1:1 link leads out of the manual: draft/registers/law.yaml'],
  },
}

/** Runs one side of a byte case in a folder that is gone afterwards. */
export function runByteCase(prepare: (folder: string) => void): Finding[] {
  const folder = mkdtempSync(join(tmpdir(), 'manual-case-'))
  try {
    cpSync(BASE, folder, { recursive: true })
    prepare(folder)
    const { edition, problems } = loadManual(folder)
    const { manual, problems: around } = openManualFolder(folder)
    const published = manual.editions.flatMap((each) => checkPublished(loadManual(folder, each.key).edition, each))
    return [...checkDraft(historyOf(manual, edition), [...problems, ...around]), ...published]
  } finally {
    rmSync(folder, { recursive: true })
  }
}
