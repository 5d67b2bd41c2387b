import { type Xml, xml } from '../../../render/office/xml.ts'

/** Gives a web address its relation id; the same address has one id. */
export type LinkId = (address: string) => string

/** A run of words; `style` is a character style. */
export const run = (words: string, style?: 'Strong' | 'Emphasis' | 'CodeWords'): Xml =>
  xml`<w:r>${style !== undefined && xml`<w:rPr><w:rStyle w:val="${style}"/></w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`

export const linkRun = (words: string, id: string): Xml =>
  xml`<w:hyperlink r:id="${id}" w:history="1"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r></w:hyperlink>`

/** A link to a bookmark of the same document. */
export const anchorRun = (words: string, name: string): Xml =>
  xml`<w:hyperlink w:anchor="${name}" w:history="1"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r></w:hyperlink>`

/** A place that links lead to. */
export const bookmark = (name: string, id: number): Xml => xml`<w:bookmarkStart w:id="${id}" w:name="${name}"/><w:bookmarkEnd w:id="${id}"/>`

/** A paragraph in a named style; in a list where it is given the list’s number. */
export const paragraph = (runs: readonly Xml[], style?: string, { list, level = 0 }: { list?: number | undefined; level?: number } = {}): Xml =>
  xml`<w:p>${style !== undefined && xml`<w:pPr><w:pStyle w:val="${style}"/>${list !== undefined && xml`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`}</w:pPr>`}${runs}</w:p>`

/** A number that Word fills in: the page, or how many there are. */
const field = (name: 'PAGE' | 'NUMPAGES'): Xml =>
  xml`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

/** "Page 2 of 5", as fields. */
export const pageOfPages = (): Xml[] => [run('Page '), field('PAGE'), run(' of '), field('NUMPAGES')]

/** A tab to the right margin. */
export const tab = (): Xml => xml`<w:r><w:tab/></w:r>`

/** A paragraph with words at the left and, after a tab, at the right margin. */
export const bothSides = (runs: readonly Xml[], style: string): Xml =>
  xml`<w:p><w:pPr><w:pStyle w:val="${style}"/><w:tabs><w:tab w:val="right" w:pos="${TEXT_WIDTH}"/></w:tabs></w:pPr>${runs}</w:p>`

/** Width of the text on A4 with margins of 20 mm, in twentieths of a point. */
export const TEXT_WIDTH = 9638

/** A picture in the line. `side` is in millimetres; `words` are read out in its place. */
export function picture(relation: string, { side, words }: { readonly side: number; readonly words: string }): Xml {
  const size = Math.round(side * 36_000)
  return xml`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${size}" cy="${size}"/><wp:docPr id="1" name="QR code" descr="${words}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="QR code" descr="${words}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${size}" cy="${size}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}

interface Table {
  /** What it is of, for those who do not see it. */
  readonly title: string
  /** Widths of the columns in twentieths of a point. */
  readonly widths: readonly number[]
  /** Each a line of words. */
  readonly header: readonly (readonly Xml[])[]
  /** Cells are paragraphs; a wide row is one cell over all columns. */
  readonly rows: readonly (readonly (readonly Xml[])[] | { readonly wide: readonly Xml[] })[]
}

/** A table whose header row is marked as one and stands again on every page; no row breaks over two pages. */
export function table({ title, widths, header, rows }: Table): Xml {
  const start = (isHead: boolean) => xml`<w:trPr><w:cantSplit/>${isHead && xml`<w:tblHeader/>`}</w:trPr>`
  // A cell holds a paragraph, also where it is empty.
  const cell = (width: number, content: readonly Xml[], span = 1) =>
    xml`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 && xml`<w:gridSpan w:val="${span}"/>`}</w:tcPr>${content.length === 0 ? paragraph([]) : content}</w:tc>`
  const row = (cells: readonly (readonly Xml[])[], isHead: boolean) =>
    xml`<w:tr>${start(isHead)}${widths.map((width, index) => cell(width, cells[index] ?? []))}</w:tr>`
  const anyRow = (cells: Table['rows'][number]) =>
    'wide' in cells ? xml`<w:tr>${start(false)}${cell(TEXT_WIDTH, cells.wide, widths.length)}</w:tr>` : row(cells, false)
  return xml`<w:tbl><w:tblPr><w:tblStyle w:val="Duties"/><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${title}"/></w:tblPr><w:tblGrid>${widths.map((width) => xml`<w:gridCol w:w="${width}"/>`)}</w:tblGrid>${row(
    header.map((words) => [paragraph(words, 'TableHead')]),
    true,
  )}${rows.map(anyRow)}</w:tbl>`
}
