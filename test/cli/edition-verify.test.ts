import { appendFileSync, cpSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sha256 as hashOf, loadManual, openManualFolder, sealRecord } from '#engine'
import { seededRandom } from '../seeded-random.ts'
import { edit, filesOf, OPENING, publishedManual } from './published-manual.ts'
import { runInside } from './run-inside.ts'

const ROLES = 'editions/1.0/registers/roles.yaml'
const RECORD = 'editions/1.0/edition.json'
const SHUT = 'editions/1.0/chapters/01-locks/shutting.mdx'

/** What follows for the pages: the file that was changed is part of what they print. */
const OTHERWISE = ['opening', 'shutting'].map(
  (name) => `NM404 editions/1.0/chapters/01-locks/${name}.mdx: section \`locks.${name}\` of edition 1.0 now reads otherwise than published`,
) as [string, string]

/** A manual with editions 1.0 and 2.0, and what verifying it says after something was done to its files. */
async function verifyAfter(damage: (folder: string) => void) {
  const folder = await publishedManual()
  await runInside('edition', 'publish', '2.0', '--manual', folder)
  damage(folder)
  const files = filesOf(folder)
  const { code, out } = await runInside('edition', 'verify', '--json', '--manual', folder)
  expect(filesOf(folder)).toEqual(files)
  const found: { code: string; message: string; file: string }[] = JSON.parse(out).findings
  return { folder, code, found: found.map((finding) => `${finding.code} ${finding.file.slice(finding.file.indexOf('editions'))}: ${finding.message}`) }
}

function flipByte(path: string, at: number) {
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] as number) ^ 1
  writeFileSync(path, bytes)
}

/** Changes a file of edition 1.0 and writes its record anew, so that the two agree: what no hash in the edition itself can find. */
function reseal(folder: string, file: string, change: (text: string) => string) {
  edit(folder, `editions/1.0/${file}`, change)
  const { seal: _seal, ...record } = JSON.parse(readFileSync(join(folder, RECORD), 'utf8'))
  const files = { ...record.files, [file]: hashOf(readFileSync(join(folder, `editions/1.0/${file}`))) }
  writeFileSync(join(folder, RECORD), sealRecord({ ...record, files }))
}

