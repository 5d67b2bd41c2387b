import { expect, test } from 'vitest'
import { seededRandom } from '../seeded-random.ts'
import { killRounds } from './kill-rounds.ts'
import { testFolder } from './test-intake.ts'

test('a server killed under load loses nothing that it acknowledged, and what is sent again is there once', { timeout: 60_000 }, async () => {
  const figures = await killRounds({ place: { folder: testFolder() }, port: 4773, rounds: 2, random: seededRandom(5).next })
  expect(figures).toMatchObject({ rounds: 2, lost: 0, doubled: 0, faults: [] })
  expect(figures.acknowledged).toBeGreaterThan(10)
  expect(figures.unanswered).toBeGreaterThan(0)
})
