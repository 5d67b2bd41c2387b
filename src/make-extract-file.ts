import type { ExtractForm } from './model/address.ts'
import type { Edition } from './model/edition.ts'
import type { Extract } from './output/extract/describe-extract.ts'
import type { ExtractDocument } from './output/extract/extract-document.ts'
import { extractToCsv } from './output/extract/extract-to-csv.ts'
import { extractToJson } from './output/extract/extract-to-json.ts'
import { type ImageReader, makeDocument } from './output/extract/make-document.ts'

/** The forms that are made from an extract’s words. */
export type DocumentForm = Exclude<ExtractForm, 'json' | 'csv'>

interface FileSetting {
  readonly form: ExtractForm
  /** Reads the images of figures, as `makeDocument` takes it. */
  readonly readImage?: ImageReader | undefined
}

/** An extract of this edition as a file. The same extract gives the same bytes. */
export async function makeExtractFile(edition: Edition, extract: Extract, { form, readImage }: FileSetting): Promise<Uint8Array> {
  if (form === 'json') return bytesOf(extractToJson(extract))
  if (form === 'csv') return bytesOf(extractToCsv(extract))
  return makeDocumentFile(makeDocument(edition, extract, readImage), form)
}

/** The words of an extract as a file. What a form needs is loaded when it is first asked for: the typesetter alone is 50 MB. */
export async function makeDocumentFile(document: ExtractDocument, form: DocumentForm): Promise<Uint8Array> {
  switch (form) {
    case 'pdf':
      return (await typesetter())(document, 'extract')
    case 'card':
      return (await typesetter())(document, 'card')
    case 'docx':
      return (await import('./output/extract/office/make-docx.ts')).makeDocx(document)
    case 'xlsx':
      return (await import('./output/extract/office/make-xlsx.ts')).makeXlsx(document)
    case 'ics':
      return bytesOf((await import('./output/extract/make-calendar.ts')).makeCalendar(document))
  }
}

let made: ReturnType<typeof loadTypesetter> | undefined

/** The typesetter, with its fonts loaded once in a process. */
function typesetter(): ReturnType<typeof loadTypesetter> {
  made ??= loadTypesetter()
  return made
}

async function loadTypesetter() {
  const [{ pdfMaker }, { readTypesetting }] = await Promise.all([import('./output/extract/pdf/make-pdf.ts'), import('./source/read-typesetting.ts')])
  return pdfMaker(readTypesetting())
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
