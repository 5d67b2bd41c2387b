import { beforeAll, describe, expect, test } from 'vitest'
import { errorsOf, type Finding, RULES, readManualFolder } from '#engine'
import { BYTE_CASES } from './byte-cases.ts'
import { BASE, caseCodes, expectedOf, findingsOf, runCase, writeFindings } from './run-case.ts'

test('the manual that every case changes has nothing to find', () => {
  expect(writeFindings(findingsOf(readManualFolder(BASE)))).toBe(writeFindings([]))
})

test('every check has a failing and a passing case, and every case a check', () => {
  const covered = [...caseCodes(), ...Object.keys(BYTE_CASES)].sort()
  expect(covered).toEqual(RULES.map((rule) => rule.code))
})

describe.each(caseCodes())('%s', (code) => {
  let findings: readonly Finding[]
  beforeAll(() => {
    findings = runCase(code, 'fails')
  })

  test('is found, and nothing else', () => {
    expect(findings.map((finding) => finding.code)).toContain(code)
    expect(writeFindings(findings)).toBe(expectedOf(code))
  })

  test('is not found where the text is right', () => {
    const passing = runCase(code, 'passes')
    expect(writeFindings(passing.filter((finding) => finding.declared === undefined))).toBe(writeFindings([]))
    expect(errorsOf(passing)).toEqual([])
  })

  test('every fix mends what it was given for', () => {
    for (const finding of findings) {
      if (finding.fix === undefined) continue
      const left = runCase(code, 'fails', [finding.fix])
      expect(
        left.some((other) => other.code === finding.code && other.message === finding.message),
        finding.message,
      ).toBe(false)
      expect(left.length).toBeLessThan(findings.length)
    }
  })
})
