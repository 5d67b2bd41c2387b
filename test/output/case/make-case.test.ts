import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alsoIf, type CaseDuties, type CaseLine, dutyApplies, extractForRole, makeCase, needsMet, readNeeds, whyNotNow, writeNeeds } from '#engine'
import { demonstration, readSecondEdition } from '../../demonstration.ts'
import { COHORTS, caseEdition, PRIMARY } from './case-edition.ts'

const linesOf = (made: CaseDuties): CaseLine[] => made.stages.flatMap(({ lines }) => lines)
const idsOf = (lines: readonly CaseLine[]) => lines.map(({ duty }) => duty.id)
const now = (made: CaseDuties, facts: readonly string[] = [], stage?: string) =>
  idsOf(linesOf(made).filter((line) => whyNotNow(line, { facts: new Set(facts), stage }) === undefined))

describe('what a case holds', () => {
  const edition = caseEdition({
    'one-early': [
      { id: 'always', role: 'a', deadline: 'ongoing' },
      { id: 'order', role: 'a', cohorts: ['orders'] },
      { id: 'adults', role: 'a', except: ['young'], deadline: { within: 'P2D' } },
      { id: 'shut', role: 'a', conditions: ['locked'], deadline: 'immediate' },
    ],
    'two-late': [
      { id: 'theirs', role: 'b' },
      { id: 'ours', role: 'team', modality: 'may' },
      { id: 'office', role: 'a', scope: 'organisation' },
      { id: 'south-only', role: 'a', cohorts: ['south'] },
      { id: 'not-north', role: 'a', except: ['north'] },
      { id: 'young-north', role: 'a', cohorts: ['young'], except: ['north'] },
    ],
    three: [{ id: 'loose', role: 'a', support: ['c'] }],
  })
  const made = makeCase(edition, { role: 'a', cohort: 'north' })

  test('lines by stage in the order of the register, and inside one by how soon they press', () => {
    expect(made.stages.map(({ id, lines }) => [id, idsOf(lines)])).toEqual([
      ['late', ['theirs', 'ours']],
      ['early', ['shut', 'adults', 'always', 'order']],
      ['', ['loose']],
    ])
  })

  test('with nothing chosen, only what holds for everyone in the cohort', () => {
    expect(now(made)).toEqual(['ours', 'adults', 'always', 'loose'])
  })

  test.each([
    [['curfew'], ['ours', 'adults', 'always', 'order', 'loose']],
    [['condition.locked'], ['ours', 'shut', 'adults', 'always', 'loose']],
    [['young'], ['ours', 'always', 'loose']],
    [['acting.b'], ['theirs', 'ours', 'adults', 'always', 'loose']],
    [
      ['ill', 'nonsense', 'condition.curfew'],
      ['ours', 'adults', 'always', 'loose'],
    ],
  ])('%j brings and takes away what it should', (facts, ids) => {
    expect(now(made, facts)).toEqual(ids)
  })

  test('a stage leaves the others out', () => {
    expect(now(made, ['young'], 'early')).toEqual(['always'])
    const [line] = linesOf(made).filter(({ duty }) => duty.id === 'ours')
    expect(line && whyNotNow(line, { facts: new Set(), stage: 'early' })).toBe('other-stage')
  })

  test('what no choice brings in is left out, with the reason', () => {
    expect(made.never.map(({ why, duties }) => [why, duties.map(({ id }) => id)])).toEqual([
      ['other-cohorts', ['south-only']],
      ['exception', ['not-north', 'young-north']],
      ['organisation', ['office']],
    ])
    expect(linesOf(made).length + made.never.reduce((sum, { duties }) => sum + duties.length, 0)).toBe(made.total)
  })

  test('every overlay, other measure and condition is a fact, with the number of duties that it bears on', () => {
    expect(made.facts.map(({ key, kind, bearsOn }) => [key, kind, bearsOn])).toEqual([
      ['young', 'overlay', 1],
      ['ill', 'overlay', 0],
      ['curfew', 'measure', 1],
      ['ban', 'measure', 1],
      ['condition.locked', 'condition', 1],
      ['acting.b', 'acting', 1],
    ])
    expect(makeCase(edition, { role: 'a', cohort: 'curfew' }).facts.map(({ key }) => key)).not.toContain('curfew')
  })

  test('what needs the same stands together and says what', () => {
    expect(alsoIf(made).map(({ words, lines }) => [words, idsOf(lines)])).toEqual([
      ['Curfew or Ban', ['order']],
      ['Locked', ['shut']],
      ['you act for: Post b', ['theirs']],
    ])
  })

  test('how a duty reaches the post is said', () => {
    expect(
      linesOf(made)
        .find(({ duty }) => duty.id === 'ours')
        ?.reasons.map(({ kind }) => kind),
    ).toEqual(['group'])
    expect(linesOf(makeCase(edition, { role: 'c', cohort: 'north' })).map(({ reasons }) => reasons[0]?.kind)).toEqual(['supports'])
  })

  test('a post that shares nothing with a cohort has no lines', () => {
    expect(makeCase(caseEdition({ one: [{ id: 'x', role: 'a', cohorts: ['south'] }] }), { role: 'a', cohort: 'home' }).stages).toEqual([])
  })

  test('what is asked of nobody is refused', () => {
    expect(() => makeCase(edition, { role: 'nobody', cohort: 'north' })).toThrow('nobody')
  })
})

