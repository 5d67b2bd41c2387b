import { type Xml, xml } from './xml.ts'

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

interface ParagraphStyle {
  readonly id: string
  readonly name: string
  /** Half points. */
  readonly size: number
  readonly bold?: boolean
  readonly colour?: string
  /** Twentieths of a point before and after. */
  readonly space: readonly [before: number, after: number]
  /** 0 for the first level; headings make the navigation pane and the bookmarks of a PDF. */
  readonly outline?: number
  readonly framed?: boolean
}

const GREY = '505A5F'

const STYLES: readonly ParagraphStyle[] = [
  { id: 'Title', name: 'Title', size: 40, bold: true, space: [0, 120] },
  { id: 'Subtitle', name: 'Subtitle', size: 22, colour: GREY, space: [0, 60] },
  { id: 'Heading1', name: 'heading 1', size: 30, bold: true, space: [360, 120], outline: 0 },
  { id: 'Heading2', name: 'heading 2', size: 24, bold: true, space: [280, 100], outline: 1 },
  { id: 'Notice', name: 'Notice', size: 20, bold: true, space: [160, 160], framed: true },
  { id: 'Quiet', name: 'Quiet', size: 17, colour: GREY, space: [20, 20] },
  { id: 'TableHead', name: 'Table head', size: 18, bold: true, space: [40, 40] },
  { id: 'Header', name: 'header', size: 16, colour: GREY, space: [0, 0] },
  { id: 'Footer', name: 'footer', size: 16, colour: GREY, space: [0, 0] },
]

/** The styles of a Word file: every look has a name, so that a desk can change it in one place. */
export function wordStyles(language: string): Xml {
  return xml`<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="100" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>${STYLES.map(paragraphStyle)}<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style><w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1D70B8"/><w:u w:val="single"/></w:rPr></w:style>${TABLES}</w:styles>`
}

function paragraphStyle({ id, name, size, bold, colour, space, outline, framed }: ParagraphStyle): Xml {
  const edges = ['top', 'left', 'bottom', 'right'].map((edge) => xml`${{ xml: `<w:${edge} w:val="single" w:sz="8" w:space="6" w:color="000000"/>` }}`)
  return xml`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${outline !== undefined && xml`<w:keepNext/><w:keepLines/>`}${framed === true && xml`<w:pBdr>${edges}</w:pBdr>`}<w:spacing w:before="${space[0]}" w:after="${space[1]}"/>${outline !== undefined && xml`<w:outlineLvl w:val="${outline}"/>`}</w:pPr><w:rPr>${bold === true && xml`<w:b/><w:bCs/>`}${colour !== undefined && xml`<w:color w:val="${colour}"/>`}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`
}

/** A table with thin lines between its rows only. */
const TABLES = xml`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="Duties"><w:name w:val="Duties"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="0B0C0C"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="B1B4B6"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="B1B4B6"/></w:tblBorders><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`
