import { expect, test } from 'vitest'
import { checkDraft, checkPublished, errorsOf, historyOf, loadManual, openManualFolder } from '#engine'

const root = new URL('../../manual', import.meta.url).pathname
const { edition, problems } = loadManual(root)
const { manual, problems: around } = openManualFolder(root)
const findings = checkDraft(historyOf(manual, edition), [...problems, ...around])

test('the demonstration manual has no errors and no warnings', () => {
  expect(errorsOf(findings)).toEqual([])
  expect(findings.filter((finding) => finding.declared === undefined)).toEqual([])
})

test('its declared gaps are the intended ones and no others', () => {
  const declared = findings.map(({ code, about }) => `${code} ${about?.join(' ')}`).sort()
  expect(declared).toEqual(['NM310 i-finance', 'NM310 i-vehicle', 'NM311 g-cda115', 'NM311 g-cta-part4', 'NM311 g-dpa3', 'NM330 ret-2021-02-example-1'])
})

test('its published editions are as published, every file and every word', () => {
  expect(around).toEqual([])
  for (const published of manual.editions) expect(checkPublished(loadManual(root, published.key).edition, published)).toEqual([])
})
