import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { explainRule, RULE_GROUPS, RULES } from '#engine'

const SOURCE = new URL('../../src/', import.meta.url).pathname

/** Codes that stand in quotes in the files of a folder. */
const codesIn = (folder: string) =>
  readdirSync(`${SOURCE}${folder}`).flatMap((file) =>
    [...readFileSync(`${SOURCE}${folder}/${file}`, 'utf8').matchAll(/code: '(NM\d{3})'/g)].map((found) => found[1] as string),
  )

test('every code that reading reports has a rule, and no other rule waits for reading', () => {
  const reported = [...new Set([...codesIn('source'), ...codesIn('parse')])].sort()
  expect(RULES.filter((rule) => rule.check.on === 'reading').map((rule) => rule.code)).toEqual(reported)
})

test('codes are in order, used once, and name the file of their rule', () => {
  const codes = RULES.map((rule) => rule.code)
  expect(codes).toEqual([...new Set(codes)].sort())
  expect(
    readdirSync(`${SOURCE}check/rules`)
      .filter((file) => file !== 'index.ts')
      .sort(),
  ).toEqual(codes.map((code) => `${code.toLowerCase()}.ts`))
})

describe.each(RULES)('$code', (rule) => {
  test('says what it is in plain words', () => {
    expect(rule.title).toMatch(/^[A-Z][^.]+[^.]$/)
    expect(rule.why).toMatch(/^[a-z][\s\S]+[^.]$/)
    expect(rule.example.wrong).not.toBe(rule.example.right)
  })

  test('is explained', () => {
    const explained = explainRule(rule.code.toLowerCase())
    expect(explained).toMatchObject({ code: rule.code, title: rule.title, severity: rule.severity, why: rule.why, example: rule.example })
    expect(RULE_GROUPS).toContain(explained?.group)
  })
})

test('a code that no rule has is not explained', () => expect(explainRule('NM999')).toBeUndefined())
