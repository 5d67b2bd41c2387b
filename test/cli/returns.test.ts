import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { loadManual } from '#engine'
import { runCli } from './run-cli.ts'
import { runInside } from './run-inside.ts'
import { smallManual } from './small-manual.ts'

const REGIONS = `r-north: { title: North, scope: in-scope, posts: [] }
r-example: { title: Example, scope: example, posts: [] }
r-abroad: { title: Abroad, scope: liaison, posts: [] }
`
const RETURNS = `# Counts of boats.

ret-2021-01-north:
  date: 2021-01-31
  region: r-north
  rows:
    - { cohort: barge, count: 7 }
    - { cohort: rower, count: 9 }
  statedTotal: 16
`
const manual = (returns = RETURNS) => smallManual({ 'draft/registers/regions.yaml': REGIONS, 'draft/registers/returns.yaml': returns })
const registerOf = (folder: string) => readFileSync(join(folder, 'draft/registers/returns.yaml'), 'utf8')

/** A folder for files that were sent. */
function sent(files: Readonly<Record<string, string | Uint8Array>> = {}): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'returns-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return (name) => join(folder, name)
}

const check = (folder: string, ...args: readonly string[]) => runInside('returns', 'check', ...args, '--manual', folder, '--today', '2022-01-01')
const sheet = (rows: readonly string[]) => `region,date,cohort,count\n${rows.join('\n')}\n`
const GOOD = sheet(['r-north,2021-02-28,barge,1', 'r-north,2021-02-28,rower,12', 'r-north,2021-02-28,total,13'])

async function findings(folder: string, ...files: readonly string[]): Promise<string[]> {
  const { code, out } = await check(folder, ...files, '--json')
  const report = JSON.parse(out) as { findings: { code: string; line: number; column: number; message: string; help: string }[] }
  expect(code).toBe(report.findings.length === 0 ? 0 : 1)
  return report.findings.map(({ code: rule, line, column, message }) => `${rule} ${line}:${column} ${message}`)
}

