import { describe, expect, test } from 'vitest'
import { checkEdition, parseEdition, readManualFolder } from '#engine'
import { BASE } from './run-case.ts'

/** Findings of the base manual with some of its files changed, as code and whether declared. */
function check(changes: Record<string, (text: string) => string>): string[] {
  const source = readManualFolder(BASE)
  const files = new Map(source.files)
  for (const [path, change] of Object.entries(changes)) files.set(path, { path, text: change(files.get(path)?.text ?? '') })
  const { edition, problems } = parseEdition({ ...source, files }, 'draft')
  return checkEdition(edition, problems).map(({ code, declared }) => (declared === undefined ? code : `${code} declared`))
}

const INFORMATION = 'draft/registers/information.yaml'
const SCHOOL = 'draft/chapters/02-lending/school.mdx'
const unused = (text: string) => `${text}\nfines:\n  title: Fines owed\n`
const silence = (code: string, more = '') => `- { code: ${code}, reason: Known., reviewBy: 2025-01-01${more} }`
const abbreviations = (text: string) => text.replace('Two letters', 'The ABC and the XYZ. Two letters')

describe('a finding is silenced', () => {
  test('in the record it is about', () =>
    expect(check({ [INFORMATION]: (text) => `${unused(text)}  silence: [${silence('NM310').slice(2)}]\n` })).toEqual(['NM310 declared']))
  test('in edition.yaml, for the whole edition', () => {
    expect(check({ [INFORMATION]: unused, 'draft/edition.yaml': (text) => `${text}silence:\n  ${silence('NM310')}\n` })).toEqual(['NM310 declared'])
  })
  test('in its section, for one id only', () => {
    expect(
      check({ [SCHOOL]: (text) => abbreviations(text).replace('sources: [act]', `sources: [act]\nsilence:\n  ${silence('NM342', ', about: [ABC]')}`) }),
    ).toEqual(['NM342 declared', 'NM342'])
  })
  test('in a duty', () => {
    const change = (text: string) => text.replace('unless: Say why in the letter', `silence:\n      ${silence('NM213')}`)
    expect(check({ [SCHOOL]: change })).toEqual(['NM213 declared'])
  })
})

describe('a finding is not silenced', () => {
  test('by another section', () => {
    const elsewhere = (text: string) => text.replace('sources: [act, house]', `sources: [act, house]\nsilence:\n  ${silence('NM342')}`)
    expect(check({ [SCHOOL]: abbreviations, 'draft/chapters/01-joining/rules.mdx': elsewhere })).toEqual(['NM350', 'NM342', 'NM342'])
  })
  test('when it says that a file cannot be read', () => {
    expect(check({ 'draft/edition.yaml': (text) => `${text}silence:\n  ${silence('NM005')}\n`, [INFORMATION]: (text) => `${text}  titel: Twice\n` })).toEqual([
      'NM352',
      'NM005',
    ])
  })
})

test('no silence is called idle while a file cannot be read', () => {
  expect(check({ [INFORMATION]: (text) => `${text}  silence: [${silence('NM310').slice(2)}]\n`, 'draft/registers/law.yaml': () => 'a: [\n' })).toEqual([
    'NM002',
  ])
})
