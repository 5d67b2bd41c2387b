import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** A text in a file, and where in it. */
export interface TextInside {
  readonly place: string
  readonly text: string
}

/** Everything in a PDF that people or programs read: pages, bookmarks, links, fields, metadata, names of attachments; and attachments themselves. */
export async function pdfTexts(bytes: Uint8Array): Promise<{ texts: TextInside[]; attachments: { name: string; bytes: Uint8Array }[] }> {
  // Loaded only where there is a PDF to look into: it is large.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    standardFontDataUrl: FONTS,
    cMapUrl: CMAPS,
    cMapPacked: true,
  })
  try {
    const document = await task.promise
    const texts: TextInside[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent({ includeMarkedContent: false })
      const words = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
      const annotations: unknown = await page.getAnnotations()
      texts.push({ place: `page ${number}`, text: words }, { place: `links and fields of page ${number}`, text: stringsIn(annotations) })
      page.cleanup()
    }
    const { info, metadata } = await document.getMetadata()
    texts.push({ place: 'metadata', text: `${stringsIn(info)}\n${metadata?.getRaw() ?? ''}` })
    texts.push({ place: 'bookmarks', text: stringsIn(await document.getOutline()) })
    const files = (await document.getAttachments()) as Readonly<Record<string, { filename: string; content: Uint8Array }>> | null
    return { texts, attachments: Object.values(files ?? {}).map(({ filename, content }) => ({ name: filename, bytes: content })) }
  } finally {
    await task.destroy()
  }
}

const HOME = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const FONTS = `${join(HOME, 'standard_fonts')}/`
const CMAPS = `${join(HOME, 'cmaps')}/`

/** Every text in a value, at any depth, a line each. */
function stringsIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return ''
  return Object.values(value)
    .map(stringsIn)
    .filter((text) => text !== '')
    .join('\n')
}
