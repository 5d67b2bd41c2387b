import type { ExtractForm } from './model/address.ts'
import type { ExtractDocument } from './output/extract/extract-document.ts'

/** The forms that are made from an extract’s words. */
export type DocumentForm = Exclude<ExtractForm, 'json' | 'csv'>

/**
 * The words of an extract as a file. What a form needs is loaded when it is first asked for: the typesetter alone is 50 MB. This
 * module loads nothing else of the engine, so that a thread that only makes files is soon at work.
 */
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
      return new TextEncoder().encode((await import('./output/extract/make-calendar.ts')).makeCalendar(document))
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
