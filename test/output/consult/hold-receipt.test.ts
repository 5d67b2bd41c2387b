import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PublishedLog, Receipt } from '#schemas'
import { holdReceipt, sha256Text } from '../../../src/browser/receipt-page.ts'

test('the SHA-256 for browsers is SHA-256', () => {
  for (const text of ['', 'abc', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), 'a'.repeat(1000)]) expect(sha256Text(text)).toBe(hashOf(text))
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => sha256Text(text) === hashOf(text)))
})

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const digests = ['one', 'two', 'three'].map(hashOf)
const heads: string[] = []
for (const digest of digests) heads.push(hashOf(`${heads.at(-1) ?? '0'.repeat(64)}\n${digest}`))
const log: PublishedLog = { format: 'log-digests/1', consultation: 'draft-2', length: 3, head: heads[2] ?? '', digests }
const receipt: Receipt = {
  format: 'receipt/1',
  id: '019a4b2c-7d10-7abc-8def-0123456789ab',
  consultation: 'draft-2',
  at: '2026-11-05T10:12:13.456Z',
  comments: [{ comment: '019a4b2c-7d10-7abc-8def-0123456789ac', seq: 1, digest: digests[1] ?? '' }],
  head: { length: 2, hash: heads[1] ?? '' },
}

test('a receipt is sound against the log it came from, by either hash', () => {
  for (const hash of [hashOf, sha256Text]) expect(holdReceipt(receipt, log, hash).isSound).toBe(true)
})

test.each<[string, Partial<Receipt>, Partial<PublishedLog>, string]>([
  ['another consultation', { consultation: 'draft-3' }, {}, 'another consultation'],
  ['a digest altered', {}, { digests: [digests[0] ?? '', digests[0] ?? '', digests[2] ?? ''] }, 'does not give the published head'],
  ['the log cut short', {}, { digests: digests.slice(0, 1), length: 1, head: heads[0] ?? '' }, 'shorter'],
  ['a list that is not as long as it says', {}, { length: 4 }, 'does not give the published head'],
  ['another head', { head: { length: 2, hash: heads[2] ?? '' } }, {}, 'does not begin'],
  ['a comment elsewhere', { comments: [{ comment: receipt.id, seq: 0, digest: digests[1] ?? '' }] }, {}, 'not in the published log'],
  ['a comment after the head', { comments: [{ comment: receipt.id, seq: 2, digest: digests[2] ?? '' }] }, {}, 'not in the published log'],
])('is not sound with %s', (_, inReceipt, inLog, why) => {
  const verdict = holdReceipt({ ...receipt, ...inReceipt }, { ...log, ...inLog }, sha256Text)
  expect([verdict.isSound, verdict.words]).toEqual([false, expect.stringContaining(why)])
})
