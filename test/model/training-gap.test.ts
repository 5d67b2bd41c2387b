import { describe, expect, test } from 'vitest'
import { moduleStanding, trainingGaps } from '#engine'
import { demonstration } from '../demonstration.ts'
import { FEED_DUTY, smallEdition } from '../render/small-edition.ts'

const post = { name: 'post', kind: 'post', side: 'own', agency: 'zoo', summary: 'Works.' } as const
const edition = smallEdition({
  body: '<Duty id="feed" />\n\n<Duty id="wash" />',
  front: { duties: [FEED_DUTY, { ...FEED_DUTY, id: 'wash', modality: 'should', role: 'hands', training: ['washing'] }] },
  registers: {
    roles: {
      keeper: { ...post, title: 'Keeper', memberOf: ['hands'], training: ['drill'] },
      guard: { ...post, title: 'Guard' },
      hands: { ...post, title: 'All hands', kind: 'group' },
    },
    training: {
      washing: { title: 'Washing', kind: 'add-on', status: 'Delivery anticipated from spring' },
      drill: { title: 'Drill', kind: 'core', withdrawn: { on: '2020-01-01', reason: 'No longer run.' } },
    },
  },
})
const of = (id: string) => trainingGaps(edition).find((found) => found.post.id === id)

describe('training of a post', () => {
  test('takes in what its own duties need, and those of its groups', () => {
    expect(of('keeper')?.missing.map(({ module, neededFor }) => [module, neededFor.map(({ id }) => id)])).toEqual([
      ['feeding', ['feed']],
      ['washing', ['wash']],
    ])
  })

  test('says what is on its list and named by no duty, and what cannot be taken', () => {
    expect(of('keeper')?.modules.find(({ module }) => module === 'drill')).toMatchObject({ isRequired: true, neededFor: [], standing: 'withdrawn' })
    expect(of('keeper')?.notRunning.map(({ module, standing }) => [module, standing])).toEqual([
      ['washing', 'expected'],
      ['drill', 'withdrawn'],
    ])
  })

  test('a post without any has nothing, and a group is not a post', () => {
    expect(of('guard')).toMatchObject({ modules: [], missing: [] })
    expect(of('hands')).toBeUndefined()
  })

  test('a module that is not in the register is not known to run', () => {
    expect(moduleStanding(edition, 'juggling')).toBe('unknown')
    expect(moduleStanding(edition, 'feeding')).toBe('runs')
  })
})

test('in the demonstration nothing is missing, and the core course is still to come', () => {
  const gaps = trainingGaps(demonstration)
  expect(gaps.flatMap(({ missing }) => missing)).toEqual([])
  expect(gaps.find((found) => found.post.id === 'nm-officer')?.notRunning.map(({ module }) => module)).toEqual(['mod-core'])
})
