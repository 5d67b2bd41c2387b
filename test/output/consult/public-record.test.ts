import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { admissionAt, closeRecord, consultationStatus, foldEvents, periodOf, recordToAnnotations, redact, zonedInstant } from '#engine'
import { closedRecord, consultation } from '#schemas'
import { CONSULTATION, commentOf, IN_TIME, idOf, type Line, logOf, SETTING, STAFF, SYSTEM, sent } from './consultation-of.ts'

const SECRET = 'SecretName'

describe('the published record', () => {
  const secret = (count: number, consent = { text: true, name: true, organisation: true }) =>
    commentOf(count, { text: `It was ${SECRET} who said so.`, proposed: `Ask ${SECRET}.`, organisation: `Body of ${SECRET}`, consent })
  const spans = [
    { field: 'text', start: 7, end: 17, reason: 'A name.' },
    { field: 'proposed', start: 4, end: 14, reason: 'A name.' },
    { field: 'organisation', start: 0, end: 4, reason: 'A name.' },
  ] as const
  const after = (count: number, said: Line[0]): Line[] => [...sent(secret(count)), [said, STAFF]]
  const { events, head } = logOf([
    ...after(1, { type: 'comment.redacted', data: { comment: idOf(1), spans: [...spans] } }),
    ...after(2, { type: 'comment.withheld', data: { comment: idOf(2), reason: 'Abuse.' } }).slice(0, 2),
    [{ type: 'comment.withdrawn', data: { comment: idOf(2), reason: SECRET } }, STAFF],
    ...sent(secret(3, { text: false, name: false, organisation: false })),
    ...sent(commentOf(4, { text: 'Plain \u202Etext.', organisation: 'A body', consent: { text: true, name: false, organisation: true } })),
    [{ type: 'comment.gathered', data: { comment: secret(5) } }, STAFF],
  ])
  const { comments, refused } = foldEvents(events, SETTING)
  const record = closeRecord(CONSULTATION.id, comments.values(), { head, nameOf: (ref) => (ref === 'r-0001' ? 'A Person' : SECRET) })

  test('fits its schema and has every comment that was sent', () => {
    expect(refused).toEqual([])
    expect(closedRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(record)
    expect(record.comments.map(({ number, submission }) => [number, submission])).toEqual([
      [1, 'receipted'],
      [2, 'withdrawn'],
      [3, 'receipted'],
      [4, 'receipted'],
    ])
  })

  test('has no word that is redacted, withheld, withdrawn or not to be published, in any form', () => {
    for (const made of [record, recordToAnnotations(record)]) {
      expect(JSON.stringify(made)).not.toContain(SECRET)
    }
    expect(record.comments[0]).toMatchObject({
      text: 'It was [redacted: A name.] who said so.',
      proposed: 'Ask [redacted: A name.].',
      name: 'A Person',
      redactions: 3,
    })
    expect(record.comments[0]).not.toHaveProperty('organisation')
    expect(record.comments[1]).toMatchObject({ withheld: 'Withdrawn by its respondent.' })
    for (const field of ['name', 'organisation', 'text']) expect(record.comments[1]).not.toHaveProperty(field)
    expect(record.comments[2]).toMatchObject({ withheld: expect.stringContaining('did not agree') })
    expect(Object.keys(record.comments[2] ?? {})).not.toEqual(expect.arrayContaining(['name']))
    expect(record.comments[3]).toMatchObject({ text: 'Plain ⟨U+202E⟩text.', organisation: 'A body' })
    expect(JSON.stringify(record)).not.toMatch(/r-000\d/)
  })

  test('has no quoted words of what is withheld, none of what was replaced, and no answer that is not published', () => {
    const { target } = commentOf(1)
    const quoted = { ...target, quote: { exact: SECRET, prefix: SECRET, suffix: SECRET, start: 0, end: 10 } }
    const log = logOf([
      ...sent(commentOf(1, { text: SECRET, target: quoted, consent: { text: false, name: false, organisation: false } })),
      ...sent(commentOf(2, { text: SECRET })),
      ...sent(commentOf(3, { replaces: idOf(2), respondent: commentOf(2).respondent })),
      [{ type: 'comment.superseded', data: { comment: idOf(2), by: idOf(3) } }, STAFF],
      [{ type: 'answer.screened', data: { comment: idOf(3) } }, STAFF],
      [{ type: 'answer.triaged', data: { comment: idOf(3), theme: 'posts' } }, STAFF],
      [{ type: 'answer.proposed', data: { comment: idOf(3), answer: { verdict: 'noted', says: SECRET } } }, STAFF],
    ])
    const folded = foldEvents(log.events, SETTING)
    expect(folded.refused).toEqual([])
    const made = closeRecord(CONSULTATION.id, folded.comments.values(), { head: log.head })
    expect(JSON.stringify(made)).not.toContain(SECRET)
    expect(made.comments[1]).toMatchObject({ withheld: 'Replaced by a later comment of its respondent.' })
  })

  test('cuts out any spans, whatever their order', () => {
    const span = fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 8 })).map(([start, length]) => ({ start, end: start + length, reason: 'x' }))
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (list) => {
        const text = '😀bcdefghijklmnopqrstuvwxyzABCD'
        const kept = Array.from(text).filter((_, at) => !list.some(({ start, end }) => at >= start && at < end))
        expect(redact(text, list).replaceAll('[redacted: x]', '')).toBe(kept.join(''))
      }),
      { numRuns: 100 },
    )
  })
})

