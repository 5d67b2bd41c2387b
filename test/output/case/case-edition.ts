import type { Edition } from '#engine'
import { roleEdition, type TestDuty, type TestRole } from '../extract/role-edition.ts'

/** Groups, cohorts, two of which can run beside others, and overlays. */
export const COHORTS = {
  everyone: { kind: 'group', title: 'Everyone' },
  away: { kind: 'group', title: 'All away', broader: ['everyone'] },
  orders: { kind: 'group', title: 'All orders', broader: ['everyone'] },
  north: { kind: 'cohort', title: 'North', broader: ['away'] },
  south: { kind: 'cohort', title: 'South', broader: ['away'] },
  home: { kind: 'cohort', title: 'Home', broader: ['everyone'] },
  curfew: { kind: 'cohort', title: 'Curfew', broader: ['orders'], concurrent: true },
  ban: { kind: 'cohort', title: 'Ban', broader: ['orders'], concurrent: true },
  young: { kind: 'overlay', title: 'Young' },
  ill: { kind: 'overlay', title: 'Ill' },
} as const

export const PRIMARY = ['north', 'south', 'home', 'curfew', 'ban'] as const

const ROLES: readonly TestRole[] = [
  { id: 'a', deputyFor: ['b'], memberOf: ['team'] },
  { id: 'b', memberOf: ['team'] },
  { id: 'c' },
  { id: 'team', kind: 'group' },
]

/** An edition of four roles: `a` acts for `b`, and both belong to `team`. Sections whose names end in a stage stand at it. */
export const caseEdition = (sections: Readonly<Record<string, readonly TestDuty[]>>): Edition => roleEdition({ roles: ROLES, sections, cohorts: COHORTS })
