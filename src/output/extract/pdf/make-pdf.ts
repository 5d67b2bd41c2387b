import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { DocumentPart, ExtractDocument } from '../extract-document.ts'
import { qrSvg } from '../qr-image.ts'
import { addressesIn } from '../text/text-node.ts'
import { cardContent } from './card-content.ts'
import { fontCoverage } from './font-coverage.ts'
import { onlyShown } from './only-shown.ts'

/** Templates by name, and whole font files of one family. */
interface Typesetting {
  readonly templates: Readonly<Record<'extract' | 'text' | 'card', string>>
  readonly fonts: readonly Uint8Array[]
}

/** Sets an extract, or its pocket card, as PDF/UA-1. */
type PdfMaker = (document: ExtractDocument, kind: 'extract' | 'card') => Uint8Array

/**
 * A maker of PDFs with fonts loaded once. The content goes to the template as JSON and is never read as Typst. The same document
 * gives the same bytes: the only time in them is the day of the edition.
 */
export function pdfMaker({ templates, fonts }: Typesetting): PdfMaker {
  const compiler = NodeCompiler.create({ workspace: '/', fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }] })
  const covered = fonts.map(fontCoverage).reduce((all, one) => all.intersection(one))
  return (document, kind) => {
    const content =
      kind === 'card'
        ? { ...shared(document), ...cardContent(document) }
        : { ...shared(document), isText: document.isText, places: placesIn(document), parts: document.parts.map(partContent) }
    const shown = { ...onlyShown(content, covered), ...untouched(document) }
    for (const [address, image] of Object.entries(document.images)) compiler.mapShadow(fileOf(address), Buffer.from(image, 'base64'))
    const template = kind === 'extract' && document.isText ? `${templates.extract}\n${templates.text}` : templates[kind]
    const mainFileContent = `${template}\n#${kind}(json(bytes(sys.inputs.content))${document.isText ? ', texts: texts' : ''})\n`
    const compiled = compiler.compile({ mainFileContent, inputs: { content: JSON.stringify(shown, nullForMissing) } })
    if (compiled.result === null) throw new Error(`the ${kind} of ${document.title} was not set: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`)
    const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: Date.parse(document.day) / 1000 })
    // What it remembers of documents that are done with would grow without end.
    compiler.evictCache(MOST_AGE)
    compiler.resetShadow()
    return new Uint8Array(pdf)
  }
}

/** How many documents ago something was last of use before the compiler forgets it. */
const MOST_AGE = 8

/** Templates ask for every field, and JSON leaves out what is undefined. */
const nullForMissing = (_name: string, value: unknown): unknown => (value === undefined ? null : value)

/** What both templates print. An empty notice is empty text. */
const shared = (document: ExtractDocument) => ({
  name: [document.title, document.filter, `${document.shortTitle} ed. ${document.edition}`].filter((part) => part !== undefined).join(', '),
  manual: document.manual,
  shortTitle: document.shortTitle,
  publisher: document.publisher,
  notice: document.notice ?? '',
  kind: document.kind,
  title: document.title,
  filter: document.filter,
  count: document.count,
  note: document.note,
  edition: document.edition,
  standing: document.standing,
  facts: document.facts,
  code: document.code,
})

/** Addresses that the document itself prints, so that links to them stay inside it. */
const placesIn = ({ parts }: ExtractDocument): Readonly<Record<string, true>> =>
  Object.fromEntries(
    parts.flatMap(({ address, text }) => [...(address === undefined ? [] : [address]), ...addressesIn(text ?? [])]).map((place) => [place, true]),
  )

/** What the template prints of a part. */
const partContent = ({ above, purpose, heading, address, count, lines, text }: DocumentPart) => ({
  ...{ above, purpose, heading, address, count, text },
  lines: lines.map(({ id, number, modality, before, binding, after, facts, place, address, changedAddress, mark }) => ({
    ...{ id, number, modality, before, binding, after },
    ...{ facts, place, address, changedAddress, mark },
  })),
})

/** What is not for reading, and would be broken by being made readable. */
function untouched({ language, day, address, check, code2d, images }: ExtractDocument) {
  const files = Object.fromEntries(Object.keys(images).map((image) => [image, fileOf(image)]))
  const [lang = 'en', region] = language.split('-')
  const [year, month, date] = day.split('-').map(Number)
  return { lang, region, date: { year, month, day: date }, address, check, qr: qrSvg(code2d), fonts: FONTS, files }
}

/** What the typesetter calls the image of an address. */
const fileOf = (address: string): string => new URL(address).pathname

/** The family that the fonts are of. */
const FONTS = ['Atkinson Hyperlegible']
