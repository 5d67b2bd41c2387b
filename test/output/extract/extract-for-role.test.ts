import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { dutyFingerprint, extractForRole } from '#engine'
import { roleExtract } from '#schemas'
import { roleEdition, type TestDuty, type TestRole } from './role-edition.ts'

const ROLES: readonly TestRole[] = [
  { id: 'a', memberOf: ['team'], deputyFor: ['b'] },
  { id: 'b', memberOf: ['wing'], deputyFor: ['c'] },
  { id: 'c' },
  { id: 'team', kind: 'group', memberOf: ['house'] },
  { id: 'house', kind: 'group' },
  { id: 'wing', kind: 'group' },
]
const DUTIES: readonly TestDuty[] = [
  { id: 'held', role: 'a' },
  { id: 'supported', role: 'c', support: ['a'] },
  { id: 'of-team', role: 'team', modality: 'should' },
  { id: 'of-house', role: 'c', support: ['house'] },
  { id: 'of-wing', role: 'wing', modality: 'may' },
  { id: 'of-b', role: 'b' },
  { id: 'b-personal', role: 'b', personal: true },
  { id: 'b-supports', role: 'c', support: ['b'] },
  { id: 'of-c', role: 'c' },
  { id: 'twice', role: 'b', support: ['a', 'team'] },
]
const edition = roleEdition({ roles: ROLES, sections: { one: DUTIES } })
const of = (role: string, options: { cohort?: string; order?: 'modality' | 'stage' } = {}, from = edition) =>
  extractForRole(from, role, { toolVersion: '1.2.3', ...options })
const idsOf = (extract: ReturnType<typeof of>) => extract.parts.map((part) => [part.heading, ...part.duties.map(({ id }) => id)])
const reasonsOf = (extract: ReturnType<typeof of>, id: string) =>
  extract.parts
    .flatMap((part) => part.duties)
    .find((line) => line.id === id)
    ?.reasons.map((reason) => [reason.kind, 'group' in reason ? `${reason.group.id} ${reason.as}` : 'of' in reason ? reason.of.id : ''].join(' ').trim())

describe('which duties reach a role', () => {
  test('held, supported, through groups upwards, and as deputy for one post only', () => {
    expect(idsOf(of('a'))).toEqual([
      ['Duties of the post a', 'held', 'supported', 'of-house', 'twice', 'of-team'],
      ['When you act for the post b', 'of-b'],
    ])
  })

  test('a duty reached in several ways stands once with every reason', () => {
    expect(reasonsOf(of('a'), 'twice')).toEqual(['supports', 'group team supports', 'deputy b'])
    expect(reasonsOf(of('a'), 'of-house')).toEqual(['group house supports'])
    expect(reasonsOf(of('a'), 'of-b')).toEqual(['deputy b'])
  })

  test('a deputy has neither what is personal nor what comes to that post through others', () => {
    const ids = idsOf(of('a')).flat()
    for (const id of ['b-personal', 'b-supports', 'of-wing', 'of-c']) expect(ids).not.toContain(id)
    expect(idsOf(of('b')).flat()).toContain('b-personal')
  })

  test('groups that go in a circle end', () => {
    const round = roleEdition({
      roles: [
        { id: 'a', memberOf: ['g'] },
        { id: 'g', kind: 'group', memberOf: ['h'] },
        { id: 'h', kind: 'group', memberOf: ['g'] },
      ],
      sections: { one: [{ id: 'x', role: 'h', modality: 'may' }] },
    })
    expect(idsOf(of('a', {}, round))).toEqual([['Duties of the post a', 'x']])
  })

  test('a post or group that has not begun brings nothing; one that ended says so', () => {
    const later = roleEdition({
      roles: [
        { id: 'a', memberOf: ['g'], deputyFor: ['b'] },
        { id: 'b', from: '2.0' },
        { id: 'g', kind: 'group', from: '1.1' },
        { id: 'z', withdrawn: { on: '2020-05-01', reason: 'merged' } },
      ],
      sections: {
        one: [
          { id: 'x', role: 'g', modality: 'may' },
          { id: 'y', role: 'b' },
        ],
      },
    })
    expect(of('a', {}, later)).toMatchObject({ count: 0, note: 'This post has no duties in edition 1.0.' })
    expect(of('b', {}, later).note).toBe('This post begins in edition 2.0. It has no duties in edition 1.0.')
    expect(of('z', {}, later).note).toBe('This post ended on 1 May 2020: merged')
  })

  test('an id that is not there is a fault of the caller', () => {
    expect(() => of('nobody')).toThrow('nobody')
    expect(() => of('a', { cohort: 'nobody' })).toThrow('nobody')
  })
})

