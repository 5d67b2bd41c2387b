import { describe, expect, test } from 'vitest'
import { dutyFingerprint } from '#engine'
import { ALL_ORDERS, dutyGroups } from '../../src/site/duty-orders.ts'
import { readSecondEdition } from '../demonstration.ts'

const edition = readSecondEdition()

describe.each(ALL_ORDERS)('the list of duties by %s', (order) => {
  const groups = dutyGroups(edition, order)

  test('has every duty once', () => {
    const listed = groups.flatMap(({ duties }) => duties.map(({ id }) => id))
    expect(listed.toSorted()).toEqual([...edition.duties.keys()].sort())
  })

  test('has no empty group, and no place twice', () => {
    expect(groups.every(({ duties, title, id }) => duties.length > 0 && title !== '' && /^[a-z][a-z0-9-]*$/.test(id))).toBe(true)
    expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length)
  })
})

test('by deadline, what is immediate comes first and the shorter time before the longer', () => {
  const groups = dutyGroups(edition, 'deadline')
  expect(groups[0]?.duties.every(({ deadline }) => deadline === 'immediate')).toBe(true)
  const within = groups.find(({ title }) => title.startsWith('Within'))?.duties.map(({ deadline }) => JSON.stringify(deadline)) ?? []
  expect(within[0]).toMatch(/PT\d+H/)
  expect(within.length).toBeGreaterThan(5)
})

test('by what is done, the groups are the letters in order', () => {
  const letters = dutyGroups(edition, 'action').map(({ title }) => title)
  expect(letters).toEqual(letters.toSorted())
  expect(letters.every((letter) => letter.length === 1)).toBe(true)
})

test('by post, each duty stands under the one post that answers for it', () => {
  for (const { title, duties } of dutyGroups(edition, 'post'))
    for (const duty of duties) expect(edition.registers.roles.records.get(duty.role)?.title, dutyFingerprint(duty)).toBe(title)
})
