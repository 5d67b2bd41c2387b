import { makeExtractFile } from '#engine'
import { copiesOf, filedExtracts, narrowedExtracts, TABLES } from '../extracts.ts'
import type { View } from '../view.ts'
import type { DataFile } from './data-file.ts'
import { storedFile } from './extract-store.ts'

/** The extracts of an edition in every form that the site holds, and the codes by which a copy is known again. */
export function extractFiles({ edition, link }: View): DataFile[] {
  const files = [...filedExtracts(edition).values()].flatMap(({ of, extract, document, forms }) =>
    forms.map((form): DataFile => {
      const address = link({ to: 'extract-file', of, form })
      if (form === 'json' || form === 'csv') return { address, body: () => makeExtractFile(edition, extract, { form }) }
      return { address, body: () => storedFile(document, form) }
    }),
  )
  const narrowed = [...narrowedExtracts(edition).values()].flatMap(({ of, extract }) =>
    TABLES.map((form): DataFile => ({ address: link({ to: 'extract-file', of, form }), body: () => makeExtractFile(edition, extract, { form }) })),
  )
  return [
    ...files,
    ...narrowed,
    { address: link({ to: 'edition-copies' }), body: () => JSON.stringify({ notice: edition.config.notice?.banner, ...copiesOf(edition) }) },
  ]
}
