import type { PublishedLog, Receipt } from '../../../../schemas/index.ts'
import { takeJson } from '../../../browser/receipt-page.ts'
import { fieldsOf, isText } from './fields-of.ts'

/** Longest text of either file, in UTF-16 units: a list of half a million digests. */
const LONGEST = 50_000_000

/** A receipt, read so far that it can be held against a log; undefined where the text is none. */
export function readReceipt(text: string): Receipt | undefined {
  const file = read(text)
  const { format, consultation, head, comments } = file
  const { length, hash } = fieldsOf(head)
  const isComment = (comment: unknown) => Number.isInteger(fieldsOf(comment)['seq']) && isText(fieldsOf(comment)['digest'])
  const isReceipt = format === 'receipt/1' && isText(consultation) && Number.isInteger(length) && isText(hash)
  return isReceipt && Array.isArray(comments) && comments.length > 0 && comments.every(isComment) ? (file as unknown as Receipt) : undefined
}

/** A published list of digests, read likewise. */
export function readPublishedLog(text: string): PublishedLog | undefined {
  const file = read(text)
  const { format, consultation, head, length, digests } = file
  const isLog = format === 'log-digests/1' && isText(consultation) && isText(head) && Number.isInteger(length)
  return isLog && Array.isArray(digests) && digests.every(isText) ? (file as unknown as PublishedLog) : undefined
}

function read(text: string): Partial<Record<string, unknown>> {
  const json = takeJson(text, LONGEST)
  return 'refused' in json ? {} : fieldsOf(json.value)
}
