import { expect, test } from 'vitest'
import { countWith, narrowSharing, type ShownMove } from '../../src/site/scripts/narrow-sharing.ts'

const duty = (id: string, role: string, ...cohorts: string[]) => ({ id, role, cohorts: new Set(cohorts) })
const MOVES: readonly ShownMove[] = [
  { information: 'weight', agency: 'clinic', direction: 'out', gateway: 'consent', duties: [duty('feed', 'keeper', 'lions'), duty('wash', 'guard')] },
  { information: 'weight', agency: 'clinic', direction: 'in', gateway: 'consent', duties: [duty('feed', 'keeper', 'lions')] },
  { information: 'diet', agency: 'town', direction: 'out', gateway: 'law', duties: [duty('wash', 'guard')] },
]
const kept = (asked: Parameters<typeof narrowSharing>[1]) => narrowSharing(MOVES, asked).map((ids) => [...ids])

test('filters narrow together, down to the duties of a row', () => {
  expect(kept({})).toEqual([['feed', 'wash'], ['feed'], ['wash']])
  expect(kept({ role: 'guard' })).toEqual([['wash'], [], ['wash']])
  expect(kept({ role: 'guard', agency: 'clinic' })).toEqual([['wash'], [], []])
  expect(kept({ cohort: 'lions', direction: 'in' })).toEqual([[], ['feed'], []])
  expect(kept({ gateway: 'law', information: 'weight' })).toEqual([[], [], []])
})

test('a value is counted with what the other filters ask, and without its own', () => {
  expect(countWith(MOVES, { agency: 'town' }, 'agency', 'clinic')).toBe(2)
  expect(countWith(MOVES, { cohort: 'lions' }, 'role', 'guard')).toBe(0)
})
