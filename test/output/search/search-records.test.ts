import { describe, expect, test } from 'vitest'
import { addressOf, FACETS, type Facet, liveRecords, searchRecords, searchWords } from '#engine'
import { demonstration } from '../../demonstration.ts'

const records = searchRecords(demonstration, { base: '/', about: (name) => ({ title: name, lists: `All ${name}` }) })
const byId = new Map(records.map((record) => [record.id, record]))
const { registers, sections, duties } = demonstration
const textOf = (id: string) =>
  byId
    .get(id)
    ?.parts.map(({ text }) => text)
    .join('\n') ?? ''

describe('search records', () => {
  test('there is one for each section, each duty and each live record, and no two have one id', () => {
    const all = Object.values(registers).flatMap((register) => liveRecords(demonstration, register).map(({ id }) => `${register.name}:${id}`))
    // The register of devices prints none that came later, and that of regions none of the invented ones.
    const live = all.filter((id) => !/^(?:devices:ex-gorse-2|regions:r-example-\d|themes:(?:HMIP-6|JTI-1)|law:pcsc-2022)$/.test(id))
    const wanted = [...sections.keys(), ...duties.keys(), ...live]
    expect(wanted.filter((id) => !byId.has(id))).toEqual([])
    expect(byId.size).toBe(records.length)
  })

  test('every facet value is an id of what it names', () => {
    const known: Record<Facet, readonly string[]> = {
      kind: [],
      role: [...registers.roles.records.keys()],
      cohort: [...registers.cohorts.records.values()].filter(({ kind }) => kind !== 'group').map(({ id }) => id),
      modality: ['must', 'must-not', 'should', 'should-not', 'may'],
      stage: [...registers.stages.records.keys()],
      chapter: demonstration.chapters.map(({ id }) => id),
      agency: [...registers.agencies.records.keys()],
      information: [...registers.information.records.keys()],
      source: [...registers.sources.records.keys()],
    }
    const strange = records.flatMap(({ id, facets }) =>
      FACETS.flatMap((facet) => (facets[facet] ?? []).filter((value) => !known[facet].includes(value)).map((value) => `${id}: ${facet} ${value}`)),
    )
    expect(strange).toEqual([])
  })

  test('a duty is found by its words, its number and its id, where it stands in its section', () => {
    const duty = duties.get('lic-breach')
    expect(byId.get('lic-breach')?.url).toBe(addressOf({ to: 'block', section: duty?.section ?? '', id: 'lic-breach' }))
    for (const words of ['suspected breach', duty?.number ?? '?', 'lic-breach']) expect(textOf('lic-breach')).toContain(words)
  })

  test('every place that a result can lead to is a block of its section', () => {
    const lost = records.flatMap(({ id, parts }) => {
      const blocks = new Set(sections.get(id)?.blocks.map((block) => block.id))
      return parts.flatMap(({ anchor }) => (anchor === undefined || blocks.has(anchor) ? [] : [`${id}#${anchor}`]))
    })
    expect(lost).toEqual([])
    expect(records.some(({ parts }) => parts.some(({ anchor }) => anchor !== undefined))).toBe(true)
  })

  test('no words of a section stand in two of its parts', () => {
    const twice = [...sections.keys()].filter((id) => {
      const texts =
        byId
          .get(id)
          ?.parts.filter(({ kind, text }) => kind === 'text' && text.length > 60)
          .map(({ text }) => text) ?? []
      return texts.some((text, index) => texts.some((other, at) => at !== index && other.includes(text)))
    })
    expect(twice).toEqual([])
  })

  test('a cohort finds what is written for a group above it, and not what excepts it', () => {
    const cohortsOf = (id: string) => byId.get(id)?.facets.cohort ?? []
    expect(cohortsOf('lic-breach')).toContain('licence-registered')
    for (const duty of duties.values()) for (const except of duty.except ?? []) expect(cohortsOf(duty.id), duty.id).not.toContain(except)
  })

  test('a record of a register is found by the words of its row, its short form and its id', () => {
    expect(textOf('glossary:authorised-professional-practice')).toMatch(/APP[\s\S]*Guidance published/)
    expect(textOf('recommendations:REC-4')).toContain('REC-4')
  })
})

describe('search words', () => {
  const words = searchWords(demonstration)
  const waysOf = (term: string) => words.find(([first]) => first === term)

  test('are a term with its abbreviation and synonyms in small letters, and no term without either', () => {
    expect(words.every((ways) => ways.length > 1 && ways.every((way) => way === way.toLowerCase()))).toBe(true)
    expect(waysOf('registered terrorist offender')).toContain('rto')
    expect(waysOf('false compliance')).toContain('disguised compliance')
  })

  test('take initials of a term without an abbreviation, and of no term with a short form in it', () => {
    expect(waysOf('serious case review')).toContain('scr')
    expect(waysOf('tpim notice')).not.toContain('tn')
  })

  test('take what stands in brackets after a name', () => {
    expect(waysOf('security service')).toContain('mi5')
  })
})
