import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseDigest, deadlineUrgency, extractForRole, makeCase, readChoices, sha256Of, writeChoices } from '#engine'
import type { Deadline } from '#schemas'
import { demonstration } from '../../demonstration.ts'

describe('how soon a deadline presses', () => {
  const ORDER: readonly (Deadline | undefined)[] = [
    'immediate',
    'same-day',
    { within: 'PT2H' },
    { within: 'P1D' },
    { within: 'P1D', days: 'working' },
    { within: 'P5D', days: 'working' },
    { within: 'P8D' },
    { before: 'P1M', of: 'release' },
    { before: 'P15D', of: 'the date', days: 'working' },
    { before: 'P2D', of: 'the date' },
    { by: 'allocation' },
    { every: 'P14D' },
    { every: 'P1M', for: 'P6M', thenEvery: 'P3M' },
    { every: 'P1Y' },
    'on-event',
    'ongoing',
    undefined,
  ]

  test('each of the list presses sooner than the next', () => {
    const keys = ORDER.map(deadlineUrgency)
    const isBefore = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]) => a < c || (a === c && b < d)
    for (const [index, key] of keys.slice(1).entries()) expect(isBefore(keys[index] ?? key, key), JSON.stringify(ORDER[index + 1])).toBe(true)
  })
})

describe('choices in an address', () => {
  const keys = { facts: ['young', 'condition.locked'], stages: ['early', ''] }

  test('are read back as they were written, in any order', () => {
    const written = writeChoices({ facts: new Set(['young', 'condition.locked']), stage: 'early' })
    expect(written).toBe('?with=condition.locked&with=young&stage=early')
    expect(readChoices(written, keys)).toEqual({ facts: new Set(['young', 'condition.locked']), stage: 'early' })
    expect(writeChoices({ facts: new Set(), stage: undefined })).toBe('')
    expect(readChoices(writeChoices({ facts: new Set(), stage: '' }), keys).stage).toBe('')
  })

  test('what the case does not know is passed over', () => {
    expect(readChoices('?with=old&with=young&stage=never&x=1', keys)).toEqual({ facts: new Set(['young']), stage: undefined })
  })
})

describe('the digest of a checklist', () => {
  test('is SHA-256', () => {
    expect(sha256Of('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    fc.assert(fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), (text) => sha256Of(text) === createHash('sha256').update(text).digest('hex')))
  })

  test('is that of an extract with the same duties, in whatever order', () => {
    const extract = extractForRole(demonstration, 'nm-officer', { toolVersion: '0', cohort: 'tpim' })
    const marks = makeCase(demonstration, { role: 'nm-officer', cohort: 'tpim' }).stages.flatMap(({ lines }) =>
      lines.filter(({ needs }) => needs.all.length === 0).map(({ mark }) => mark),
    )
    expect(caseDigest(marks)).toBe(extract.digest)
    expect(caseDigest(marks.toReversed())).toBe(extract.digest)
  })
})