describe('a filter by cohort', () => {
  const filtered = roleEdition({
    roles: [{ id: 'a' }],
    sections: {
      one: [
        { id: 'all', role: 'a' },
        { id: 'north', role: 'a', cohorts: ['north'] },
        { id: 'not-north', role: 'a', except: ['north'] },
        { id: 'not-away', role: 'a', cohorts: ['everyone'], except: ['away'] },
        { id: 'home', role: 'a', cohorts: ['home'] },
        { id: 'young', role: 'a', cohorts: ['young'] },
        { id: 'body', role: 'a', scope: 'organisation' },
        { id: 'locked', role: 'a', cohorts: ['south'], conditions: ['locked'] },
      ],
    },
  })
  const kept = (cohort: string) => of('a', { cohort }, filtered).parts.flatMap((part) => part.duties.map(({ id }) => id))
  const why = (cohort: string) => Object.fromEntries(of('a', { cohort }, filtered).leftOut.reasons.map(({ kind, duties }) => [kind, duties]))

  test.each([
    ['north', ['all', 'north'], { organisation: ['body'], 'other-cohorts': ['home', 'young', 'locked'], exception: ['not-north', 'not-away'] }],
    ['home', ['all', 'not-north', 'not-away', 'home'], { organisation: ['body'], 'other-cohorts': ['north', 'young', 'locked'] }],
    ['south', ['all', 'not-north', 'locked'], { organisation: ['body'], 'other-cohorts': ['north', 'home', 'young'], exception: ['not-away'] }],
    ['away', ['all', 'north', 'not-north', 'locked'], { organisation: ['body'], 'other-cohorts': ['home', 'young'], exception: ['not-away'] }],
    ['young', ['young'], { organisation: ['body'], 'other-cohorts': ['all', 'north', 'not-north', 'not-away', 'home', 'locked'] }],
  ])('%s', (cohort, ids, reasons) => {
    expect(kept(cohort)).toEqual(ids)
    expect(why(cohort)).toEqual(reasons)
  })

  test('an extract that a filter empties says so', () => {
    const only = roleEdition({ roles: [{ id: 'a' }], sections: { one: [{ id: 'x', role: 'a', cohorts: ['home'] }] } })
    expect(of('a', { cohort: 'north' }, only)).toMatchObject({
      count: 0,
      note: 'No duty of this post can apply to: North.',
      filter: { id: 'north', title: 'North', kind: 'cohort' },
      leftOut: { count: 1 },
    })
  })
})

describe('order', () => {
  const ordered = roleEdition({
    roles: [{ id: 'a' }],
    sections: {
      'one-early': [
        { id: 'e-may', role: 'a', modality: 'may' },
        { id: 'e-must', role: 'a' },
      ],
      two: [
        { id: 'n-should', role: 'a', modality: 'should' },
        { id: 'n-must-not', role: 'a', modality: 'must-not' },
      ],
      'three-late': [
        { id: 'l-should-not', role: 'a', modality: 'should-not' },
        { id: 'l-must', role: 'a' },
      ],
    },
  })
  test('the most binding first, then as the manual is read', () => {
    expect(idsOf(of('a', {}, ordered))[0]?.slice(1)).toEqual(['e-must', 'l-must', 'n-must-not', 'n-should', 'l-should-not', 'e-may'])
  })
  test('by stage in the order of their register, with none at the end', () => {
    expect(idsOf(of('a', { order: 'stage' }, ordered))[0]?.slice(1)).toEqual(['l-must', 'l-should-not', 'e-must', 'e-may', 'n-must-not', 'n-should'])
  })
})

describe('what proves an extract', () => {
  const digestOf = (lines: string[]) => createHash('sha256').update(lines.sort().join('\n')).digest('hex')

  test('the digest is over the sorted ids, revisions and fingerprints', () => {
    const lines = of('a').parts.flatMap((part) => part.duties.map((line) => `${line.id}.${line.rev}.${line.fingerprint}`))
    expect(of('a').digest).toBe(digestOf(lines))
    for (const line of of('a').parts.flatMap((part) => part.duties)) expect(line.fingerprint).toBe(dutyFingerprint(edition.duties.get(line.id) as never))
  })

  test('order does not change the digest; a revision or another meaning does', () => {
    const changed = (fields: Partial<TestDuty>) =>
      of('c', {}, roleEdition({ roles: ROLES, sections: { one: DUTIES.map((duty) => (duty.id === 'of-c' ? { ...duty, ...fields } : duty)) } })).digest
    const same = of('c').digest
    expect(of('c', { order: 'stage' }).digest).toBe(same)
    expect(changed({})).toBe(same)
    expect(changed({ rev: 2 })).not.toBe(same)
    expect(changed({ action: 'do it otherwise' })).not.toBe(same)
  })

  test('it fits its schema and cannot be changed', () => {
    for (const role of ROLES) expect(roleExtract.parse(of(role.id))).toEqual(of(role.id))
    const extract = of('a')
    expect(Object.isFrozen(extract.parts[0]?.duties)).toBe(true)
    expect(Object.isFrozen(extract.parts[0]?.duties[0]?.reasons[0])).toBe(true)
  })

  test.each([
    ['the draft while nothing is in force', 'draft', {}, ''],
    ['a draft beside an edition in force', 'draft', { inForce: '2.0' }, '/draft'],
    ['a published edition', 'editions/1.0', { inForce: '2.0' }, '/edition/1.0'],
    ['the edition in force', 'editions/1.0', { inForce: '1.0' }, '/edition/1.0'],
  ])('addresses of %s', (_name, key, config, base) => {
    const extract = of('c', {}, roleEdition({ roles: ROLES, sections: { one: DUTIES }, key, config }))
    const line = extract.parts[0]?.duties.find(({ id }) => id === 'of-c')
    expect(extract.address).toBe(`https://manual.example${base}/roles/c/`)
    expect(line?.address).toBe(`https://manual.example${base}/duties/of-c/`)
    // A draft is asked about itself: what is in force says something else and always will.
    expect(line?.changedAddress).toBe(`https://manual.example/d/of-c/?f=${line?.fingerprint}`)
  })
})
