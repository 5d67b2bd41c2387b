import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  type Consultation,
  type ConsultationStanding,
  checkConsultation,
  consultationStandings,
  draftWords,
  groupAlike,
  loadManual,
  makeAnchorer,
  openConsultations,
  openManualFolder,
  periodOf,
  showControls,
} from '#engine'
import { CAPACITIES, CLASSIFICATIONS, type ClosedRecord, RECEIVED_VIA, VERDICTS } from '#schemas'
import { DEMONSTRATION, demonstration, readDraft, readSecondEdition } from '../../demonstration.ts'

const { manual } = openManualFolder(DEMONSTRATION)
const second = readSecondEdition()
const texts = { old: draftWords(demonstration), fresh: draftWords(second) }
const opened = openConsultations(DEMONSTRATION)
const closed = opened.consultations.find(({ id }) => id === 'edition-1-0') as Consultation
const record = closed.record as ClosedRecord
const answers = closed.answers?.data.answers ?? []
const counted = record.comments.filter(({ submission }) => submission === 'receipted' || submission === 'admitted')
const changes = new Map((second.data.changes ?? []).map((change) => [change.id, change]))
const sorted = (values: Iterable<string>) => [...new Set(values)].sort()

let standing: ConsultationStanding | undefined
beforeAll(() => {
  ;[standing] = consultationStandings([closed], { manual, draft: readDraft(), readEdition: ({ key }) => loadManual(DEMONSTRATION, key).edition })
})

describe('the closed consultation on edition 1.0', () => {
  test('reads without a problem, and is about that edition as it was published', () => {
    expect(opened.problems.filter(({ place }) => place.file.includes('edition-1-0'))).toEqual([])
    expect(closed.data).toMatchObject({ illustrative: true, on: { edition: '1.0', digest: demonstration.digest } })
    expect(closed.data.note).toContain('Nobody was asked')
    expect(demonstration.data.consultation).toEqual({ opensOn: closed.data.opensOn, closesOn: closed.data.closesAt.slice(0, 10) })
  })

  test('has a log whose digests give the head of the record and of the response', () => {
    expect(standing?.disagreements).toEqual([])
    expect(closed.log).toMatchObject({ length: record.log.length, head: closed.data.response?.head })
  })

  test('answers each comment that counts once, in order, and its counts add up', () => {
    expect(record.comments).toHaveLength(40)
    expect(answers.map(({ comment }) => comment)).toEqual(counted.map(({ id }) => id))
    const others = record.comments.filter((comment) => !counted.includes(comment))
    expect(others.map(({ submission }) => submission).sort()).toEqual(['refused', 'superseded', 'withdrawn'])
    for (const comment of counted) {
      const { verdict, says, reason, links, referredTo, theme, duplicateOf } = answers.find((answer) => answer.comment === comment.id) ?? {}
      expect({ ...comment.answer, theme: comment.theme, duplicateOf: comment.duplicateOf }).toEqual({
        ...{ verdict, says, theme, duplicateOf },
        ...(reason && { reason }),
        ...(links && { links }),
        ...(referredTo && { referredTo }),
      })
    }
  })

  test('shows every answer, way in, capacity, kind of point and state that a closed record can have', () => {
    const { comments } = record
    expect(sorted(answers.map(({ verdict }) => verdict))).toEqual(sorted(VERDICTS))
    expect(sorted(comments.map(({ via }) => via))).toEqual(sorted(RECEIVED_VIA))
    expect(sorted(comments.map(({ capacity }) => capacity))).toEqual(sorted(CAPACITIES))
    expect(sorted(comments.map(({ classification }) => classification))).toEqual(sorted(CLASSIFICATIONS))
    expect(sorted(comments.map(({ submission }) => submission))).toEqual(['admitted', 'receipted', 'refused', 'superseded', 'withdrawn'])
    expect(sorted(comments.map(({ target }) => target.what))).toEqual(['block', 'consultation', 'duty', 'question', 'section'])
    expect(sorted(comments.flatMap(({ anchors }) => anchors.map(({ outcome }) => outcome)))).toEqual(['changed', 'confirmed', 'orphan', 'paragraph', 'same'])
    expect(sorted(answers.map(({ theme }) => theme))).toEqual(sorted(closed.data.themes.map(({ id }) => id)))
    const disputed = comments.filter((comment) => comment.disputed !== undefined)
    expect(disputed.map((comment) => [comment.answer?.verdict, comment.disputed?.upheld !== undefined])).toEqual([
      ['not-accepted', true],
      ['accepted-in-part', false],
    ])
    expect(comments.filter(({ dissent, gathers }) => dissent !== undefined && gathers === 3)).toHaveLength(1)
    expect(comments.filter(({ redactions }) => redactions === 1).map(({ text }) => text)).toEqual([expect.stringMatching(/\[redacted: [^\]]+\]/)])
    expect(counted.flatMap(({ withheld }) => withheld ?? [])).toEqual(['Its respondent did not agree to publication.', 'It describes a case.'])
  })

  test('keeps the letters of a campaign apart, each with its own line and answer', () => {
    const [group, ...more] = groupAlike(
      record.comments.flatMap(({ id, text = '', organisation = id }) => (text === '' ? [] : [{ id, text, respondent: organisation }])),
    )
    expect(more).toEqual([])
    expect(group?.respondents).toBe(4)
    const lines = answers.filter(({ comment }) => group?.ids.includes(comment))
    expect(lines.map(({ duplicateOf }) => duplicateOf)).toEqual([undefined, ...Array.from({ length: 3 }, () => lines[0]?.comment)])
    expect(new Set(lines.map(({ says }) => says)).size).toBe(4)
  })

  test('was answered by two persons, after the end and not after the response', () => {
    const { closesAt, response } = closed.data
    for (const { proposedBy, agreedBy, agreedOn } of answers) {
      expect(agreedBy).not.toBe(proposedBy)
      expect(agreedOn > closesAt.slice(0, 10) && agreedOn <= (response?.publishedOn ?? '')).toBe(true)
    }
    const { opensAt, closedAt } = periodOf(closed.data)
    for (const { receivedAt, late } of record.comments) expect([receivedAt >= opensAt, receivedAt > closedAt]).toEqual([true, late !== undefined])
  })
})

