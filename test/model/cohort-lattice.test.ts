import { describe, expect, test } from 'vitest'
import { demonstration } from '../demonstration.ts'

describe('the lattice of the demonstration’s cohorts', () => {
  const { lattice } = demonstration

  test('has 15 elements and 23 links', () => {
    expect(lattice.elements).toHaveLength(15)
    expect(lattice.links).toHaveLength(23)
  })

  test.each([
    ['all-nominals', 'civil-measures convicted on-licence'],
    ['civil-measures', 'teo tpim'],
    ['convicted', 'convicted-on-licence custody-prerelease registered'],
    ['convicted-on-licence', 'licence-registered licence-unregistered'],
    ['on-licence', 'convicted-on-licence terrorist-risk-licence'],
    ['registered', 'licence-registered notification-order registered-only'],
  ])('directly below %s: %s', (upper, lower) => {
    const below = lattice.links.filter(([above]) => lattice.nameOf(above) === upper).map(([, element]) => lattice.nameOf(element))
    expect(below.sort().join(' ')).toBe(lower)
  })

  test('eight cohorts, two overlays, six groups', () => {
    const kinds = [...demonstration.registers.cohorts.records.values()].map(({ kind }) => kind)
    expect(['cohort', 'overlay', 'group'].map((kind) => kinds.filter((other) => other === kind).length)).toEqual([8, 2, 6])
  })
})
