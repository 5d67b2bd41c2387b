import { expect, test } from 'vitest'
import { checkEdition, errorsOf, loadManual } from '#engine'

const { edition, problems } = loadManual(new URL('../../manual', import.meta.url).pathname)
const findings = checkEdition(edition, problems)

test('the demonstration manual has no errors and no warnings', () => {
  expect(errorsOf(findings)).toEqual([])
  expect(findings.filter((finding) => finding.declared === undefined)).toEqual([])
})

test('its declared gaps are the intended ones and no others', () => {
  const declared = findings.map(({ code, about }) => `${code} ${about?.join(' ')}`).sort()
  expect(declared).toEqual([
    'NM310 i-finance',
    'NM310 i-vehicle',
    'NM311 g-cda115',
    'NM311 g-cta-part4',
    'NM311 g-dpa3',
    'NM311 g-pcsc-mappa',
    'NM330 ret-2021-02-example-1',
  ])
})
