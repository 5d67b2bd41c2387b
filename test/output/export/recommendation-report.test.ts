import { describe, expect, test } from 'vitest'
import { askedOfUs, dutySentence, recommendationReport } from '#engine'
import { recommendationReport as schema } from '#schemas'
import { demonstration, readDraft, readSecondEdition } from '../../demonstration.ts'

describe.each([
  ['the first edition', demonstration],
  ['the second edition', readSecondEdition()],
  ['the draft', readDraft()],
] as const)('the report on recommendations of %s', (_name, edition) => {
  const report = recommendationReport(edition)

  test('is of its published shape, also after a round through JSON', () => {
    expect(schema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
  })

  test('has everything that was asked, with each answering duty in full words and a permanent address', () => {
    expect(report.items.map(({ id }) => id)).toEqual(askedOfUs(edition).map(({ id }) => id))
    const said = report.items.flatMap(({ id, duties }) => duties.map((duty) => `${id} ${duty.id} ${duty.sentence}`)).sort()
    const named = [...edition.duties.values()].flatMap((duty) =>
      (duty.recommendations ?? []).map((id) => `${id} ${duty.id} ${dutySentence(edition, duty).text}`),
    )
    expect(said).toEqual(named.sort())
    const base = edition.key === 'draft' ? '/draft/' : `/edition/${edition.data.edition}/`
    for (const { address } of report.items.flatMap(({ duties }) => duties)) expect(new URL(address).pathname.startsWith(`${base}duties/`)).toBe(true)
  })

  test('says which edition it is of, and the notice', () => {
    expect(report.edition).toMatchObject({ number: edition.data.edition, digest: edition.digest, lawAsAt: edition.data.lawAsAt })
    expect(report.notice?.banner).toContain('Demonstration only')
  })
})

test('steps after the first edition are marked so', () => {
  const steps = recommendationReport(demonstration).items.find(({ id }) => id === 'REC-1')?.history
  expect(steps?.map(({ date, after }) => `${date} ${after}`)).toEqual(['2020-03 no', '2021-01-22 no', '2021-03 yes', '2021-06 yes', '2021-06-14 yes'])
})
