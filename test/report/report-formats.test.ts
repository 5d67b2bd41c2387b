import { describe, expect, test } from 'vitest'
import { type Finding, RULES, reportGithub, reportJson, reportSarif } from '#engine'
import { report } from '#schemas'
import { findingOf } from './finding-of.ts'

const TEXT = 'a: 1\nrole: x y\n'
const error = findingOf(TEXT, 'x y', {
  second: { place: { file: 'draft/b c.yaml', line: 3, column: 1, endColumn: 4 }, label: 'near' },
  fix: { file: 'draft/a.mdx', start: 11, end: 14, text: 'z' },
})
const declared: Finding = findingOf(TEXT, 'a', { code: 'NM315', severity: 'warning', declared: { reason: 'On purpose.', reviewBy: '2022-01-29' } })
const findings = [error, declared]
const pathOf = (file: string) => `manual/${file}`

describe('JSON', () => {
  test('fits its schema and counts by standing', () => {
    const data = report.parse(JSON.parse(reportJson(findings, { pathOf })))
    expect(data.counts).toEqual({ errors: 1, warnings: 0, declared: 1, fixable: 1 })
    expect(data.findings[0]).toMatchObject({
      code: 'NM101',
      file: 'manual/draft/a.mdx',
      line: 2,
      column: 7,
      endColumn: 10,
      fix: { file: 'manual/draft/a.mdx', start: 11, end: 14, text: 'z' },
    })
    expect(data.findings[1]?.declared?.reason).toBe('On purpose.')
  })
})

describe('SARIF', () => {
  const rules = [
    { code: 'NM101', title: 'An id that nothing has', severity: 'error', why: 'nobody is told', example: { wrong: 'role: ``` x', right: 'role: y' } },
    { code: 'NM315', title: 'A hole', severity: 'warning', why: 'nobody does it', example: { wrong: 'none', right: 'one' } },
  ] as const
  const log = JSON.parse(reportSarif(findings, { rules, toolVersion: '1.2.3', pathOf, helpOf: (code) => `https://manual.example/checks/${code}/` }))
  const [run] = log.runs

  test('every result points at its rule, with a region', () => {
    expect(log.version).toBe('2.1.0')
    expect(run.tool.driver).toMatchObject({ name: 'manual', semanticVersion: '1.2.3' })
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'manual/draft/a.mdx' },
      region: { startLine: 2, startColumn: 7, endLine: 2, endColumn: 10 },
    })
  })
  test('rules carry help; addresses are encoded; a declared finding is suppressed with its reason', () => {
    expect(run.tool.driver.rules[0]).toMatchObject({
      id: 'NM101',
      helpUri: 'https://manual.example/checks/NM101/',
      help: { text: expect.stringContaining('role: y') },
      defaultConfiguration: { level: 'error' },
    })
    expect(run.results[0].relatedLocations[0].physicalLocation.artifactLocation.uri).toBe('manual/draft/b%20c.yaml')
    expect(run.results[0].fixes[0].artifactChanges[0].replacements).toEqual([
      { deletedRegion: { charOffset: 11, charLength: 3 }, insertedContent: { text: 'z' } },
    ])
    expect(run.results[0].suppressions).toBeUndefined()
    expect(run.results[1].suppressions).toEqual([{ kind: 'inSource', justification: 'On purpose.' }])
  })
  test('every check of the toolkit can be a rule', () => {
    const all = JSON.parse(reportSarif([], { rules: RULES, toolVersion: '1.2.3' }))
    for (const rule of all.runs[0].tool.driver.rules) {
      expect(rule.help.text.length).toBeGreaterThan(20)
      expect(rule.shortDescription.text).not.toBe('')
    }
  })
})

describe('workflow commands', () => {
  test('one line a finding; a declared one is a notice', () => {
    expect(reportGithub(findings, { pathOf })).toMatchInlineSnapshot(`
      "::error file=manual/draft/a.mdx,line=2,col=7,endColumn=10,title=NM101%3A unknown role \`nm-offcer\`::an extract for a role that does not exist is never printed%0Ahelp: did you mean \`nm-officer\`?
      ::notice file=manual/draft/a.mdx,line=1,col=1,endColumn=2,title=NM315%3A unknown role \`nm-offcer\`::declared: On purpose.
      "
    `)
  })
  test('text of authors cannot end a command or start another', () => {
    const evil = 'a%\r\n::error::b,c:d'
    const lines = reportGithub([
      findingOf(TEXT, 'x', { message: evil, help: evil, why: evil, place: { file: `${evil}.mdx`, line: 1, column: 1, endColumn: 2 } }),
    ]).split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^::error file=a%25%0D%0A%3A%3Aerror%3A%3Ab%2Cc%3Ad\.mdx,line=1,/)
  })
})
