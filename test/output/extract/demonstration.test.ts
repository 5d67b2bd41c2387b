import { describe, expect, test } from 'vitest'
import { type Edition, extractForRole, extractToJson } from '#engine'
import { demonstration, readSecondEdition } from '../../demonstration.ts'

const secondEdition = readSecondEdition()
const EDITIONS = [demonstration, secondEdition] as const
const of = (role: string, options: { cohort?: string; edition?: Edition } = {}) => {
  const { edition = demonstration, ...rest } = options
  return extractForRole(edition, role, { toolVersion: '0.0.0', ...rest })
}
const linesOf = (role: string, cohort?: string, edition?: Edition) => of(role, { cohort, edition }).parts.flatMap((part) => part.duties)

/** Posts and the duties each answers for in editions 1.0 and 2.0. */
const HELD: Readonly<Record<string, readonly [first: number, second: number]>> = {
  'national-lead': [1, 1],
  'capability-lead': [7, 6],
  'regional-lro': [12, 13],
  'nm-supervisor': [24, 26],
  'nm-officer': [32, 36],
  'intel-sharing-lead': [0, 1],
  'station-officer': [2, 2],
  'device-adviser': [2, 3],
  'data-quality-officer': [1, 1],
  'prevent-supervisor': [1, 1],
  'odu-training-lead': [2, 1],
  'nsd-practitioner': [1, 2],
  'mappa-chair': [2, 2],
  'prison-ct-lead': [1, 1],
  'hub-data-manager': [2, 2],
  'intervention-provider': [1, 1],
}

/** Duties that can apply to someone in a cohort or overlay in editions 1.0 and 2.0, its own and inherited ones. */
const FOR_COHORT: Readonly<Record<string, readonly [first: number, second: number]>> = {
  'custody-prerelease': [37, 38],
  'licence-registered': [61, 70],
  'registered-only': [46, 47],
  'licence-unregistered': [47, 56],
  'notification-order': [46, 47],
  tpim: [35, 37],
  teo: [33, 33],
  'terrorist-risk-licence': [46, 50],
  'overlay-under-18': [1, 1],
  'overlay-hospital': [1, 1],
}

describe('extracts of the demonstration manual', () => {
  test('there is a count for every role', () => {
    expect([...demonstration.registers.roles.records.keys()].sort()).toEqual(Object.keys(HELD).sort())
  })

  test.each(Object.entries(HELD))('%s holds %j duties', (role, counts) => {
    for (const [index, edition] of EDITIONS.entries()) {
      const held = linesOf(role, undefined, edition).filter((line) => line.reasons.some(({ kind }) => kind === 'holds'))
      expect(held).toHaveLength(counts[index] as number)
      expect(held.every((line) => line.role.id === role)).toBe(true)
    }
  })

  test('what a post supports stands in its extract besides', () => {
    const supported = Object.keys(HELD).flatMap((role) =>
      linesOf(role)
        .filter((line) => line.reasons[0]?.kind === 'supports')
        .map(({ id }) => [role, id]),
    )
    expect(supported).toEqual([['nm-supervisor', 'lic-event-refer']])
    expect(of('nm-supervisor').count).toBe(25)
  })

  test('all extracts together hold every duty', () => {
    const all = new Set(Object.keys(HELD).flatMap((role) => linesOf(role).map(({ id }) => id)))
    expect([...all].sort()).toEqual([...demonstration.duties.keys()].sort())
    expect(all.size).toBe(91)
  })

  test.each(Object.entries(FOR_COHORT))('%s has %j duties over all posts', (cohort, counts) => {
    for (const [index, edition] of EDITIONS.entries()) {
      const ids = new Set(Object.keys(HELD).flatMap((role) => linesOf(role, cohort, edition).map(({ id }) => id)))
      expect(ids.size).toBe(counts[index])
    }
  })

  test.each(Object.entries({ must: [66, 74], 'must-not': [3, 4], should: [20, 15], may: [2, 6] }))('%s is the modality of %j duties', (modality, counts) => {
    expect(EDITIONS.map(({ duties }) => [...duties.values()].filter((duty) => duty.modality === modality).length)).toEqual(counts)
  })

  test('no requirement on the person stands in an extract', () => {
    const json = Object.keys(HELD)
      .map((role) => extractToJson(of(role)))
      .join('')
    for (const id of demonstration.registers.requirements.records.keys()) expect(json).not.toContain(`"${id}"`)
  })

  test('a post of a later edition has no duties, and says so', () => {
    expect(of('intel-sharing-lead')).toMatchObject({
      count: 0,
      note: 'This post begins in edition 2.0. It has no duties in edition 1.0.',
      parts: [{ duties: [] }],
    })
  })

  test('the notice stands on every extract', () => {
    for (const role of Object.keys(HELD)) expect(of(role).notice).toBe(demonstration.config.notice?.banner)
  })

  test('what a filter leaves out adds up', () => {
    for (const role of Object.keys(HELD)) {
      for (const cohort of demonstration.registers.cohorts.records.keys()) {
        const { count, leftOut } = of(role, { cohort })
        expect(count + leftOut.count).toBe(of(role).count)
        expect(leftOut.reasons.reduce((sum, reason) => sum + reason.count, 0)).toBe(leftOut.count)
        for (const reason of leftOut.reasons) expect(reason.duties).toHaveLength(reason.count)
      }
    }
  })
})
