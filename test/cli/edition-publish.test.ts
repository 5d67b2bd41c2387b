import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadManual, openManualFolder, sha256 } from '#engine'
import { editionRecord } from '#schemas'
import { EDITION, edit, filesOf, OPENING, publishedManual, READY, readyManual, SHUTTING } from './published-manual.ts'
import { runInside } from './run-inside.ts'
import { smallManual, textOfFile } from './small-manual.ts'

const publish = (folder: string, ...words: string[]) => runInside('edition', 'publish', ...words, '--manual', folder)

describe('manual edition publish', () => {
  test('freezes the draft, byte for byte, and leaves it as it is', async () => {
    const folder = await readyManual({ 'draft/figures/lock.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' })
    const before = filesOf(folder)
    const { code, out } = await publish(folder, '1.0')
    expect(out).toMatch(/^Published edition 1\.0: 2 sections, 3 duties, in .*editions\/1\.0\.\nNext: /)
    expect(code).toBe(0)
    const after = filesOf(folder)
    const drafts = Object.entries(before).filter(([path]) => path.startsWith('draft/'))
    for (const [path, text] of Object.entries(before)) expect(after[path], path).toBe(text)
    for (const [path, text] of drafts) expect(after[path.replace('draft', 'editions/1.0')], path).toBe(text)
    expect(Object.keys(after)).toHaveLength(Object.keys(before).length + drafts.length + 1)
    expect((await runInside('check', '--manual', folder)).code).toBe(0)
    expect((await runInside('edition', 'verify', '--manual', folder)).out).toBe('Edition 1.0 is as published: every file and every word.\n')
  })

  test('the record says what was published', async () => {
    const folder = await readyManual()
    await publish(folder, '1.0')
    const record = editionRecord.parse(JSON.parse(readFileSync(join(folder, 'editions/1.0/edition.json'), 'utf8')))
    const { edition } = loadManual(folder, 'editions/1.0')
    expect(record).toMatchObject({
      edition: '1.0',
      status: 'consultation',
      publishedOn: '2021-03-01',
      lawAsAt: '2021-01-29',
      approvedBy: { role: 'lock-master', title: 'Lock master' },
      toolVersion: '1.2.3',
      digest: edition.digest,
    })
    expect(edition.digest).toBe(loadManual(folder).edition.digest)
    expect(record.before).toBeUndefined()
    for (const [path, hash] of Object.entries(record.files)) expect(sha256(readFileSync(join(folder, 'editions/1.0', path))), path).toBe(hash)
    expect(Object.keys(record.sections)).toEqual(['locks.opening', 'locks.shutting'])
    expect(record.sections['locks.opening']?.blocks).toHaveLength(5)
    expect(Object.keys(record.sections['locks.opening']?.duties ?? {})).toEqual(['open-lock', 'tie-barge'])
  })

  test('each edition names the record of the one before', async () => {
    const folder = await publishedManual()
    edit(folder, SHUTTING, (text) =>
      text.replace('The last boat', 'The very last boat').replace('\nduties:', '\nchangeNote: It is the very last one.\nduties:'),
    )
    expect((await publish(folder, '2.0')).code).toBe(0)
    const { manual, problems } = openManualFolder(folder)
    expect(problems).toEqual([])
    expect(manual.editions.map(({ number }) => number)).toEqual(['1.0', '2.0'])
    expect(manual.editions[1]?.record.before).toEqual({ edition: '1.0', record: sha256(readFileSync(join(folder, 'editions/1.0/edition.json'))) })
  })

  test('with a day of coming into force it is set in force, and comments of both files stay', async () => {
    const folder = await readyManual()
    edit(folder, 'manual.yaml', (text) => text.replace('language: en-GB', 'language: en-GB # as it is spoken here'))
    const { code, out } = await publish(folder, '1.0', '--in-force', '2021-04-01')
    expect([code, out]).toEqual([0, expect.stringContaining('Set `inForce` in ')])
    expect(readFileSync(join(folder, 'manual.yaml'), 'utf8')).toContain("language: en-GB # as it is spoken here\ninForce: '1.0'\n")
    expect(readFileSync(join(folder, 'editions/1.0/edition.yaml'), 'utf8')).toBe(
      READY.replace('status: consultation #', 'status: in-force #').replace('publishedOn: 2021-03-01\n', 'publishedOn: 2021-03-01\ninForceFrom: 2021-04-01\n'),
    )
    expect(readFileSync(join(folder, EDITION), 'utf8')).toBe(READY)
    expect((await runInside('check', '--manual', folder)).code).toBe(0)
    expect(openManualFolder(folder).manual.config.inForce).toBe('1.0')
  })

  test('dates may come as options', async () => {
    const folder = await readyManual({ [EDITION]: READY.replace('publishedOn: 2021-03-01\n', '') })
    expect((await publish(folder, '1.0')).err).toContain('there is no day of publication')
    expect((await publish(folder, '1.0', '--published', '2021-03-02')).code).toBe(0)
    expect(openManualFolder(folder).manual.editions[0]?.record.publishedOn).toBe('2021-03-02')
  })

  test('as JSON', async () => {
    const folder = await readyManual()
    expect(JSON.parse((await publish(folder, '2.0', '--json')).out).refused).toHaveLength(1)
    expect(JSON.parse((await publish(folder, '1.0', '--json')).out)).toMatchObject({
      edition: '1.0',
      publishedOn: '2021-03-01',
      inForceFrom: null,
      inForce: false,
    })
  })
})