describe('manual edition verify finds', () => {
  test.each<[string, (folder: string) => void, string[]]>([
    ['a changed byte', (folder) => flipByte(join(folder, ROLES), 3), [`NM401 ${ROLES}: published file was changed: registers/roles.yaml`, OTHERWISE[0]]],
    [
      'a changed byte in a section, with the section',
      (folder) => edit(folder, SHUT, (text) => text.replace('The last boat', 'The past boat')),
      [
        `NM401 ${SHUT}: published file was changed: chapters/01-locks/shutting.mdx`,
        `NM404 ${SHUT}: section \`locks.shutting\` of edition 1.0 now reads otherwise than published`,
      ],
    ],
    ['white space at the end', (folder) => appendFileSync(join(folder, ROLES), '\n'), [`NM401 ${ROLES}: published file was changed: registers/roles.yaml`]],
    [
      'Windows line ends',
      (folder) => edit(folder, ROLES, (text) => text.replaceAll('\n', '\r\n')),
      [`NM401 ${ROLES}: published file was changed: registers/roles.yaml`],
    ],
    [
      'a missing file',
      (folder) => rmSync(join(folder, 'editions/1.0/registers/sources.yaml')),
      ['NM401 editions/1.0/registers/sources.yaml: published file is missing: registers/sources.yaml', ...OTHERWISE],
    ],
    [
      'an added file',
      (folder) => writeFileSync(join(folder, 'editions/1.0/registers/law.yaml'), ''),
      ['NM401 editions/1.0/registers/law.yaml: file was added to a published edition: registers/law.yaml'],
    ],
    [
      'a renamed file',
      (folder) => renameSync(join(folder, 'editions/1.0/registers/sources.yaml'), join(folder, 'editions/1.0/registers/themes.yaml')),
      ['NM401 editions/1.0/registers/themes.yaml: published file was renamed: registers/sources.yaml', ...OTHERWISE],
    ],
    [
      'a link in place of a file',
      (folder) => {
        rmSync(join(folder, ROLES))
        symlinkSync(join(folder, 'draft/registers/roles.yaml'), join(folder, ROLES))
      },
      [`NM401 ${ROLES}: published file cannot be opened: registers/roles.yaml`],
    ],
    [
      'an edited date in the record',
      (folder) => edit(folder, RECORD, (text) => text.replace('2021-03-01', '2021-03-02')),
      [
        'NM402 editions/1.0/edition.json: the record of edition 1.0 was edited',
        'NM403 editions/2.0/edition.json: edition 2.0 does not follow from edition 1.0 as it stands here',
      ],
    ],
    [
      'white space in the record',
      (folder) => edit(folder, RECORD, (text) => text.replace('  "format"', '   "format"')),
      [
        'NM402 editions/1.0/edition.json: the record of edition 1.0 was edited',
        'NM403 editions/2.0/edition.json: edition 2.0 does not follow from edition 1.0 as it stands here',
      ],
    ],
    [
      'an edited record of the last edition',
      (folder) => edit(folder, 'editions/2.0/edition.json', (text) => text.replace('Second', 'Other')),
      ['NM402 editions/2.0/edition.json: the record of edition 2.0 was edited'],
    ],
    [
      'a record cut short',
      (folder) => truncateSync(join(folder, 'editions/2.0/edition.json'), 500),
      ['NM402 editions/2.0/edition.json: the record of edition 2.0 cannot be read'],
    ],
    ['a missing record', (folder) => rmSync(join(folder, 'editions/2.0/edition.json')), ['NM402 editions/2.0/edition.json: edition 2.0 has no record']],
    [
      'a missing edition',
      (folder) => rmSync(join(folder, 'editions/1.0'), { recursive: true }),
      ['NM403 editions/2.0/edition.json: edition 2.0 is not the first, and none stands before it'],
    ],
    [
      'a file that does not belong to the editions',
      (folder) => writeFileSync(join(folder, 'editions/notes.txt'), 'x'),
      ['NM012 editions/notes.txt: not a published edition: editions/notes.txt'],
    ],
    [
      'an edition of another name',
      (folder) => cpSync(join(folder, 'editions/1.0'), join(folder, 'editions/3.0'), { recursive: true }),
      [
        'NM402 editions/3.0/edition.json: the folder editions/3.0 holds edition 1.0',
        'NM403 editions/3.0/edition.json: edition 3.0 does not follow from edition 2.0 as it stands here',
      ],
    ],
  ])('%s', async (_what, damage, expected) => {
    const { folder, code, found } = await verifyAfter(damage)
    expect(found).toEqual(expected)
    expect(code).toBe(1)
    // The check finds it too: all but other words, for which pages have to be rendered.
    const checked = JSON.parse((await runInside('check', '--json', '--manual', folder)).out).findings.map(
      (finding: { code: string; message: string }) => `${finding.code} ${finding.message}`,
    )
    for (const line of expected) if (!line.startsWith('NM404')) expect(checked).toContain(line.replace(/ editions\/\S+:/, ''))
  })

  test('editions that were swapped', async () => {
    const { found } = await verifyAfter((folder) => {
      renameSync(join(folder, 'editions/1.0'), join(folder, 'editions/0.0'))
      renameSync(join(folder, 'editions/2.0'), join(folder, 'editions/1.0'))
      renameSync(join(folder, 'editions/0.0'), join(folder, 'editions/2.0'))
    })
    expect(found).toEqual(
      expect.arrayContaining([
        'NM402 editions/1.0/edition.json: the folder editions/1.0 holds edition 2.0',
        'NM402 editions/2.0/edition.json: the folder editions/2.0 holds edition 1.0',
      ]),
    )
  })

  test('a record written anew to fit a changed file, by the chain', async () => {
    const { found } = await verifyAfter((folder) => reseal(folder, 'edition.yaml', (text) => text.replace('First', 'Forged')))
    expect(found).toEqual(['NM403 editions/2.0/edition.json: edition 2.0 does not follow from edition 1.0 as it stands here'])
  })

  test('words of the manual that would print otherwise, with the first line that differs', async () => {
    const folder = await publishedManual()
    edit(folder, 'manual.yaml', (text) => text.replace('people: boats', 'people: ships'))
    edit(folder, 'editions/1.0/registers/roles.yaml', (text) => text.replace('name: lock keeper', 'name: keeper'))
    const { code, out } = await runInside('edition', 'verify', '--manual', folder)
    expect(code).toBe(1)
    expect(out).toContain('section `locks.opening` of edition 1.0 now reads otherwise than published')
    expect(out).toMatch(/line \d+ of its words is now “.*The keeper must open the lower gate/)
  })

  test('everything at once, and only one edition where that is asked', async () => {
    const folder = await publishedManual()
    await runInside('edition', 'publish', '2.0', '--manual', folder)
    for (const number of ['1.0', '2.0']) edit(folder, `editions/${number}/registers/roles.yaml`, (text) => `${text}\n`)
    rmSync(join(folder, 'editions/1.0/registers/stages.yaml'))
    expect((await runInside('edition', 'verify', '--manual', folder)).out).toContain('3 errors')
    expect((await runInside('edition', 'verify', '2.0', '--manual', folder)).out).toContain('1 error,')
    expect(await runInside('edition', 'verify', '2.1', '--manual', folder)).toMatchObject({ code: 2, err: expect.stringContaining('did you mean `2.0`?') })
  })
})