describe('a template', () => {
  test('comes back filled in, and is added to the register with the rest of the file left alone', { timeout: 60_000 }, async () => {
    const folder = manual()
    const at = sent()
    const file = at('sheet.csv')
    const made = await runCli(['returns', 'template', 'r-north', '2021-02-28', '--out', file, '--manual', folder])
    expect(made).toMatchObject({ code: 0, err: '' })
    const text = readFileSync(file, 'utf8')
    expect(text.charCodeAt(0)).toBe(0xfeff)
    writeFileSync(file, text.replace('Barges,', 'Barges,2').replace('boats,', 'boats,11').replace('Total,', 'Total,13'))
    expect(await check(folder, file, '--add')).toMatchObject({ code: 0, err: expect.stringContaining('1 return in 1 file: no mistakes.') })
    expect(registerOf(folder)).toBe(`${RETURNS}
ret-2021-02-north:
  date: 2021-02-28
  region: r-north
  rows:
    - { cohort: barge, count: 2 }
    - { cohort: rower, count: 11 }
  statedTotal: 13
`)
    expect((await runInside('check', '--manual', folder)).code).toBe(0)
    expect(readdirSync(join(folder, 'draft/registers')).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('with semicolons is read too, and empty cells are all found', async () => {
    const folder = manual()
    const file = sent()('sheet.csv')
    await runInside('returns', 'template', 'R-North', '2021-02-28', '--semicolons', '--out', file, '--manual', folder)
    expect(await findings(folder, file)).toEqual(['NM006 7:33 the cell is empty', 'NM006 8:39 the cell is empty', 'NM006 9:32 the cell is empty'])
  })

  test('replaces nothing unless told to', async () => {
    const folder = manual()
    const file = sent({ 'sheet.csv': 'mine' })('sheet.csv')
    const args = ['returns', 'template', 'r-north', '2021-02-28', '--out', file, '--manual', folder]
    expect(await runInside(...args)).toMatchObject({ code: 2, err: expect.stringContaining('--force') })
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect(await runInside(...args, '--force', '--json')).toMatchObject({ code: 0 })
    expect(readFileSync(file, 'utf8')).toContain('r-north')
  })

  test.each([
    [['r-nroth', '2021-02-28'], 'did you mean `r-north`?'],
    [['r-abroad', '2021-02-28'], 'makes no returns'],
    [['r-north', '2021-02-30'], 'is not a date'],
    [['r-north', '2021-02-28', '--out', '/no/such/folder/x.csv'], 'there is no folder'],
  ])('wrong use: %j', async (args, words) => {
    expect(await runInside('returns', 'template', ...args, '--manual', manual())).toMatchObject({ code: 2, err: expect.stringContaining(words) })
  })
})

describe('a check', () => {
  test('finds every mistake of every file in one run, and writes nothing', async () => {
    const folder = manual()
    const at = sent({
      'a.csv': sheet(['r-north,2021-02-28,bagre,1', 'r-north,2021-02-28,rower,-2', 'r-north,2021-02-28,rower,1.5', 'r-north,2021-02-28,total,4']),
      'b.csv': `region;date;cohort;cuont\r\nr-north;2021-03-31;barge;1\r\n`,
      'c.csv': sheet(['r-north,2021-04-30,barge,10', 'r-north,2021-04-30,rower,"1,000"', 'r-north,2021-04-30,total,1100']),
      'd.csv': sheet(['r-abroad,2021-04-30,all-boats,<5', 'r-north,2022-01-02,barge,=1+1', 'r-north,2022-01-02,rower,3', 'r-north,2022-01-02,total,3']),
    })
    const before = registerOf(folder)
    const files = ['a.csv', 'b.csv', 'c.csv', 'd.csv'].map(at)
    expect(await findings(folder, ...files)).toEqual([
      'NM006 2:1 no row for `barge`',
      'NM101 2:20 there is no cohort `bagre`',
      'NM009 3:26 the number is negative: -2',
      'NM332 4:20 `rower` is counted twice',
      'NM009 4:26 the number is not whole: 1.5',
      'NM006 1:1 there is no column `count`',
      'NM005 1:20 unknown column `cuont`',
      'NM330 4:26 the rows come to 1010, and the stated total is 1100',
      'NM102 2:1 `r-abroad` is named for liaison only and makes no return',
      'NM332 2:21 `all-boats` is a group: its people are counted under their own cohorts',
      'NM009 2:31 the number is left out: <5',
      'NM009 3:9 2 January 2022 is still to come',
      'NM009 3:26 a spreadsheet would run this as a formula: =1+1',
      'NM009 4:9 2 January 2022 is still to come',
      'NM009 5:9 2 January 2022 is still to come',
    ])
    expect(await check(folder, ...files, '--add')).toMatchObject({ code: 1, err: 'Nothing was written.\n' })
    expect(registerOf(folder)).toBe(before)
  })

  test('shows the line, the reason and what to do', async () => {
    const folder = manual()
    const { out } = await check(folder, sent({ 'a.csv': GOOD.replace('barge,1', 'barge,fewer than 5') })('a.csv'))
    expect(out).toContain('2 | r-north,2021-02-28,barge,fewer than 5')
    expect(out).toMatch(/= help: write the number itself, also where it is under 5/)
    expect(out).toMatch(/1 error, 0 warnings, 0 declared gaps\n$/)
  })

  test('a region and day has one return: in the files, and with the register', async () => {
    const folder = manual()
    const at = sent({ 'a.csv': GOOD, 'b.csv': GOOD, 'c.csv': GOOD.replaceAll('2021-02-28', '2021-01-31') })
    expect(await findings(folder, at('a.csv'), at('b.csv'))).toEqual(['NM332 2:1 `r-north` has two returns for 2021-02-28'])
    expect(await findings(folder, at('c.csv'))).toEqual(['NM332 2:1 the register has a return of `r-north` for 2021-01-31: `ret-2021-01-north`'])
    // The same file named twice is one file.
    expect(await findings(folder, at('a.csv'), at('a.csv'))).toEqual([])
  })

  test('prints records that the register takes: example regions are marked, a second return of a month has its day in its id', async () => {
    const folder = manual('')
    const example = GOOD.replaceAll('r-north', 'r-example')
    const at = sent({ 'a.csv': example, 'b.csv': example.replaceAll('2021-02-28', '2021-02-14') })
    const { out, code, err } = await check(folder, at('a.csv'), at('b.csv'), '--yaml')
    expect({ code, err }).toEqual({ code: 0, err: '2 returns in 2 files: no mistakes.\n' })
    expect([...out.matchAll(/^(ret\S+):|illustrative: true/gm)].map(([words]) => words)).toEqual([
      'ret-2021-02-example:',
      'illustrative: true',
      'ret-2021-02-14-example:',
      'illustrative: true',
    ])
    expect((await check(folder, at('a.csv'), at('b.csv'), '--add')).code).toBe(0)
    expect([...loadManual(folder).edition.registers.returns.records.keys()]).toEqual(['ret-2021-02-example', 'ret-2021-02-14-example'])
  })

  test('a register in curly brackets is left as it is', async () => {
    const flow = '{ ret-1: { date: 2021-01-31, region: r-north, rows: [{ cohort: barge, count: 7 }, { cohort: rower, count: 9 }], statedTotal: 16 } }\n'
    const folder = manual(flow)
    expect(await check(folder, sent({ 'a.csv': GOOD })('a.csv'), '--add')).toMatchObject({ code: 2, err: expect.stringContaining('cannot be added to') })
    expect(registerOf(folder)).toBe(flow)
  })

  test('what is no file, no text, or not closed', async () => {
    const folder = manual()
    const at = sent({ 'a.csv': Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'b.csv': 'region,"date\n', 'c.csv': '# nothing\n' })
    expect(await check(folder, at('none.csv'))).toMatchObject({ code: 2, err: expect.stringContaining('there is no file') })
    expect(await check(folder, at(''))).toMatchObject({ code: 2, err: expect.stringContaining('is a folder') })
    expect(await findings(folder, at('a.csv'), at('b.csv'), at('c.csv'))).toEqual([
      'NM612 1:1 file is not text',
      'NM002 1:8 the file cannot be read: a quotation mark is opened and never closed',
      'NM001 1:1 the file has no rows',
    ])
  })
})
