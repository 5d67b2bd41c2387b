import { makeDocumentFile } from './make-document-file.ts'
import type { ExtractForm } from './model/address.ts'
import type { Edition } from './model/edition.ts'
import type { Extract } from './output/extract/describe-extract.ts'
import { extractToCsv } from './output/extract/extract-to-csv.ts'
import { extractToJson } from './output/extract/extract-to-json.ts'
import { type ImageReader, makeDocument } from './output/extract/make-document.ts'

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

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
