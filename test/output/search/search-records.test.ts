import { describe, expect, test } from 'vitest'
import { addressOf, FACETS, renderSection, searchRecords, searchWords } from '#engine'
import { demonstration } from '../../demonstration.ts'

const records = searchRecords(demonstration, { base: '/', textOf: (section) => renderSection(demonstration, section, { base: '/' }).text })
const { registers, sections, duties } = demonstration

describe('search records', () => {
  test('there is one for each section and each duty, and no two lead to one place', () => {
    expect(records.length).toBe(sections.size + duties.size)
    expect(new Set(records.map(({ url }) => url)).size).toBe(records.length)
  })

  test('every facet value is an id of what it names', () => {
    const known: Record<(typeof FACETS)[number], readonly string[]> = {
      kind: ['section', 'duty'],
      role: [...registers.roles.records.keys()],
      cohort: [...registers.cohorts.records.values()].filter(({ kind }) => kind !== 'group').map(({ id }) => id),
      modality: ['must', 'must-not', 'should', 'should-not', 'may'],
      chapter: demonstration.chapters.map(({ id }) => id),
      agency: [...registers.agencies.records.keys()],
      source: [...registers.sources.records.keys()],
    }
    const strange = records.flatMap(({ id, facets }) =>
      FACETS.flatMap((facet) => facets[facet].filter((value) => !known[facet].includes(value)).map((value) => `${id}: ${facet} ${value}`)),
    )
    expect(strange).toEqual([])
  })

  test('a duty is found by its words, its number and its id, where it stands in its section', () => {
    const duty = duties.get('lic-breach')
    const record = records.find(({ id }) => id === 'lic-breach')
    expect(record?.url).toBe(addressOf({ to: 'block', section: duty?.section ?? '', id: 'lic-breach' }))
    for (const words of ['suspected breach', duty?.number ?? '?', 'lic-breach']) expect(record?.content).toContain(words)
  })

  test('a cohort finds what is written for a group above it, and not what excepts it', () => {
    const cohortsOf = (id: string) => records.find((record) => record.id === id)?.facets.cohort ?? []
    expect(cohortsOf('lic-breach')).toContain('licence-registered')
    for (const duty of duties.values()) for (const except of duty.except ?? []) expect(cohortsOf(duty.id), duty.id).not.toContain(except)
  })

  test('a section with a generated table is found by the words of the table', () => {
    expect(records.find(({ id }) => id === 'annexes.glossary')?.content).toContain('Authorised professional practice')
  })
})

test('search words: a term with its abbreviation and synonyms in small letters, and no term without either', () => {
  const words = searchWords(demonstration)
  expect(words.every((ways) => ways.length > 1 && ways.every((way) => way === way.toLowerCase()))).toBe(true)
  expect(words.find(([term]) => term === 'registered terrorist offender')).toContain('rto')
})
