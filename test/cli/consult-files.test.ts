import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { commentsXml, editParts, endComment, rangeOf, startComment } from '../output/consult/office/edit-office.ts'
import { locksConsultation } from './locks-consultation.ts'
import { runConsult } from './run-consult.ts'
import { smallManual } from './small-manual.ts'

const CONSULTATION = locksConsultation()

test('files are made for a consultation, come back, and are taken once', { timeout: 120_000 }, async () => {
  const base = mkdtempSync(join(tmpdir(), 'consult-files-'))
  onTestFinished(() => rmSync(base, { recursive: true, force: true }))
  const manual = smallManual({ 'consultations/locks-1/consultation.yaml': CONSULTATION })
  const run = (...args: string[]) => runConsult([...args, '--manual', manual])
  const data = ['--data', join(base, 'data')]

  const archive = join(base, 'forms.zip')
  expect(await run('pack', '--organisation', 'Lock Keepers', '--out', archive)).toMatchObject({ code: 0, out: expect.stringContaining('forms.zip') })
  expect(Object.keys(unzipSync(readFileSync(archive)))).toEqual(
    ['READ-ME.txt', 'changes.docx', 'comments.csv', 'comments.json', 'comments.xlsx', 'whole.docx'].map((name) => `locks-1-${name}`),
  )
  expect(await run('pack', '--out', archive)).toMatchObject({ code: 2, err: expect.stringContaining('--force') })
  const folder = join(base, 'forms')
  await run('pack', '--out', folder)
  expect(readdirSync(folder)).toHaveLength(6)

  const form = readFileSync(join(folder, 'locks-1-whole.docx'))
  const returned = join(base, 'answer.docx')
  const bookmark = /w:name="(_mm_[a-z0-9_]+?)"/.exec(new TextDecoder().decode(unzipSync(form)['word/document.xml']))?.[1] ?? ''
  const commented = editParts(form, {
    'word/comments.xml': () => commentsXml([{ text: 'Said in Word.' }]),
    'word/document.xml': (xml) => {
      const { from, to } = rangeOf(xml, bookmark)
      return `${xml.slice(0, from)}${startComment(0)}${xml.slice(from, to)}${endComment(0)}${xml.slice(to)}`
    },
  })
  writeFileSync(returned, commented)
  expect(await run('import', returned, '--as', 'Lock Keepers', ...data)).toMatchObject({ code: 2, err: expect.stringContaining('no comments are kept') })
  await run('invite', '--organisation', 'Lock Keepers', ...data)
  expect(await run('import', returned, '--as', 'Others', ...data)).toMatchObject({ code: 2, err: expect.stringContaining('nobody was invited') })
  const tried = await run('import', returned, '--as', 'lock keepers', '--dry-run', ...data)
  expect(tried).toMatchObject({ code: 0, out: expect.stringContaining('1 comment would be taken, 0 there already, 0 could not be placed.') })
  const taken = JSON.parse((await run('import', returned, '--as', 'Lock Keepers', '--consent', 'text,organisation', '--json', ...data)).out)
  expect(taken.files[0]).toMatchObject({
    taken: [{ text: 'Said in Word.', via: 'word', organisation: 'Lock Keepers', consent: { text: true, name: false, organisation: true } }],
    receipt: { consultation: 'locks-1' },
  })
  expect(await run('import', returned, '--as', 'Lock Keepers', ...data)).toMatchObject({
    code: 0,
    out: expect.stringContaining('0 comments taken, 1 there already'),
  })
  const csv = join(base, 'rows.csv')
  writeFileSync(csv, 'Id,Your comment\r\nnothing-of-it,Where does this go?\r\n')
  const lost = await run('import', csv, '--as', 'Lock Keepers', ...data)
  expect(lost).toMatchObject({ code: 1, out: expect.stringContaining('Where does this go?') })
  expect(JSON.parse((await run('list', '--json', ...data)).out)).toHaveLength(1)
  writeFileSync(join(base, 'old.doc'), 'x')
  expect(await run('import', join(base, 'old.doc'), '--as', 'Lock Keepers', ...data)).toMatchObject({
    code: 1,
    out: expect.stringContaining('can be read; this one cannot'),
  })
})