describe('what the answers link to', () => {
  test('changed from edition 1.0 to edition 2.0, and nothing since has changed its meaning unnoticed', () => {
    expect(standing?.answers.map(({ refusal }) => refusal).filter(Boolean)).toEqual([])
    expect(sorted(standing?.answers.flatMap(({ links }) => links) ?? [])).toEqual(['changed'])
    expect(standing?.answers.flatMap(({ alarms }) => alarms)).toEqual([])
    expect(answers.filter(({ reviewed }) => reviewed !== undefined)).toHaveLength(1)
  })

  test('stands in the change of edition 2.0 that the link names', () => {
    const sectionOf = new Map([...texts.old.blocks, ...texts.fresh.blocks].map(({ id, section }) => [id, section]))
    for (const { what, id, change } of answers.flatMap(({ links = [] }) => links)) {
      if (change === undefined) continue
      const named = changes.get(change)
      expect(what === 'duty' ? named?.duties : named?.sections, `${what} ${id} in ${change}`).toContain(what === 'block' ? sectionOf.get(id) : id)
    }
  })

  test('covers every point of the summary that edition 2.0 printed, with the same answer', () => {
    const page = readFileSync(join(DEMONSTRATION, 'editions/2.0/chapters/01-about/consultation.mdx'), 'utf8')
    const rows = [...page.matchAll(/^\| ([^|]+) \| (Accepted|Accepted in part|Not accepted|Out of scope) \| (.+) \|$/gm)]
    expect(rows).toHaveLength(7)
    for (const [, point = '', answer = '', result = ''] of rows) {
      const made = counted.find(({ text = '' }) => text.toLowerCase().includes(point.toLowerCase()))
      expect(made?.answer?.verdict, point).toBe(answer.toLowerCase().replaceAll(' ', '-'))
      const section = /\]\(([a-z.-]+)\)/.exec(result)?.[1]
      if (made?.answer?.verdict !== 'accepted') continue
      expect(
        made.answer.links?.flatMap(({ change = '' }) => changes.get(change)?.sections ?? []),
        point,
      ).toContain(section)
    }
  })
})

test('the places in edition 2.0 are those that the engine finds, and a person confirmed each that was only likely', () => {
  const anchorOf = makeAnchorer({ ...texts, lineage: manual.lineage.entries })
  const found = counted.map(({ anchors: [anchor], target }) => ({ anchor, outcome: anchorOf(target) }))
  expect(found.filter(({ outcome }) => outcome?.moved)).not.toEqual([])
  for (const { anchor, outcome } of found) {
    if (anchor?.outcome === 'confirmed') expect(outcome?.outcome).toBe('candidate')
    else expect([anchor?.outcome, anchor?.place.id ?? anchor?.place.heading]).toEqual([outcome?.outcome, outcome?.place.id ?? outcome?.place.heading])
  }
})

describe('the prose of the record', () => {
  /** What is said of the consultation before it is published, with other words in place of some. */
  const said = (comment: Partial<ClosedRecord['comments'][number]>) => {
    const comments = record.comments.map((each, place) => (place === 0 ? { ...each, ...comment } : each))
    const other = standing && { ...standing, consultation: { ...closed, record: { ...record, comments } } }
    return checkConsultation({ standing: other, draft: second }, []).map(({ code }) => code)
  }

  test('passes the checks of the manual’s words and of respondents’ words, and shows every character', () => {
    for (const name of ['consultation.yaml', 'answers.yaml', 'comments.json']) {
      const text = readFileSync(join(DEMONSTRATION, closed.key, name), 'utf8')
      expect(showControls(text)).toBe(text)
    }
    expect(said({})).toEqual([])
    expect(said({ text: 'So says Detective\nInspector\tJones.' })).toEqual(['NM508'])
    expect(said({ organisation: 'Mrs Bloggs (invented)' })).toEqual(['NM508'])
    // A respondent may speak of what the manual may not name.
    expect(said({ text: 'The page says TOP SECRET, and the Nokia in it is not on the list.' })).toEqual([])
  })

  test('names only bodies that say they are invented, and no person', () => {
    for (const { name, organisation = '(invented)' } of record.comments) {
      expect(name).toBeUndefined()
      expect(organisation).toMatch(/\(invented\)$/)
    }
  })

  test('says nothing in 2021 of what came later', () => {
    for (const { text = '', proposed = '', dissent = '' } of record.comments) expect(`${text} ${proposed} ${dissent}`).not.toMatch(/20(?:2[2-9]|[3-9]\d)/)
  })
})
