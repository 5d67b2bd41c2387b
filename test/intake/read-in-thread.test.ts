import { expect, test } from 'vitest'
import { packFile, readCommentsDocx } from '#engine'
import { atEnd, editParts, many, paragraph } from '../output/consult/office/edit-office.ts'
import { SMALL_PACK, takeSetting } from '../output/consult/office/small-pack.ts'
import { secondsOf } from '../seconds-of.ts'
import { testIntake, testServer } from './test-intake.ts'

const upload = (file: Uint8Array): FormData => {
  const data = new FormData()
  data.set('file', new File([Uint8Array.from(file)], 'long.docx'))
  return data
}

test('while a long file is read the server is free for others', async () => {
  const guest = await testServer(await testIntake()).letIn()
  const small = packFile(SMALL_PACK, 'whole.docx')
  const long = editParts(small, { 'word/document.xml': atEnd(many(20_000, (index) => paragraph(`A new paragraph ${index}.`))) })
  const read = () => readCommentsDocx(long, takeSetting())
  read()
  // The second time it is as fast as it becomes.
  const alone = await secondsOf(read)
  let page = ''
  const spent = await secondsOf(async () => (page = await (await guest.post('/consult/file', upload(long))).text()))
  expect(page).not.toContain('too long')
  expect(spent).toBeLessThan(alone / 2)
})
