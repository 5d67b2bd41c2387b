import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, eventDigest, makeReceipt, publishLog, verifyLog, verifyReceipt } from '#engine'
import { type ConsultationEvent, consultationEvent, publishedLog, receipt } from '#schemas'
import { commentOf, IN_TIME, idOf, logOf, sent } from './consultation-of.ts'

const { events, head } = logOf(Array.from({ length: 12 }, (_, count) => sent(commentOf(count + 1))).flat())

describe('canonical JSON', () => {
  test('is that of RFC 8785', () => {
    // The example of section 3.2.2, and the order of keys of 3.2.3.
    const example = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    )
    expect(canonicalJson(example)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }
    expect(
      canonicalJson(keys)
        .match(/\d(?=[,}])/g)
        ?.join(''),
    ).toBe('2467153')
  })

  test('does not depend on the order of fields, and reads back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
          expect(canonicalJson(Object.fromEntries(Object.entries(value).reverse()))).toBe(text)
      }),
      { numRuns: 200 },
    )
  })

  test('refuses half characters and numbers without end', () => {
    for (const value of ['\ud800', { '\udc00': 1 }, Number.NaN, Number.POSITIVE_INFINITY, () => 1]) expect(() => canonicalJson(value)).toThrow(TypeError)
  })
})

describe('a log', () => {
  test('is sound, fits its schema, and its head can be computed by hand', () => {
    expect(verifyLog(events, head)).toEqual({ head, faults: [] })
    for (const event of events) expect(consultationEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event)
    const [first] = events as [ConsultationEvent]
    const digest = createHash('sha256').update(canonicalJson(first)).digest('hex')
    expect(events[1]?.previous).toBe(
      createHash('sha256')
        .update(`${'0'.repeat(64)}\n${digest}`)
        .digest('hex'),
    )
  })

  test.each<[string, (list: ConsultationEvent[], at: number) => void, string]>([
    ['drop', (list, at) => list.splice(at, 1), 'dropped'],
    ['repeat', (list, at) => list.splice(at, 0, list[at - 1] as ConsultationEvent), 'repeated'],
    ['exchange', (list, at) => list.splice(at, 2, list[at + 1] as ConsultationEvent, list[at] as ConsultationEvent), 'reordered'],
  ])('%s is found, with its place', (_, tamper, kind) => {
    for (let at = 1; at < events.length - 1; at += 1) {
      const list = [...events]
      tamper(list, at)
      expect(verifyLog(list, head).faults[0]).toMatchObject({ kind, at })
    }
  })

  test('any altered byte of any event is found at the event or the one after it', () => {
    fc.assert(
      fc.property(fc.nat(events.length - 1), fc.nat(), (at, place) => {
        const text = JSON.stringify(events[at])
        const letters = [...text.matchAll(/[0-9](?=[^"]*")/g)].map(({ index }) => index)
        const index = letters[place % letters.length] as number
        const altered = JSON.parse(`${text.slice(0, index)}${text[index] === '1' ? 2 : 1}${text.slice(index + 1)}`) as ConsultationEvent
        const list = events.with(at, altered)
        const { faults } = verifyLog(list, head)
        expect(faults.length).toBeGreaterThan(0)
        expect(Math.abs((faults[0]?.at ?? 0) - at)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 200 },
    )
  })

  test('an end cut off, or a log written anew, is found by a head that is known', () => {
    expect(verifyLog(events.slice(0, 9)).faults).toEqual([])
    expect(verifyLog(events.slice(0, 9), head).faults[0]).toMatchObject({ kind: 'truncated', at: 9 })
    const other = logOf(Array.from({ length: 12 }, (_, count) => sent(commentOf(count + 1, { text: 'Otherwise.' }))).flat())
    expect(verifyLog(other.events, head).faults[0]?.kind).toBe('altered')
    expect(verifyLog(events, { length: 10, hash: events[10]?.previous ?? '' }).faults).toEqual([])
  })

  test('a date that goes backwards is said', () => {
    const { events: list } = logOf([...sent(commentOf(1), '2026-12-01T10:00:00.000Z'), ...sent(commentOf(2), '2026-11-30T10:00:00.000Z')])
    expect(verifyLog(list).faults.map(({ kind, at }) => [kind, at])).toEqual([['backdated', 2]])
  })
})

describe('a receipt', () => {
  const own = events.filter((event) => event.type === 'comment.submitted').slice(1, 3)
  const at = { head: { length: 6, hash: events[6]?.previous ?? '' }, at: IN_TIME }
  const given = makeReceipt(idOf(77), own, at)
  const log = publishLog('small-draft', events)

  test('fits its schema, is in the published log, and tells nothing of comments', () => {
    expect(receipt.parse(given)).toEqual(given)
    expect(publishedLog.parse(log)).toEqual(log)
    expect(verifyReceipt(given, log, own)).toMatchObject({ isSound: true })
    expect(JSON.stringify([given, log])).not.toMatch(/Comment \d|k7f3p|r-00/)
  })

  test.each<[string, () => ReturnType<typeof verifyReceipt>, RegExp]>([
    ['a comment taken out of the log', () => verifyReceipt(given, publishLog('small-draft', logOf(sent(commentOf(1))).events)), /shorter/],
    ['a digest exchanged', () => verifyReceipt(given, { ...log, digests: log.digests.with(2, 'f'.repeat(64)) }), /does not give the published head/],
    [
      'a log written anew',
      () => verifyReceipt(given, publishLog('small-draft', logOf(Array.from({ length: 12 }, (_, n) => sent(commentOf(n + 1, { text: 'x' }))).flat()).events)),
      /does not begin/,
    ],
    [
      'a receipt that was edited',
      () => verifyReceipt({ ...given, comments: given.comments.map((one) => ({ ...one, seq: one.seq + 1 })) }, log),
      /not in the published log/,
    ],
    ['another consultation', () => verifyReceipt({ ...given, consultation: 'other' }, log), /another consultation/],
    [
      'own text changed',
      () =>
        verifyReceipt(
          given,
          log,
          own.map((event) => ({ ...event, data: { comment: { ...event.data.comment, text: 'Changed' } } })),
        ),
      /as it was sent/,
    ],
  ])('fails for %s', (_, verify, words) => {
    const { isSound, words: said } = verify()
    expect(isSound).toBe(false)
    expect(said).toMatch(words)
  })

  test('the digest of a short comment cannot be guessed without its salt', () => {
    const [event] = own as [ConsultationEvent]
    expect(eventDigest({ ...event, salt: 'f'.repeat(32) })).not.toBe(eventDigest(event))
  })
})
