import { describe, expect, test } from 'vitest'
import { dutyFingerprint } from '#engine'
import type { DutyData } from '#schemas'
import { demonstration } from '../demonstration.ts'

const share = { direction: 'out', information: ['a', 'b'], with: ['x', 'y'], gateway: 'g' } as const
const duty: DutyData = {
  id: 'one',
  rev: 1,
  modality: 'must',
  role: 'post',
  support: ['p', 'q'],
  action: 'do it',
  cohorts: ['c', 'd'],
  except: ['e', 'f'],
  conditions: ['k', 'l'],
  trigger: 'asked',
  deadline: { within: 'P5D', of: 'it', days: 'working' },
  shares: [
    { ...share, information: ['a', 'b'], with: ['x', 'y'] },
    { ...share, direction: 'in', information: ['a'], with: ['x'] },
  ],
  record: 'note',
  unless: 'not',
  scope: 'case',
  binding: 'internal',
  basis: ['s'],
  overrides: ['m', 'n'],
}
const print = (change: Partial<DutyData> = {}) => dutyFingerprint({ ...duty, ...change })

describe('a duty’s fingerprint', () => {
  test('is sixteen hexadecimal digits, the same for the same duty', () => {
    expect(print()).toMatch(/^[0-9a-f]{16}$/)
    expect(print()).toBe(dutyFingerprint(structuredClone(duty)))
    // A change of this line would say that every duty of every edition has changed.
    expect(print()).toBe('a63940a6a89f8a7d')
  })

  test.each<[string, Partial<DutyData>]>([
    ['the modality', { modality: 'should' }],
    ['the post', { role: 'other' }],
    ['support', { support: ['p'] }],
    ['the action', { action: 'do that' }],
    ['cohorts', { cohorts: ['c'] }],
    ['exceptions', { except: ['e'] }],
    ['conditions', { conditions: [] }],
    ['the trigger', { trigger: 'told' }],
    ['the deadline', { deadline: { within: 'P6D', of: 'it', days: 'working' } }],
    ['the form of the deadline', { deadline: { before: 'P5D', of: 'it', days: 'working' } }],
    ['which days count', { deadline: { within: 'P5D', of: 'it' } }],
    ['a deadline that is gone', { deadline: undefined }],
    ['what is shared', { shares: [{ ...share, information: ['a'], with: ['x', 'y'] }] }],
    ['whom with', { shares: [{ ...share, information: ['a', 'b'], with: ['x'] }] }],
    ['the gateway', { shares: (duty.shares ?? []).map((one) => ({ ...one, gateway: 'h' })) }],
    ['the record', { record: 'letter' }],
    ['what is recorded otherwise', { unless: '' }],
    ['what it overrides', { overrides: ['m'] }],
  ])('changes with %s', (_name, change) => {
    expect(print(change)).not.toBe(print())
  })

  test.each<[string, Partial<DutyData>]>([
    ['the id', { id: 'two' }],
    ['the revision', { rev: 2 }],
    ['its source', { basis: ['t'] }],
    ['training', { training: ['z'] }],
    ['recommendations', { recommendations: ['r'] }],
    ['a review date', { reviewBy: '2030-01-01' }],
    ['who may do it', { personal: true }],
  ])('does not change with %s', (_name, change) => {
    expect(print(change)).toBe(print())
  })

  test('does not change with the order of any list, at any depth', () => {
    expect(
      print({
        support: ['q', 'p'],
        cohorts: ['d', 'c'],
        except: ['f', 'e'],
        conditions: ['l', 'k'],
        overrides: ['n', 'm'],
        shares: [
          { ...share, direction: 'in', information: ['a'], with: ['x'] },
          { gateway: 'g', with: ['y', 'x'], information: ['b', 'a'], direction: 'out' },
        ],
      }),
    ).toBe(print())
  })

  test('an empty list and none are the same, and so is an empty text', () => {
    expect(print({ support: [], unless: '' })).toBe(print({ support: undefined, unless: undefined }))
  })

  test('words do not run over into the next field', () => {
    expect(print({ trigger: 'a', record: 'b' })).not.toBe(print({ trigger: 'ab', record: undefined }))
    expect(print({ cohorts: ['a,b'] })).not.toBe(print({ cohorts: ['a', 'b'] }))
  })

  test('all duties of the manual have their own', () => {
    const prints = [...demonstration.duties.values()].map(dutyFingerprint)
    expect(new Set(prints).size).toBe(prints.length)
  })
})
