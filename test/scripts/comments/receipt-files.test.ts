import { expect, test } from 'vitest'
import { readPublishedLog, readReceipt } from '../../../src/site/scripts/comments/receipt-files.ts'

const receipt = { format: 'receipt/1', consultation: 'draft-2', head: { length: 2, hash: 'a'.repeat(64) }, comments: [{ seq: 1, digest: 'b'.repeat(64) }] }
const log = { format: 'log-digests/1', consultation: 'draft-2', head: 'a'.repeat(64), length: 1, digests: ['b'.repeat(64)] }

test('what is whole is read', () => {
  expect(readReceipt(JSON.stringify(receipt))).toEqual(receipt)
  expect(readPublishedLog(JSON.stringify(log))).toEqual(log)
})

test.each([
  ['a list of digests with the name of a receipt', { ...log, format: 'receipt/1' }],
  ['no head', { ...receipt, head: null }],
  ['no comment', { ...receipt, comments: [] }],
  ['a comment that is none', { ...receipt, comments: [null] }],
  ['a place that is no number', { ...receipt, comments: [{ seq: '1', digest: 'b'.repeat(64) }] }],
  ['another format', { ...receipt, format: 'receipt/2' }],
])('%s is no receipt', (_, value) => {
  expect(readReceipt(JSON.stringify(value))).toBeUndefined()
})

test.each([
  ['a receipt with the name of a list', { ...receipt, format: 'log-digests/1' }],
  ['a digest that is none', { ...log, digests: [7] }],
  ['no consultation', { ...log, consultation: undefined }],
])('%s is no published log', (_, value) => {
  expect(readPublishedLog(JSON.stringify(value))).toBeUndefined()
})
