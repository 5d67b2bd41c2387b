import { type Xml, xml } from '../../../render/office/xml.ts'

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

interface Style {
  readonly id: string
  readonly name: string
  /** Half points. */
  readonly size?: number
  readonly isBold?: boolean
  readonly colour?: string
  /** Twentieths of a point before and after. */
  readonly space: readonly [before: number, after: number]
  readonly outline?: number
  readonly frame?: 'box' | 'thin' | 'side' | 'field'
  readonly fill?: string
  readonly indent?: readonly [left: number, hanging: number]
  readonly staysWithNext?: boolean
  readonly staysWhole?: boolean
}

const GREY = '505A5F'
const BLACK = '0B0C0C'
const TEXT = 20

/** Where numbered words begin: the number hangs before them. */
const LEFT = 907

const STYLES: readonly Style[] = [
  { id: 'Title', name: 'Title', size: 40, isBold: true, space: [0, 160] },
  { id: 'Subtitle', name: 'Subtitle', size: 22, colour: GREY, space: [0, 60] },
  { id: 'Heading1', name: 'heading 1', size: 32, isBold: true, space: [480, 120], outline: 0 },
  { id: 'Heading2', name: 'heading 2', size: 26, isBold: true, space: [360, 120], outline: 1 },
  { id: 'Heading3', name: 'heading 3', size: 22, isBold: true, space: [260, 80], outline: 2 },
  { id: 'Heading4', name: 'heading 4', size: TEXT, isBold: true, space: [220, 80], outline: 3 },
  { id: 'Heading5', name: 'heading 5', size: TEXT, isBold: true, space: [200, 80], outline: 4 },
  { id: 'Heading6', name: 'heading 6', size: TEXT, isBold: true, space: [200, 80], outline: 5 },
  { id: 'Notice', name: 'Notice', isBold: true, space: [160, 200], frame: 'box', indent: [120, 0], staysWhole: true },
  { id: 'Body', name: 'Body Text', space: [0, 120], indent: [LEFT, 0] },
  { id: 'Front', name: 'Front', space: [0, 120] },
  { id: 'Step', name: 'Step', space: [0, 100], indent: [400, 400] },
  { id: 'Fact', name: 'Fact', size: 18, space: [0, 40], indent: [2268, 2268] },
  { id: 'Numbered', name: 'Numbered paragraph', space: [0, 120], indent: [LEFT, LEFT] },
  { id: 'Item', name: 'List Paragraph', space: [0, 80], indent: [LEFT + 454, 454] },
  { id: 'Quote', name: 'Quote', space: [0, 120], indent: [LEFT + 454, 0] },
  { id: 'Code', name: 'Code', size: 18, space: [60, 120], indent: [LEFT, 0] },
  { id: 'Note', name: 'Note', space: [40, 60], frame: 'side', indent: [LEFT + 170, LEFT] },
  { id: 'Requirement', name: 'Requirement', space: [40, 60], frame: 'thin', indent: [LEFT + 170, LEFT], staysWhole: true },
  { id: 'Duty', name: 'Duty', space: [0, 60], frame: 'box', fill: 'F3F2F1', indent: [LEFT + 170, LEFT], staysWithNext: true, staysWhole: true },
  { id: 'DutyFact', name: 'Duty fact', size: 17, colour: '383F43', space: [0, 30], frame: 'box', fill: 'F3F2F1', indent: [LEFT + 170, LEFT], staysWhole: true },
  { id: 'Gap', name: 'Gap', size: 8, space: [0, 60] },
  { id: 'TableTitle', name: 'Table title', isBold: true, space: [200, 80], indent: [LEFT, LEFT], staysWithNext: true },
  { id: 'TableHead', name: 'Table head', size: 17, isBold: true, space: [30, 30] },
  { id: 'TableText', name: 'Table text', size: 17, space: [20, 20] },
  { id: 'TableEnd', name: 'Table end', size: 10, space: [0, 60] },
  { id: 'Changed', name: 'Changed', size: 18, colour: GREY, space: [0, 120], staysWithNext: true },
  { id: 'Listed', name: 'Listed', space: [0, 40], indent: [LEFT, LEFT] },
  { id: 'Question', name: 'Question', isBold: true, space: [200, 60], staysWithNext: true },
  { id: 'Help', name: 'Help', size: 18, colour: GREY, space: [0, 80], staysWithNext: true },
  { id: 'Answer', name: 'Answer', space: [0, 160], frame: 'field', indent: [120, 0] },
  { id: 'Header', name: 'header', size: 16, colour: GREY, space: [0, 0] },
  { id: 'Footer', name: 'footer', size: 16, colour: GREY, space: [0, 0] },
]

