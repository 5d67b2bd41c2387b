import { expect, test } from 'vitest'
import { contentHash } from '#engine'
import type { Comment } from '#schemas'
import { commentOf, idOf } from './consultation-of.ts'

const quote = { exact: 'three days', prefix: '', suffix: '', start: 5, end: 15 }
const { target: base } = commentOf(1)
const comment = commentOf(1, { target: { ...base, quote }, proposed: 'Five days.', dissent: 'Not I.' })
const at = (target: Partial<Comment['target']>): Partial<Comment> => ({ target: { ...base, quote, ...target } })

test.each<[string, Partial<Comment>]>([
  ['text', { text: 'Other.' }],
  ['wording', { proposed: 'Six days.' }],
  ['no wording', { proposed: undefined }],
  ['dissent', { dissent: 'Nor I.' }],
  ['kind', { classification: 'legal' }],
  ['respondent', { respondent: 'r-other' }],
  ['consultation', { consultation: 'draft-9' }],
  ['place', at({ id: 'other1' })],
  ['words', at({ quote: { ...quote, exact: 'two days' } })],
  ['words of the same text elsewhere', at({ quote: { ...quote, start: 40, end: 50 } })],
  ['further words', at({ further: [{ what: 'block', id: 'other1', quote }] })],
])('another %s is another comment', (_, other) => expect(contentHash({ ...comment, ...other })).not.toBe(contentHash(comment)))

test.each<[string, Partial<Comment>]>([
  ['id', { id: idOf(9) }],
  ['time', { madeAt: '2026-11-30T10:00:00.000Z' }],
  ['way in', { via: 'word' }],
  ['white space at the edges, or form of line breaks', { text: ` ${comment.text}\r\n` }],
])('another %s is none', (_, other) => expect(contentHash({ ...comment, ...other })).toBe(contentHash(comment)))
