import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { makeUuid7 } from '#engine'

test('an id is a UUID of version 7: it holds its moment, and ids sort by their moments', () => {
  const moment = fc.integer({ min: 0, max: 2 ** 47 })
  fc.assert(
    fc.property(moment, moment, (one, other) => {
      const [a, b] = [makeUuid7(one, randomBytes(10)), makeUuid7(other, randomBytes(10))]
      expect(z.uuidv7().safeParse(a).success).toBe(true)
      expect(Number.parseInt(a.replaceAll('-', '').slice(0, 12), 16)).toBe(one)
      if (one < other) expect(a < b).toBe(true)
    }),
  )
  expect(new Set(Array.from({ length: 1000 }, () => makeUuid7(1, randomBytes(10)))).size).toBe(1000)
})
