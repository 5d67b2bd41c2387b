import { describe, expect, test } from 'vitest'
import { BYTE_CASES, runByteCase } from './byte-cases.ts'

describe.each(Object.entries(BYTE_CASES))('%s', (_code, { fails, passes, expected }) => {
  test('is found, and nothing else', () => {
    const findings = runByteCase(fails)
    expect(findings.map(({ code, place, message }) => `${code} ${place.file}:${place.line}:${place.column} ${message}`)).toEqual(expected)
  })

  test('is not found where the file is right', () => {
    expect(runByteCase(passes)).toEqual([])
  })
})
