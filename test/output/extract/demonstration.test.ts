import { describe, expect, test } from 'vitest'
import { extractForRole, extractToJson } from '#engine'
import { demonstration } from '../../demonstration.ts'

const of = (role: string, options: { cohort?: string } = {}) => extractForRole(demonstration, role, { toolVersion: '0.0.0', ...options })
const linesOf = (role: string, cohort?: string) => of(role, { cohort }).parts.flatMap((part) => part.duties)

/** Posts and the duties each answers for in edition 1.0. */
const HELD: Readonly<Record<string, number>> = {
  'national-lead': 1,
  'capability-lead': 7,
  'regional-lro': 12,
  'nm-supervisor': 24,
  'nm-officer': 32,
  'intel-sharing-lead': 0,
  'station-officer': 2,
  'device-adviser': 2,
  'data-quality-officer': 1,
  'prevent-supervisor': 1,
  'odu-training-lead': 2,
  'nsd-practitioner': 1,
  'mappa-chair': 2,
  'prison-ct-lead': 1,
  'hub-data-manager': 2,
  'intervention-provider': 1,
}

/** Duties that can apply to someone in a cohort or overlay in edition 1.0, its own and inherited ones. */
const FOR_COHORT: Readonly<Record<string, number>> = {
  'custody-prerelease': 37,
  'licence-registered': 61,
  'registered-only': 46,
  'licence-unregistered': 47,
  'notification-order': 46,
  tpim: 35,
  teo: 33,
  'terrorist-risk-licence': 46,
  'overlay-under-18': 1,
  'overlay-hospital': 1,
}

describe('extracts of the demonstration manual', () => {
  test('there is a count for every role', () => {
    expect([...demonstration.registers.roles.records.keys()].sort()).toEqual(Object.keys(HELD).sort())
  })

  test.each(Object.entries(HELD))('%s holds %i duties', (role, count) => {
    const held = linesOf(role).filter((line) => line.reasons.some(({ kind }) => kind === 'holds'))
    expect(held).toHaveLength(count)
    expect(held.every((line) => line.role.id === role)).toBe(true)
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

  test.each(Object.entries(FOR_COHORT))('%s has %i duties over all posts', (cohort, count) => {
    const ids = new Set(Object.keys(HELD).flatMap((role) => linesOf(role, cohort).map(({ id }) => id)))
    expect(ids.size).toBe(count)
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
