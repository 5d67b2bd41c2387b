import { type Xml, xml } from '../../../render/office/xml.ts'

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
  /** box: lines all round. side: a line at the left, of a weight. */
  readonly frame?: 'box' | 'thin-box' | 'side' | 'dark-side'
  /** Indent of the left edge, and how far the first line stands out of it. */
  readonly indent?: readonly [left: number, hanging: number]
  /** Stays on the page of what follows. */
  readonly keeps?: boolean
}

const GREY = '505A5F'

const STYLES: readonly ParagraphStyle[] = [
  { id: 'Title', name: 'Title', size: 40, bold: true, space: [0, 120] },
  { id: 'Subtitle', name: 'Subtitle', size: 22, colour: GREY, space: [0, 60] },
  { id: 'Heading1', name: 'heading 1', size: 30, bold: true, space: [360, 120], outline: 0 },
  { id: 'Heading2', name: 'heading 2', size: 24, bold: true, space: [280, 100], outline: 1 },
  { id: 'Notice', name: 'Notice', size: 20, bold: true, space: [160, 160], frame: 'box' },
  { id: 'Heading3', name: 'heading 3', size: 21, bold: true, space: [220, 80], outline: 2 },
  { id: 'Heading4', name: 'heading 4', size: 20, bold: true, space: [200, 80], outline: 3 },
  { id: 'Heading5', name: 'heading 5', size: 20, bold: true, space: [180, 80], outline: 4 },
  { id: 'Heading6', name: 'heading 6', size: 20, bold: true, space: [180, 80], outline: 5 },
  { id: 'TOCHeading', name: 'TOC Heading', size: 30, bold: true, space: [360, 120] },
  { id: 'TOC1', name: 'toc 1', size: 20, space: [80, 40] },
  { id: 'TOC2', name: 'toc 2', size: 20, space: [0, 20], indent: [300, 0] },
  { id: 'Numbered', name: 'Numbered paragraph', size: 20, space: [0, 100], indent: [794, 794] },
  { id: 'ListParagraph', name: 'List Paragraph', size: 20, space: [0, 60], indent: [1024, 400] },
  { id: 'Quote', name: 'Quote', size: 20, space: [0, 100], indent: [794, 0] },
  { id: 'Code', name: 'Code', size: 18, space: [60, 100], indent: [200, 0] },
  { id: 'NoteHead', name: 'Note head', size: 20, space: [160, 40], frame: 'side', indent: [200, 0], keeps: true },
  { id: 'Note', name: 'Note', size: 20, space: [0, 80], frame: 'side', indent: [200, 0] },
  { id: 'RequirementHead', name: 'Requirement head', size: 20, space: [200, 0], frame: 'thin-box', indent: [120, 0], keeps: true },
  { id: 'Requirement', name: 'Requirement', size: 20, space: [0, 0], frame: 'thin-box', indent: [120, 0] },
  { id: 'Duty', name: 'Duty', size: 20, space: [160, 40], frame: 'dark-side', indent: [200, 0], keeps: true },
  { id: 'DutyFact', name: 'Duty fact', size: 17, colour: GREY, space: [0, 20], frame: 'dark-side', indent: [200, 0] },
  { id: 'DutyEnd', name: 'Duty end', size: 17, colour: GREY, space: [0, 180], frame: 'dark-side', indent: [200, 0] },
  { id: 'TableTitle', name: 'Table title', size: 20, space: [200, 80], keeps: true },
  { id: 'TableText', name: 'Table text', size: 17, space: [10, 10] },
  { id: 'Quiet', name: 'Quiet', size: 17, colour: GREY, space: [20, 20] },
  { id: 'TableHead', name: 'Table head', size: 18, bold: true, space: [40, 40] },
  { id: 'Header', name: 'header', size: 16, colour: GREY, space: [0, 0] },
  { id: 'Footer', name: 'footer', size: 16, colour: GREY, space: [0, 0] },
]

/** The styles of a Word file: every look has a name, so that a desk can change it in one place. */
export function wordStyles(language: string): Xml {
  return xml`<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="100" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>${STYLES.map(paragraphStyle)}<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style><w:style w:type="character" w:styleId="Emphasis"><w:name w:val="Emphasis"/><w:qFormat/><w:rPr><w:i/><w:iCs/></w:rPr></w:style><w:style w:type="character" w:styleId="CodeWords"><w:name w:val="Code words"/><w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/></w:rPr></w:style><w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1D70B8"/><w:u w:val="single"/></w:rPr></w:style>${TABLES}</w:styles>`
}

function paragraphStyle({ id, name, size, bold, colour, space, outline, frame, indent, keeps }: ParagraphStyle): Xml {
  const keep = outline !== undefined || keeps === true
  return xml`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${keep && xml`<w:keepNext/><w:keepLines/>`}${frame !== undefined && xml`<w:pBdr>${FRAMES[frame]}</w:pBdr>`}<w:spacing w:before="${space[0]}" w:after="${space[1]}"/>${indent !== undefined && xml`<w:ind w:left="${indent[0]}" w:hanging="${indent[1]}"/>`}${outline !== undefined && xml`<w:outlineLvl w:val="${outline}"/>`}</w:pPr><w:rPr>${bold === true && xml`<w:b/><w:bCs/>`}${colour !== undefined && xml`<w:color w:val="${colour}"/>`}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`
}

const edge = (name: string, { size, space, colour }: { size: number; space: number; colour: string }): Xml => ({
  xml: `<w:${name} w:val="single" w:sz="${size}" w:space="${space}" w:color="${colour}"/>`,
})
const round = (size: number) => ['top', 'left', 'bottom', 'right'].map((name) => edge(name, { size, space: 6, colour: '0B0C0C' }))
const FRAMES: Readonly<Record<NonNullable<ParagraphStyle['frame']>, readonly Xml[]>> = {
  box: round(8),
  'thin-box': round(4),
  side: [edge('left', { size: 24, space: 8, colour: 'B1B4B6' })],
  'dark-side': [edge('left', { size: 18, space: 8, colour: '0B0C0C' })],
}

/** A table with thin lines between its rows only. */
const TABLES = xml`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="Duties"><w:name w:val="Duties"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="0B0C0C"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="B1B4B6"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="B1B4B6"/></w:tblBorders><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`
