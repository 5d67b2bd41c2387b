import { describe, expect, test } from 'vitest'
import { editionsJson, lineageJson, type Manual, manualJson } from '#engine'
import { publishedEditions, publishedLineage, publishedManual } from '#schemas'
import { demonstration } from '../../demonstration.ts'

const HASH = 'ab'.repeat(32)

const edition = (number: string, data: { publishedOn: string; inForceFrom?: string; status: string }) => ({
  number,
  key: `editions/${number}`,
  data: { ...demonstration.data, inForceFrom: undefined, ...data, edition: number },
  record: {
    publishedOn: data.publishedOn,
    digest: HASH,
    seal: HASH,
    approvedBy: { role: 'a-post', title: 'A post' },
    sections: { 'a.one': { title: 'One', number: '1.1', blocks: [], duties: { 'a-duty': {}, 'b-duty': {} } } },
  },
})

const manual = {
  config: { ...demonstration.config, inForce: '2.0' },
  editions: [
    edition('1.0', { publishedOn: '2021-01-29', status: 'consultation' }),
    edition('2.0', { publishedOn: '2022-09-30', inForceFrom: '2022-09-30', status: 'in-force' }),
    edition('2.1', { publishedOn: '2022-11-01', inForceFrom: '2022-12-01', status: 'approved' }),
  ],
  lineage: { entries: [{ index: 0, in: '2.0', kind: 'withdrawn', what: 'section', from: ['a.two'], reason: 'Spent.' }] },
  hasDraft: true,
} as unknown as Manual

describe('editionsJson', () => {
  const found = editionsJson(manual, demonstration)

  test('has the published shape, and survives JSON', () => {
    expect(publishedEditions.parse(JSON.parse(JSON.stringify(found)))).toEqual(JSON.parse(JSON.stringify(found)))
  })

  test('says where each edition stands on the last day that the manual knows', () => {
    expect(found.statusOn).toBe('2022-11-01')
    expect(
      found.editions.map(({ number, status, publishedAs, inForceFrom, inForceTo, before }) => [number, status, publishedAs, inForceFrom, inForceTo, before]),
    ).toEqual([
      ['1.0', 'superseded', 'consultation', undefined, undefined, undefined],
      ['2.0', 'in-force', 'in-force', '2022-09-30', '2022-11-30', '1.0'],
      ['2.1', 'approved', 'approved', '2022-12-01', undefined, '2.0'],
    ])
  })

  test('gives addresses that stay, and counts', () => {
    expect(found.editions[1]).toMatchObject({
      address: 'https://manual.example/edition/2.0/',
      data: 'https://manual.example/edition/2.0/manual.json',
      sections: 1,
      duties: 2,
    })
  })

  test('without a draft there is none', () => {
    expect(editionsJson(manual, undefined)).not.toHaveProperty('draft')
  })
})

test('lineageJson has the published shape, with the entries as they were written', () => {
  const found = lineageJson(manual)
  expect(publishedLineage.parse(JSON.parse(JSON.stringify(found)))).toEqual(JSON.parse(JSON.stringify(found)))
  expect(found.entries).toEqual([{ in: '2.0', kind: 'withdrawn', what: 'section', from: ['a.two'], reason: 'Spent.' }])
})

test('manualJson has the published shape', () => {
  const found: unknown = JSON.parse(JSON.stringify(manualJson(demonstration)))
  expect(publishedManual.safeParse(found).error?.issues ?? []).toEqual([])
})
