import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { historyOf, loadManual, openManualFolder } from '#engine'
import { edit, publishedManual, SHUTTING } from './published-manual.ts'
import { runInside } from './run-inside.ts'

const lineage = (folder: string, ...words: string[]) => runInside('edition', 'lineage', ...words, '--manual', folder)
const textOf = (folder: string) => readFileSync(join(folder, 'lineage.yaml'), 'utf8')
const entriesOf = (folder: string) => openManualFolder(folder).manual.lineage.entries
const codes = async (folder: string) =>
  JSON.parse((await runInside('check', '--json', '--manual', folder)).out).findings.map(({ code }: { code: string }) => code)

/** The draft of 2.0 without a paragraph and without the duty that counts boats. */
async function shortened(): Promise<string> {
  const folder = await publishedManual()
  edit(folder, SHUTTING, (text) =>
    text
      .replace(/\n {2}- id: count-boats[\s\S]*?basis: \[I\]/, ' []')
      .replace(/The last boat.*\n/, 'Shut it.\n')
      .replace('<Duty id="count-boats" />\n', ''),
  )
  return folder
}

describe('manual edition lineage', () => {
  test('has nothing to do where nothing is gone, and writes nothing', async () => {
    const folder = await publishedManual()
    expect((await lineage(folder)).out).toBe('Every published id is there or explained.\n')
    expect(existsSync(join(folder, 'lineage.yaml'))).toBe(false)
  })

  test('writes a move that is certain', async () => {
    const folder = await publishedManual()
    const text = readFileSync(join(folder, SHUTTING), 'utf8')
    rmSync(join(folder, SHUTTING))
    edit(folder, 'draft/chapters/01-locks/chapter.yaml', (yaml) => yaml.replace('- shutting', '- closing'))
    writeFileSync(join(folder, 'draft/chapters/01-locks/closing.mdx'), text.replace('id: locks.shutting', 'id: locks.closing\nmovedFrom: locks.shutting'))
    expect(await codes(folder)).toEqual(['NM424', 'NM410'])
    expect((await lineage(folder)).out).toMatch(/Added to .*lineage\.yaml:\n- \{.*moved.*\}\nEvery published id is there or explained\.\n$/)
    expect(entriesOf(folder)).toEqual([{ in: '2.0', kind: 'moved', what: 'section', from: ['locks.shutting'], to: ['locks.closing'], index: 0 }])
    expect(await codes(folder)).toEqual([])
    const { manual } = openManualFolder(folder)
    expect(historyOf(manual, loadManual(folder).edition).changes.get('locks.closing')).toMatchObject({ was: 'locks.shutting', hasNewWords: false })
  })

  test('lists what is left, and takes reasons for a duty and for the blocks of a section', async () => {
    const folder = await shortened()
    expect((await lineage(folder)).out).toMatch(
      /^Left to explain: 2 ids\.\n- block [a-z0-9]{5} of locks\.shutting in edition 1\.0\n- duty count-boats of locks\.shutting in edition 1\.0\n/,
    )
    await lineage(folder, 'count-boats', '--reason', 'Nobody reads the count: it is gone.', '--authority', 'lock-master')
    const { out } = await lineage(folder, 'locks.shutting', '--reason', 'Shorter.')
    expect(out).toContain('Every published id is there or explained.')
    expect(textOf(folder)).toMatch(/^# What became of .*\n- \{.*count-boats.*\n- \{.*Shorter\. ?\}\n$/)
    expect(entriesOf(folder)).toMatchObject([
      { in: '2.0', kind: 'withdrawn', what: 'duty', from: ['count-boats'], reason: 'Nobody reads the count: it is gone.', authority: 'lock-master' },
      { in: '2.0', kind: 'withdrawn', what: 'block', reason: 'Shorter.' },
    ])
  })

  test('only ever adds at the end', async () => {
    const folder = await shortened()
    await lineage(folder, 'count-boats', '--reason', 'Gone.')
    edit(folder, 'lineage.yaml', (text) => `${text}# said on a Tuesday`)
    const before = textOf(folder)
    await lineage(folder, 'locks.shutting', '--reason', 'Shorter.')
    expect(textOf(folder).startsWith(`${before}\n- `)).toBe(true)
  })

  test('refuses what it cannot write', async () => {
    const folder = await shortened()
    expect(await lineage(folder, 'count-boats')).toMatchObject({ code: 2, err: expect.stringContaining('something withdrawn needs a reason') })
    expect(await lineage(folder, 'count-boat', '--reason', 'Gone.')).toMatchObject({ code: 2, err: expect.stringContaining('did you mean `count-boats`?') })
    expect(await lineage(folder, 'count-boats', '--kind', 'moved')).toMatchObject({ code: 2, err: expect.stringContaining('needs to say where') })
    expect(existsSync(join(folder, 'lineage.yaml'))).toBe(false)
  })

  test('a lineage.yaml that cannot be read is left as it is', async () => {
    const folder = await shortened()
    writeFileSync(join(folder, 'lineage.yaml'), 'not: a list\n')
    expect(await lineage(folder, 'count-boats', '--reason', 'Gone.')).toMatchObject({ code: 2, err: expect.stringContaining('was left as it was') })
    expect(textOf(folder)).toBe('not: a list\n')
  })
})

describe('manual edition list', () => {
  test('says where each stands on a day', async () => {
    const folder = await publishedManual()
    const { out } = await runInside('edition', 'list', '--on', '2021-05-01', '--manual', folder)
    expect(out).toBe(
      [
        'edition  on 2021-05-01  published   in force from  until  sections  duties  title',
        '1.0      consultation   2021-03-01  -              -      2         3       First edition',
        '2.0      draft          2021-06-01  -              -      2         3       Second edition\n',
      ].join('\n'),
    )
    expect(await runInside('edition', 'list', '--on', 'today', '--manual', folder)).toMatchObject({ code: 2 })
  })
})
