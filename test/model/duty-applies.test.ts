import { describe, expect, test } from 'vitest'
import { dutyApplies } from '#engine'
import { cohortLattice } from '../../src/model/cohort-lattice.ts'
import { readTiny } from '../parse/tiny-manual.ts'

/** Two sides, a group across them, and an overlay; the cohort `apart` may run beside another. */
const COHORTS = `all: { kind: group, title: All }
left: { kind: group, title: Left, broader: [all] }
right: { kind: group, title: Right, broader: [all] }
across: { kind: group, title: Across, broader: [all] }
l1: { kind: cohort, title: L1, broader: [left] }
l2: { kind: cohort, title: L2, broader: [left, across] }
r1: { kind: cohort, title: R1, broader: [right, across] }
r2: { kind: cohort, title: R2, broader: [right] }
apart: { kind: cohort, title: Apart, broader: [all], concurrent: true }
young: { kind: overlay, title: Young }
`
const { lattice } = readTiny({ 'draft/registers/cohorts.yaml': COHORTS }).edition

describe('members and order', () => {
  test.each([
    ['all', 'apart l1 l2 r1 r2'],
    ['left', 'l1 l2'],
    ['across', 'l2 r1'],
    ['l1', 'l1'],
    ['young', 'young'],
    ['nothing', ''],
  ])('members of %s: %s', (id, members) => {
    expect([...lattice.membersOf(id)].sort().join(' ')).toBe(members)
  })

  test.each([
    ['l1', 'left', true],
    ['l1', 'all', true],
    ['left', 'all', true],
    ['left', 'left', true],
    ['all', 'left', false],
    ['l1', 'right', false],
    ['across', 'left', false],
    ['young', 'all', false],
    ['young', 'young', true],
    ['nothing', 'all', false],
  ])('%s is within %s: %s', (a, b, within) => {
    expect(lattice.isWithin(a, b)).toBe(within)
  })

  test.each([
    ['left', 'l1', 'definitely'],
    ['left', 'across', 'definitely'],
    ['l1', 'l1', 'definitely'],
    ['left', 'right', 'never'],
    ['l1', 'across', 'never'],
    ['l1', 'r1', 'never'],
    ['young', 'l1', 'possibly'],
    ['young', 'all', 'possibly'],
    ['apart', 'l1', 'possibly'],
    ['apart', 'all', 'definitely'],
    ['young', 'young', 'definitely'],
  ])('%s and %s meet: %s', (a, b, meeting) => {
    expect(lattice.meet(a, b)).toBe(meeting)
    expect(lattice.meet(b, a)).toBe(meeting)
  })

  test('a circle of groups ends', () => {
    const turning = readTiny({
      'draft/registers/cohorts.yaml':
        'a: { kind: group, title: A, broader: [b] }\nb: { kind: group, title: B, broader: [a] }\nc: { kind: cohort, title: C, broader: [a, c] }\n',
    }).edition.lattice
    expect([...turning.membersOf('b')]).toEqual(['c'])
  })

  test('groups that could make a million elements make no more than their names', () => {
    const numbers = Array.from({ length: 24 }, (_, number) => number)
    const text = numbers
      .map(
        (own) =>
          `g${own}: { kind: group, title: G }\nc${own}: { kind: cohort, title: C, broader: [${numbers
            .filter((other) => other !== own)
            .map((other) => `g${other}`)
            .join(', ')}] }`,
      )
      .join('\n')
    const { registers } = readTiny({ 'draft/registers/cohorts.yaml': text }).edition
    expect(cohortLattice(registers.cohorts).elements.length).toBeLessThan(100)
  })
})

describe('whether a duty applies to a person', () => {
  const applies = (duty: { cohorts: string[]; except?: string[]; conditions?: string[] }, cohorts: string[], conditions: string[] = []) =>
    dutyApplies(lattice, duty, { cohorts, conditions })

  test.each([
    ['a cohort of the group', { cohorts: ['left'] }, ['l1'], true],
    ['a cohort of another group', { cohorts: ['left'] }, ['r1'], false],
    ['two groups are their union', { cohorts: ['l1', 'r1'] }, ['r1'], true],
    ['two groups are not what stands above them', { cohorts: ['l1', 'r1'] }, ['l2'], false],
    ['everyone', { cohorts: ['all'] }, ['apart'], true],
    ['an exception', { cohorts: ['left'], except: ['l1'] }, ['l1'], false],
    ['an exception for others', { cohorts: ['left'], except: ['l1'] }, ['l2'], true],
    ['an exception for a group', { cohorts: ['all'], except: ['across'] }, ['r1'], false],
    ['an overlay adds', { cohorts: ['young'] }, ['l1', 'young'], true],
    ['an overlay that the person has not', { cohorts: ['young'] }, ['l1'], false],
    ['an exception for an overlay', { cohorts: ['all'], except: ['young'] }, ['l1', 'young'], false],
    ['a measure that runs beside', { cohorts: ['apart'] }, ['l1', 'apart'], true],
  ])('%s', (_name, duty, person, expected) => {
    expect(applies(duty, person)).toBe(expected)
  })

  test('all its conditions are needed', () => {
    expect(applies({ cohorts: ['all'], conditions: ['a', 'b'] }, ['l1'], ['a'])).toBe(false)
    expect(applies({ cohorts: ['all'], conditions: ['a', 'b'] }, ['l1'], ['b', 'a', 'c'])).toBe(true)
  })
})
