import { describe, expect, test } from 'vitest'
import { type ExtractForm, extractToJson, liveRecords, makeDocument, makeExtract, makeExtractFile } from '#engine'
import { dutyExtract } from '#schemas'
import { readSecondEdition } from '../../demonstration.ts'

const edition = readSecondEdition()
const setting = { toolVersion: '1.2.3' }
const FORMS: readonly ExtractForm[] = ['pdf', 'card', 'docx', 'xlsx', 'ics', 'csv', 'json']
const START: Readonly<Record<ExtractForm, string>> = { pdf: '%PDF-', card: '%PDF-', docx: 'PK', xlsx: 'PK', ics: 'BEGIN:VCALENDAR', csv: 'part,', json: '{' }

test.each(liveRecords(edition, edition.registers.roles).map(({ id }) => id))('%s in every form', async (id) => {
  const extract = makeExtract(edition, { what: 'role', id }, setting)
  for (const form of FORMS) {
    const bytes = Buffer.from(await makeExtractFile(edition, extract, { form }))
    expect(bytes.toString('latin1').startsWith(START[form])).toBe(true)
  }
})

describe('what is not of a post', () => {
  test.each(['nps-nsd', 'em-provider', 'home-office'])('an agency, %s: what it receives and gives, as the duties say', (agency) => {
    const made = dutyExtract.parse(makeExtract(edition, { what: 'agency', id: agency }, setting))
    const shared = (direction: 'in' | 'out') =>
      [...edition.duties.values()]
        .filter(({ shares }) => shares?.some((share) => share.direction === direction && share.with.includes(agency)))
        .map(({ id }) => id)
    const held = (kind: string) => made.parts.filter((part) => part.kind === kind).flatMap(({ duties }) => duties.map(({ id }) => id))
    expect([held('receives'), held('gives')]).toEqual([shared('out'), shared('in')])
    expect(made.count).toBe(new Set([...shared('out'), ...shared('in')]).size)
  })

  test('the edition has every duty once, the chapters together the same', () => {
    const whole = dutyExtract.parse(makeExtract(edition, { what: 'edition' }, setting))
    const ids = whole.parts.flatMap(({ duties }) => duties.map(({ id }) => id))
    expect(ids.toSorted()).toEqual([...edition.duties.keys()].sort())
    const chapters = edition.chapters.map(({ id }) => dutyExtract.parse(makeExtract(edition, { what: 'chapter', id }, setting)))
    expect(chapters.flatMap(({ parts }) => parts.flatMap(({ duties }) => duties.map(({ id }) => id)))).toEqual(ids)
    for (const { count, note } of chapters) expect(note === undefined).toBe(count > 0)
  })

  test('an id that is not there is refused', () => {
    for (const what of ['agency', 'chapter', 'role'] as const) expect(() => makeExtract(edition, { what, id: 'nobody' }, setting)).toThrow('nobody')
  })
})

test('every form of one extract carries the same code, and the code is that of its digest', async () => {
  const extract = makeExtract(edition, { what: 'chapter', id: 'licence' }, setting)
  const document = makeDocument(edition, extract)
  const { digest } = dutyExtract.parse(extract).text ?? { digest: '' }
  expect(digest).not.toBe(extract.digest)
  expect(document.code.replaceAll(' ', '')).toBe(digest.slice(0, 16))
  expect(document.check).toBe(`https://manual.example/d/?x=${digest.slice(0, 16)}`)
  expect(JSON.parse(extractToJson(extract))).toEqual(extract)
  expect(document.code2d.every((row) => row.length === document.code2d.length)).toBe(true)
})