describe('the period of a consultation', () => {
  test('ends with the minute it names, by its own clock', () => {
    expect(consultation.parse(CONSULTATION)).toEqual(CONSULTATION)
    expect(periodOf(CONSULTATION)).toEqual({ opensAt: '2026-11-02T00:00:00.000Z', closedAt: '2027-01-29T17:00:59.999Z' })
    const at = (moment: string) => [admissionAt(CONSULTATION, moment), consultationStatus(CONSULTATION, moment)]
    expect(at('2026-11-01T23:59:59.999Z')).toEqual(['early', 'planned'])
    expect(at('2027-01-29T17:00:59.999Z')).toEqual(['in-time', 'open'])
    expect(at('2027-01-29T17:01:00.000Z')).toEqual(['late-to-decide', 'closed'])
    expect(admissionAt({ ...CONSULTATION, late: { rule: 'refused', words: 'No.' } }, '2027-02-01T00:00:00.000Z')).toBe('late-refused')
    const admitted = { ...CONSULTATION, late: { rule: 'admitted', until: '2027-02-01T12:00', words: 'Yes.' } } as const
    expect(admissionAt(admitted, '2027-02-01T12:00:59.999Z')).toBe('late-admitted')
    expect(admissionAt(admitted, '2027-02-01T12:01:00.000Z')).toBe('late-to-decide')
  })

  test.each([
    ['2026-07-01T12:00', 'Europe/London', '2026-07-01T11:00:00.000Z'],
    ['2026-10-25T01:30', 'Europe/London', '2026-10-25T01:30:00.000Z'],
    ['2026-03-29T01:30', 'Europe/London', '2026-03-29T01:00:00.000Z'],
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T06:30:00.000Z'],
    ['2026-01-01T00:00', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
    ['2026-06-01T00:00', 'Asia/Kolkata', '2026-05-31T18:30:00.000Z'],
  ])('%s in %s, clock changes in favour of respondents', (local, zone, expected) => {
    expect(new Date(zonedInstant(local, zone)).toISOString()).toBe(expected)
  })

  test('a zone that is none, a day that is none and a misspelt field are refused', () => {
    for (const wrong of [{ timeZone: 'Mars/Base' }, { closesAt: '2027-02-30T17:00' }, { closesAt: '2027-01-29' }, { opens: '2026-11-02' }])
      expect(consultation.safeParse({ ...CONSULTATION, ...wrong }).success).toBe(false)
  })
})

test('events of another consultation are not counted', () => {
  const { events } = logOf([[{ type: 'comment.submitted', data: { comment: commentOf(1, { consultation: 'other' }) } }, SYSTEM, IN_TIME]])
  expect(foldEvents(events, SETTING).refused[0]?.reason).toMatch(/of the consultation "other"/)
})
