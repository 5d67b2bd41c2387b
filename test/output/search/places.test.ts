import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPlaces, writePlaces } from '../../../src/output/search/places.ts'

test('places are read as they were written', () => {
  const place = fc.record({ part: fc.nat(5000), times: fc.integer({ min: 1, max: 99 }) })
  fc.assert(
    fc.property(fc.uniqueArray(place, { selector: ({ part }) => part }), (places) => {
      const sorted = places.toSorted((a, b) => a.part - b.part)
      expect(readPlaces(writePlaces(sorted))).toEqual(sorted)
    }),
  )
})
