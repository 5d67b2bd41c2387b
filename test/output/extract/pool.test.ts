import { expect, test } from 'vitest'
import { type DocumentForm, makeDocument, makeDocumentFile, makeExtract } from '#engine'
import { makeBeside } from '../../../src/site/data/extract-pool.ts'
import { roleEdition } from './role-edition.ts'

const edition = roleEdition({
  roles: [{ id: 'a' }, { id: 'b' }],
  sections: {
    one: [
      { id: 'x', role: 'a' },
      { id: 'y', role: 'b' },
    ],
  },
})
const document = (id: string) => makeDocument(edition, makeExtract(edition, { what: 'role', id }, { toolVersion: '1' }))
const FORMS: readonly DocumentForm[] = ['pdf', 'card', 'docx', 'xlsx', 'ics']

test('other threads make the same bytes, each order its own, also after one has failed', async () => {
  const orders = ['a', 'b'].flatMap((id) => FORMS.map((form) => ({ made: document(id), form })))
  const broken = makeBeside({ ...document('a'), parts: undefined } as never, 'docx')
  const delivered = orders.map(({ made, form }) => makeBeside(made, form))
  await expect(broken).rejects.toThrow()
  for (const [index, { made, form }] of orders.entries()) {
    expect(Buffer.compare(Buffer.from((await delivered[index]) as Uint8Array), Buffer.from(await makeDocumentFile(made, form)))).toBe(0)
  }
})
