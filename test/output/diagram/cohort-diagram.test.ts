import { describe, expect, test } from 'vitest'
import { cohortDiagram, NOBODY, neighbourDiagram, recordTitle } from '#engine'
import { demonstration } from '../../demonstration.ts'
import { smallEdition } from '../../render/small-edition.ts'

const { lattice, registers } = demonstration
const names = { titleOf: (id: string) => recordTitle(demonstration, 'cohorts', id), noteOf: () => '3 duties' }

describe('the diagram of the demonstration’s cohorts', () => {
  const diagram = cohortDiagram(lattice, names)

  test('has 15 boxes and 23 lines, of which no more than one pair crosses', () => {
    expect(diagram?.nodes).toHaveLength(15)
    expect(diagram?.links).toHaveLength(23)
    expect(diagram?.crossings).toBeLessThanOrEqual(1)
  })

  test('has each cohort and group once, and nobody at the foot', () => {
    const shown = [...registers.cohorts.records.values()].filter(({ kind }) => kind !== 'overlay').map(({ id }) => id)
    expect(diagram?.nodes.map(({ id }) => id).sort()).toEqual([...shown, NOBODY].sort())
    const lowest = diagram?.nodes.toSorted((a, b) => b.y - a.y)[0]
    expect(lowest?.id).toBe(NOBODY)
  })

  test('is no wider than a page', () => {
    expect(diagram?.width).toBeLessThanOrEqual(1120)
  })
})

test('beside a cohort stand those directly above and below it, and nobody is left out', () => {
  const shown = neighbourDiagram(lattice, names, 'registered')
  expect(shown?.nodes.map(({ id }) => id).sort()).toEqual(['convicted', 'licence-registered', 'notification-order', 'registered', 'registered-only'])
  expect(shown?.links).toHaveLength(4)
  expect(neighbourDiagram(lattice, names, 'overlay-hospital')).toBeUndefined()
})

test('an order without names of its own says how many cohorts are together', () => {
  const cohorts = {
    wild: { kind: 'group', title: 'Wild', broader: ['everyone'] },
    large: { kind: 'group', title: 'Large', broader: ['everyone'] },
    bears: { kind: 'cohort', title: 'Bears', broader: ['wild', 'large'] },
    lions: { kind: 'cohort', title: 'Lions', broader: ['wild', 'large'] },
    cows: { kind: 'cohort', title: 'Cows', broader: ['large'] },
    wasps: { kind: 'cohort', title: 'Wasps', broader: ['wild'] },
  }
  const edition = smallEdition({ registers: { cohorts } })
  const diagram = cohortDiagram(edition.lattice, { titleOf: (id) => recordTitle(edition, 'cohorts', id), noteOf: () => undefined })
  expect(diagram?.nodes.map(({ label }) => label)).toContain('2 cohorts together, with no name of their own')
})
