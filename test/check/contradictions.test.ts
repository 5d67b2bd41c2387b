import { describe, expect, test } from 'vitest'
import { type Edition, parseEdition, readManualFolder } from '#engine'
import { findContradictions, plainAction } from '../../src/check/find-contradictions.ts'
import { BASE } from './run-case.ts'

const base = parseEdition(readManualFolder(BASE), 'draft').edition

interface Side {
  readonly modality: 'must' | 'must-not' | 'should' | 'should-not' | 'may'
  readonly role?: string
  readonly action?: string
  readonly cohorts?: string[]
  readonly except?: string[]
  readonly conditions?: string[]
  readonly overrides?: string[]
}

/** The base edition with two duties only: `first` and `second`. */
function withDuties(first: Side, second: Side): Edition {
  const section = base.sections.get('lending.desk')
  const model = section?.duties[1]
  if (section === undefined || model === undefined) throw new Error('the base manual has changed')
  const duties = [first, second].map((side, index) => ({
    ...model,
    role: 'librarian',
    cohorts: ['members'],
    id: index === 0 ? 'first' : 'second',
    index,
    ...side,
  }))
  return { ...base, duties: new Map(duties.map((duty) => [duty.id, duty])), sections: new Map([[section.id, { ...section, duties }]]) }
}

const meetingOf = (first: Side, second: Side) => findContradictions(withDuties(first, second)).map(({ meeting }) => meeting)

describe('modalities', () => {
  const table = [
    ['must', 'must-not', true],
    ['must', 'should-not', true],
    ['should', 'must-not', true],
    ['should', 'should-not', true],
    ['may', 'must-not', true],
    ['may', 'should-not', false],
    ['must', 'may', false],
    ['must', 'must', false],
    ['must-not', 'should-not', false],
  ] as const
  test.each(table)('%s and %s', (a, b, expected) => {
    const found = expected ? ['definitely'] : []
    expect(meetingOf({ modality: a }, { modality: b })).toEqual(found)
    expect(meetingOf({ modality: b }, { modality: a })).toEqual(found)
  })
})

describe('whom they are about', () => {
  const on = (cohorts: string[], rest: Partial<Side> = {}): Side => ({ modality: 'must', cohorts, ...rest })
  const off = (cohorts: string[], rest: Partial<Side> = {}): Side => ({ modality: 'must-not', cohorts, ...rest })
  const table: readonly [string, Side, Side, string[]][] = [
    ['a group and a cohort in it', on(['everyone']), off(['young']), ['definitely']],
    ['two cohorts with nobody in common', on(['adult']), off(['young']), []],
    ['a union with a cohort in common', on(['adult', 'day-reader']), off(['members']), ['definitely']],
    ['an overlay beside a cohort', on(['housebound']), off(['members']), ['possibly']],
    ['the same overlay', on(['housebound']), off(['housebound']), ['definitely']],
    ['a cohort that the other excepts', on(['everyone'], { except: ['young'] }), off(['young']), []],
    ['an overlay that the other excepts', on(['everyone'], { except: ['housebound'] }), off(['housebound']), []],
    ['an exception that leaves some', on(['everyone'], { except: ['adult'] }), off(['members']), ['definitely']],
    ['conditions of one only', on(['members'], { conditions: ['one-loan'] }), off(['members']), ['definitely']],
    ['different conditions', on(['members'], { conditions: ['one-loan'] }), off(['members'], { conditions: ['no-internet'] }), ['possibly']],
    ['an unknown cohort', on(['nobody-known']), off(['members']), []],
  ]
  test.each(table)('%s', (_name, first, second, expected) => {
    expect(meetingOf(first, second)).toEqual(expected)
    expect(meetingOf(second, first)).toEqual(expected)
  })
})

describe('posts and exceptions', () => {
  test('another post contradicts nothing', () => expect(meetingOf({ modality: 'must' }, { modality: 'must-not', role: 'branch-head' })).toEqual([]))
  test('a group and a post in it do', () => expect(meetingOf({ modality: 'should', role: 'desk-team' }, { modality: 'must-not' })).toEqual(['definitely']))
  test('an exception does not, whichever side says so', () => {
    expect(meetingOf({ modality: 'must', overrides: ['second'] }, { modality: 'must-not' })).toEqual([])
    expect(meetingOf({ modality: 'must' }, { modality: 'must-not', overrides: ['first'] })).toEqual([])
  })
  test('exceptions in a circle end', () =>
    expect(meetingOf({ modality: 'must', overrides: ['first'] }, { modality: 'must-not', overrides: ['second'] })).toEqual(['definitely']))
})

test('actions are compared without articles, capitals and punctuation', () => {
  expect(plainAction('Tell the Harbour Office, at once.')).toBe(plainAction('tell harbour office at once'))
  expect(plainAction('tell a reader')).not.toBe(plainAction('tell readers'))
  expect(meetingOf({ modality: 'must', action: 'open the door' }, { modality: 'must-not', action: 'open door.' })).toEqual(['definitely'])
})