test('whichever bit of whichever file is flipped, the file is named', async () => {
  const folder = await publishedManual()
  const frozen = join(folder, 'editions/1.0')
  const files = Object.keys(filesOf(frozen))
  const random = seededRandom(404)
  for (let round = 0; round < 120; round += 1) {
    const file = files[round % files.length] as string
    const bytes = readFileSync(join(frozen, file))
    const flipped = Buffer.from(bytes)
    const at = random.below(bytes.length)
    flipped[at] = (flipped[at] as number) ^ (1 << random.below(8))
    writeFileSync(join(frozen, file), flipped)
    expect(
      openManualFolder(folder).problems.map(({ place }) => place.file),
      `${file}, byte ${at}`,
    ).toEqual([`editions/1.0/${file}`])
    writeFileSync(join(frozen, file), bytes)
  }
  expect(openManualFolder(folder).problems).toEqual([])
})

describe('a build', () => {
  test('stops at a changed byte and names the file', async () => {
    const folder = await publishedManual()
    edit(folder, ROLES, (text) => text.replace('Opens', 'opens'))
    const { code, err } = await runInside('build', '--manual', folder, '--out', join(folder, 'never'))
    expect([code, err]).toEqual([1, expect.stringContaining('error[NM401]: published file was changed: registers/roles.yaml')])
  })

  test('stops at a published page that would read otherwise, and names the section', async () => {
    const folder = await publishedManual()
    reseal(folder, 'registers/roles.yaml', (text) => text.replace('name: lock keeper', 'name: keeper'))
    expect((await runInside('check', '--manual', folder)).code).toBe(0)
    const { code, err } = await runInside('build', '--manual', folder, '--out', join(folder, 'never'))
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/error\[NM404\]: section `locks\.opening` of edition 1\.0 now reads[\s\S]*Not built: published pages would say something else/),
    ])
  })
})

test('nothing is published yet', async () => {
  const folder = await publishedManual()
  rmSync(join(folder, 'editions'), { recursive: true })
  expect((await runInside('edition', 'verify', '--manual', folder)).out).toBe('No edition is published yet.\n')
})

test('a published edition can be read as any other', async () => {
  const folder = await publishedManual()
  const { edition, problems } = loadManual(folder, 'editions/1.0')
  expect([edition.key, edition.data.edition, problems]).toEqual(['editions/1.0', '1.0', []])
  expect([...edition.sections.values()].map(({ document }) => document.file)).toContain(OPENING.replace('draft', 'editions/1.0'))
})
