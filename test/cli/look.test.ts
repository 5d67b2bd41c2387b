import { describe, expect, test } from 'vitest'
import { extractForRole, extractToJson, loadManual, RULES } from '#engine'
import { REGISTER_NAMES, roleExtract } from '#schemas'
import { runCli } from './run-cli.ts'
import { runInside } from './run-inside.ts'
import { smallManual, textOfFile } from './small-manual.ts'

const OPENING = 'draft/chapters/01-locks/opening.mdx'

describe('list', () => {
  test.each(['chapters', 'sections', 'duties', 'checks', 'registers', ...REGISTER_NAMES])('%s as a table and as JSON', async (kind) => {
    const folder = smallManual()
    const { code, out } = await runInside('list', kind, '--manual', folder)
    const rows = JSON.parse((await runInside('list', kind, '--json', '--manual', folder)).out)
    expect(code).toBe(0)
    expect(out.trimEnd().split('\n')).toHaveLength(rows.length === 0 ? 1 : rows.length + 1)
    for (const row of rows) expect(out).toContain(row.id ?? row.code)
  })
})

describe('show', () => {
  test('a section, with the number and id of each block and its duties written out', async () => {
    const folder = smallManual({ [OPENING]: textOfFile(OPENING).replace('is level.', 'is level. [#k7f3p]') })
    const { out } = await runInside('show', 'locks.opening', '--manual', folder)
    expect(out).toContain('1.1 Opening a lock\nlocks.opening\n')
    expect(out).toContain('1.1.1 #k7f3p\n  A boat waits until the water is level.\n')
    expect(out).toContain('1.1.2 #open-lock\n  The lock keeper must open the lower gate.\n')
    expect(out).toContain('1.1.3(b)\n  away from other boats\n')
    expect((await runInside('show', 'k7f3p', '--manual', folder)).out).toContain('/locks/opening/#k7f3p')
    expect((await runInside('show', '#K7F3P', '--manual', folder)).out).toContain('A boat waits')
  })

  test('a duty, a role, a cohort, a chapter', async () => {
    const folder = smallManual()
    const shown = async (id: string) => (await runInside('show', id, '--manual', folder)).out
    expect(await shown('tie-barge')).toContain('The lock keeper should tie the boat to the wall.\n    When: the gate is shut\n')
    expect(await shown('lock-master')).toContain('3 duties: manual extract lock-master')
    expect(await shown('all-boats')).toContain('Takes in: barge, rower\n2 duties can apply to a person in it')
    expect(await shown('locks')).toContain('1.2  Shutting a lock (locks.shutting)')
  })

  test('as data', async () => {
    const folder = smallManual()
    const shown = async (id: string) => JSON.parse((await runInside('show', id, '--json', '--manual', folder)).out)
    expect(await shown('locks.opening')).toMatchObject([
      { kind: 'section', number: '1.1', blocks: [{ kind: 'paragraph', number: '1.1.1' }, { id: 'open-lock' }, {}, {}, {}, {}, {}] },
    ])
    expect(await shown('tie-barge')).toMatchObject([{ kind: 'duty', id: 'tie-barge', modality: 'should' }])
    expect(await shown('barge')).toMatchObject([{ kind: 'record', register: 'cohorts', record: { title: 'Barges' } }])
  })

  test('what a record holds cannot act on the terminal', async () => {
    const folder = smallManual({ 'draft/registers/stages.yaml': 'arrive: { title: "A\\e[2Jb" }\nleave: { title: Leaving }\n' })
    for (const args of [
      ['show', 'arrive'],
      ['list', 'stages'],
    ]) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for.
      expect((await runInside(...args, '--manual', folder)).out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/)
    }
  })
})

describe('extract', () => {
  test('the same bytes as the engine makes, with the version of the tool', async () => {
    const folder = smallManual()
    const { out } = await runInside('extract', 'lock-master', '--format', 'json', '--manual', folder)
    expect(out).toBe(extractToJson(extractForRole(loadManual(folder).edition, 'lock-master', { toolVersion: '1.2.3' })))
    expect(roleExtract.parse(JSON.parse(out)).parts.map(({ heading }) => heading)).toEqual(['Duties of the lock master', 'When you act for the lock keeper'])
    expect((await runInside('extract', 'LOCK-MASTER', '--json', '--manual', folder)).out).toBe(out)
  })

  test('filter, order and format', async () => {
    const folder = smallManual()
    const made = JSON.parse((await runInside('extract', 'lock-keeper', '--cohort', 'rower', '--order', 'stage', '--json', '--manual', folder)).out)
    expect(made).toMatchObject({
      filter: { id: 'rower' },
      order: 'stage',
      count: 1,
      leftOut: { count: 1, reasons: [{ kind: 'other-cohorts', duties: ['tie-barge'] }] },
    })
    expect((await runInside('extract', 'lock-keeper', '--format', 'csv', '--manual', folder)).out.split('\r\n')).toHaveLength(4)
    expect((await runInside('extract', 'lock-keeper', '--manual', folder)).out).toContain('Here because: this post holds the duty')
  })
})

describe('explain', { timeout: 60_000 }, () => {
  test.each(RULES.map(({ code }) => code))('%s', async (code) => {
    const rule = RULES.find((known) => known.code === code)
    const { out } = await runInside('explain', code)
    expect(out).toContain(`[${code}]: ${rule?.title}`)
    expect(out).toContain(rule?.why)
  })
  test('however the code is written', async () => {
    const { out } = await runInside('explain', 'NM101')
    expect((await runInside('explain', 'nm101')).out).toBe(out)
    expect((await runInside('explain', '101')).out).toBe(out)
    expect((await runCli(['explain', 'NM101', '--json'])).out).toContain('"code": "NM101"')
  })
})