describe('properties over random duties', () => {
  const cohort = fc.constantFrom(...Object.keys(COHORTS))
  const duty = fc.record({
    role: fc.constantFrom('a', 'b', 'c', 'team'),
    support: fc.subarray(['a', 'c']),
    cohorts: fc.uniqueArray(cohort, { minLength: 1, maxLength: 3 }),
    except: fc.uniqueArray(cohort, { maxLength: 2 }),
    conditions: fc.subarray(['locked']),
    scope: fc.constantFrom('case', 'case', 'organisation'),
    modality: fc.constantFrom('must', 'should', 'may'),
    personal: fc.boolean(),
  })
  const arbitrary = fc.record({
    edition: fc
      .array(duty, { minLength: 1, maxLength: 8 })
      .map((duties) => caseEdition({ 'one-early': duties.map((fields, index) => ({ id: `d${index}`, ...fields })) })),
    role: fc.constantFrom('a', 'b', 'c'),
    cohort: fc.constantFrom(...PRIMARY),
    facts: fc.subarray(['curfew', 'ban', 'young', 'ill', 'condition.locked', 'acting.b', 'unheard-of']),
  })

  test('a line applies exactly where the duty applies to that person and reaches the post that way', () => {
    fc.assert(
      fc.property(arbitrary, ({ edition, role, cohort: primary, facts }) => {
        const made = makeCase(edition, { role, cohort: primary })
        const known = facts.filter((fact) => fact !== primary)
        const person = { cohorts: [primary, ...known], conditions: known.includes('condition.locked') ? ['locked'] : [] }
        const lines = extractForRole(edition, role, { toolVersion: '0' }).parts.flatMap(({ duties }) => duties)
        const applying = lines.filter(({ id, scope, reasons }) => {
          const wanted = edition.duties.get(id)
          const reaches = reasons.some(({ kind }) => kind !== 'deputy') || known.includes('acting.b')
          return scope === 'case' && wanted !== undefined && reaches && dutyApplies(edition.lattice, wanted, person)
        })
        expect(now(made, known).sort()).toEqual(applying.map(({ id }) => id).sort())
      }),
    )
  })

  test('all choices over all cohorts together give the post’s duties about cases and nothing about the organisation', () => {
    fc.assert(
      fc.property(arbitrary, ({ edition, role }) => {
        const lines = PRIMARY.flatMap((primary) => linesOf(makeCase(edition, { role, cohort: primary })))
        const possible = extractForRole(edition, role, { toolVersion: '0' })
          .parts.flatMap(({ duties }) => duties)
          .filter(({ id, scope }) => {
            const wanted = edition.duties.get(id)
            const overlays = [[], ['young'], ['ill'], ['young', 'ill']]
            const measures = [[], ['curfew'], ['ban'], ['curfew', 'ban']]
            const people = PRIMARY.flatMap((primary) => overlays.flatMap((over) => measures.map((beside) => [primary, ...over, ...beside])))
            return scope === 'case' && wanted && people.some((cohorts) => dutyApplies(edition.lattice, wanted, { cohorts, conditions: ['locked'] }))
          })
        expect([...new Set(idsOf(lines))].sort()).toEqual(possible.map(({ id }) => id).sort())
        expect(lines.every((line) => line.duty.scope === 'case')).toBe(true)
      }),
    )
  })

  test('with nothing chosen nothing is shown that needs something; needs survive being written on a page', () => {
    fc.assert(
      fc.property(arbitrary, ({ edition, role, cohort: primary }) => {
        for (const { needs, duty: shown } of linesOf(makeCase(edition, { role, cohort: primary }))) {
          expect(readNeeds(writeNeeds(needs))).toEqual(needs)
          if (needsMet(needs, new Set())) expect([needs.all, shown.conditions ?? []]).toEqual([[], []])
        }
      }),
    )
  })
})