describe('a publication is refused', () => {
  const nothing = (folder: string) => {
    const { editions } = Object.groupBy(Object.keys(filesOf(folder)), (path) => path.split('/')[0] as string)
    expect(editions).toBeUndefined()
  }

  test('and every reason is said at once', async () => {
    const folder = smallManual({ [OPENING]: textOfFile(OPENING).replace('role: lock-keeper', 'role: lock-keper') })
    const { code, err } = await publish(folder, '1.1')
    expect(code).toBe(1)
    expect(err).toContain('error[NM101]')
    for (const reason of [
      'draft/edition.yaml says that it is edition 1.0, not 1.1',
      'there is no day of publication',
      'draft/edition.yaml says `status: draft`',
      'the checks find 1 error, listed above',
      'blocks without an id in locks.opening (5), locks.shutting (1): run `manual ids`',
      'nobody signs it off',
    ])
      expect(err).toContain(`- ${reason}`)
    nothing(folder)
  })

  test('where a section changed and has no change note', async () => {
    const folder = await publishedManual()
    edit(folder, SHUTTING, (text) => text.replace('The last boat', 'The very last boat'))
    expect((await runInside('check', '--manual', folder)).code).toBe(0)
    const { code, err } = await publish(folder, '2.0')
    expect([code, err]).toEqual([1, expect.stringMatching(/warning\[NM422\][\s\S]*- 1 changed section without a change note, listed above\n$/)])
  })

  test('where a published id is gone and nothing says why', async () => {
    const folder = await publishedManual()
    edit(folder, SHUTTING, (text) => text.replace(/The last boat.*\n/, '').replace('\nduties:', '\nchangeNote: Shorter.\nduties:'))
    const { code, err } = await publish(folder, '2.0')
    expect([code, err]).toEqual([1, expect.stringContaining('error[NM412]: 1 block of `locks.shutting` in edition 1.0 is not in edition 2.0')])
    await runInside('edition', 'lineage', 'locks.shutting', '--reason', 'Everybody knows.', '--manual', folder)
    expect((await publish(folder, '2.0')).code).toBe(0)
  })

  test.each([
    [['1.0'], 'edition 1.0 is published already, and a published edition never changes'],
    [['0.9'], 'edition 0.9 does not follow edition 1.0, which is published'],
    [['2.0', '--published', '2021-06-02'], 'draft/edition.yaml says `publishedOn: 2021-06-01` and --published says 2021-06-02: make them agree'],
    [['2.0', '--in-force', '2021-05-01'], 'it would be in force from 1 May 2021, before it is published on 1 June 2021'],
  ])('%j', async (words, reason) => {
    const folder = await publishedManual()
    const before = filesOf(folder)
    const { code, err } = await publish(folder, ...words)
    expect([code, err]).toEqual([1, expect.stringContaining(`- ${reason}\n`)])
    expect(filesOf(folder)).toEqual(before)
  })

  test.each([
    ['status: superseded', 'nothing is published that has already ended'],
    ['status: in-force', 'and no day: write `inForceFrom`, or give --in-force DATE'],
  ])('with %s', async (line, reason) => {
    const folder = await readyManual()
    edit(folder, EDITION, (text) => text.replace(/status: .*/, line))
    expect((await publish(folder, '1.0')).err).toContain(reason)
  })

  test('with a date or a number that is none', async () => {
    const folder = await readyManual()
    expect(await publish(folder, 'two')).toMatchObject({ code: 2, err: expect.stringContaining('cannot be the number of an edition') })
    expect(await publish(folder, '1.0', '--in-force', '2021-02-30')).toMatchObject({ code: 2, err: expect.stringContaining('--in-force cannot be 2021-02-30') })
    nothing(folder)
  })

  test('where a published edition was changed', async () => {
    const folder = await publishedManual()
    edit(folder, 'editions/1.0/registers/roles.yaml', (text) => text.replace('Opens', 'Opened'))
    expect((await publish(folder, '2.0')).err).toContain('error[NM401]: published file was changed: registers/roles.yaml')
  })
})

test('what a publication that was cut off has left is ignored, and removed by the next one', async () => {
  const folder = await publishedManual()
  const left = join(folder, 'editions/.publishing-2.0-999999999')
  mkdirSync(left)
  writeFileSync(join(left, 'edition.yaml'), 'half')
  expect((await runInside('check', '--manual', folder)).code).toBe(0)
  expect((await runInside('edition', 'verify', '--manual', folder)).code).toBe(0)
  const { code, err } = await publish(folder, '2.0')
  expect([code, err]).toEqual([0, 'Removed editions/.publishing-2.0-999999999, left by a publication that was cut off.\n'])
  expect(readdirSync(join(folder, 'editions'))).toEqual(['1.0', '2.0'])
})

test('the edition in place and not in force: verify says so, and a second call sets it', async () => {
  const folder = await readyManual()
  const manual = readFileSync(join(folder, 'manual.yaml'), 'utf8')
  await publish(folder, '1.0', '--in-force', '2021-04-01')
  writeFileSync(join(folder, 'manual.yaml'), manual)
  const verified = await runInside('edition', 'verify', '--manual', folder)
  expect(verified).toMatchObject({ code: 0, err: expect.stringContaining('`manual edition publish 1.0` sets it in force') })
  expect(await publish(folder, '1.0')).toMatchObject({ code: 0, out: expect.stringContaining('which was left to do') })
  expect(openManualFolder(folder).manual.config.inForce).toBe('1.0')
  expect(await publish(folder, '1.0')).toMatchObject({ code: 1, err: expect.stringContaining('is published already') })
})