/** The styles of the Word files of a pack: every look has a name. */
export function wordLook(language: string): Xml {
  return xml`<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/><w:sz w:val="${TEXT}"/><w:szCs w:val="${TEXT}"/><w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="100" w:line="271" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>${STYLES.map(paragraphStyle)}<w:style w:type="character" w:styleId="CodeWords"><w:name w:val="Code words"/><w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/></w:rPr></w:style><w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1D70B8"/><w:u w:val="single"/></w:rPr></w:style>${TABLES}</w:styles>`
}

function paragraphStyle({ id, name, size = TEXT, isBold, colour, space, outline, frame, fill, indent, staysWithNext, staysWhole }: Style): Xml {
  const isHeading = outline !== undefined
  const keeps = xml`${(isHeading || staysWithNext === true) && xml`<w:keepNext/>`}${(isHeading || staysWhole === true) && xml`<w:keepLines/>`}`
  const border = frame !== undefined && xml`<w:pBdr>${FRAMES[frame]}</w:pBdr>`
  const shade = fill !== undefined && xml`<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`
  const indented = indent !== undefined && xml`<w:tabs><w:tab w:val="left" w:pos="${indent[0]}"/></w:tabs>`
  const edges = indent !== undefined && xml`<w:ind w:left="${indent[0]}" w:right="${frame === undefined ? 0 : 120}" w:hanging="${indent[1]}"/>`
  return xml`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${keeps}${border}${shade}${indented}<w:spacing w:before="${space[0]}" w:after="${space[1]}"/>${edges}${isHeading && xml`<w:outlineLvl w:val="${outline}"/>`}</w:pPr><w:rPr>${isBold === true && xml`<w:b/><w:bCs/>`}${colour !== undefined && xml`<w:color w:val="${colour}"/>`}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`
}

const edge = (name: string, size: number, colour: string): Xml => xml`<w:${name} w:val="single" w:sz="${size}" w:space="5" w:color="${colour}"/>`
const round = (size: number, colour = BLACK) => ['top', 'left', 'bottom', 'right'].map((name) => edge(name, size, colour))
const FRAMES: Readonly<Record<NonNullable<Style['frame']>, readonly Xml[]>> = {
  box: round(8),
  thin: round(4, GREY),
  side: [edge('left', 24, 'B1B4B6')],
  field: round(4, GREY),
}

/** A table with thin lines between its rows only. */
const TABLES = xml`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="Lined"><w:name w:val="Lined"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="${BLACK}"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="B1B4B6"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="B1B4B6"/></w:tblBorders><w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`

/** One list, with dashes at four levels. */
export function wordDashes(): Xml {
  const level = (index: number) =>
    xml`<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${LEFT + 454 * (index + 1)}" w:hanging="454"/></w:pPr></w:lvl>`
  return xml`<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${[0, 1, 2, 3].map(level)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
}

/** What changes are tracked from the first key on, and which Word the file is of: without it Word offers to convert it. */
export const wordSettings = (language: string): Xml =>
  xml`<w:settings xmlns:w="${WORD}"><w:trackRevisions/><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${language}"/></w:settings>`