describe('the demonstration manual', () => {
  const EDITIONS = [demonstration, readSecondEdition()] as const
  /** Duties about cases that reach each cohort over all posts, in editions 1.0 and 2.0. */
  const COUNTS: Readonly<Record<string, readonly [number, number]>> = {
    'custody-prerelease': [37, 38],
    'licence-registered': [61, 70],
    'registered-only': [46, 47],
    'licence-unregistered': [47, 56],
    'notification-order': [46, 47],
    tpim: [35, 37],
    teo: [33, 33],
    'terrorist-risk-licence': [46, 50],
  }

  test.each(Object.entries(COUNTS))('%s has %j duties over all posts', (cohort, counts) => {
    for (const [index, edition] of EDITIONS.entries()) {
      const cases = [...edition.registers.roles.records.keys()].map((role) => makeCase(edition, { role, cohort }))
      expect(new Set(cases.flatMap((made) => now(made))).size).toBe(counts[index])
    }
  })

  test('with nothing chosen a case holds what the extract for the cohort holds', () => {
    for (const edition of EDITIONS) {
      for (const role of edition.registers.roles.records.keys()) {
        for (const cohort of Object.keys(COUNTS)) {
          const extract = extractForRole(edition, role, { toolVersion: '0', cohort }).parts.flatMap(({ duties }) => duties)
          expect(now(makeCase(edition, { role, cohort })).sort()).toEqual(extract.map(({ id }) => id).sort())
        }
      }
    }
  })

  test('an overlay and a measure beside the cohort add their duties', () => {
    const made = makeCase(EDITIONS[1], { role: 'nm-supervisor', cohort: 'licence-registered' })
    const added = (facts: string[]) => now(made, facts).filter((id) => !now(made).includes(id))
    expect(added(['overlay-under-18'])).toEqual(['trf-youth'])
    expect(added(['tpim'])).toEqual(['tpim-breach'])
    expect(now(made)).toHaveLength(21)
  })

  test('requirements stand beside, by cohort and measure, and are no lines', () => {
    const made = makeCase(EDITIONS[1], { role: 'nm-officer', cohort: 'registered-only' })
    const asked = (facts: string[]) => made.requirements.filter(({ needs }) => needsMet(needs, new Set(facts))).map(({ record }) => record.id)
    expect(asked([])).not.toContain('req-licence')
    expect(asked(['tpim'])).toEqual([...asked([]), 'req-tpim'])
    expect(idsOf(linesOf(made)).some((id) => id.startsWith('req-'))).toBe(false)
  })
})
