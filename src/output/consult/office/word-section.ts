import type { Element, ElementContent } from 'hast'
import { type Xml, xml } from '../../../render/office/xml.ts'
import { markName } from './mark-names.ts'
import type { PackSection } from './pack-content.ts'
import { addWords, type Line, type Look, type Mark, type Marking, writeLine } from './word-line.ts'
import { type Cell, type Row, wordTable } from './word-table.ts'

/** What a node stands in. */
interface Inside {
  readonly owner: string | undefined
  readonly mark: Mark | undefined
  /** Whether the paragraph itself came or went, and not only words in it. */
  readonly lineMark?: Mark | undefined
  readonly style: string
  readonly look: Look
  /** Depth in lists; -1 outside them. */
  readonly depth: number
  /** Whether line breaks of the text count. */
  readonly isVerbatim?: boolean
  /** A fact beside its name: its words go on in the line that the name began. */
  readonly isFact?: boolean
}

interface Writing {
  readonly ids: ReadonlySet<string>
  readonly marking: Marking
  out: Xml[]
  line: Line | undefined
  /** A display number that waits for the paragraph it stands before. */
  number: string | undefined
}

/** The body of a section as paragraphs and tables. `ids` are the blocks of the draft: each gets its bookmark in every paragraph and cell it has. */
export function wordSection({ id, tree }: Pick<PackSection, 'id' | 'tree'>, ids: ReadonlySet<string>, marking: Marking): Xml[] {
  const writing: Writing = { ids, marking, out: [], line: undefined, number: undefined }
  const inside: Inside = { owner: markName('x', id), mark: undefined, style: 'Body', look: {}, depth: -1 }
  visitAll(tree.children as ElementContent[], inside, writing)
  close(writing)
  return writing.out
}

const visitAll = (nodes: readonly ElementContent[], inside: Inside, writing: Writing): void => {
  for (const node of nodes) visit(node, inside, writing)
}

/** Between the name of a fact and the fact: white space, for the words of a duty have nothing else there. */
const AFTER_NAME = '\u2003'

/** Elements that begin and end a paragraph. */
const APART = new Set(
  'p li ul ol div section aside blockquote pre figure figcaption table caption tr td th dl dt dd h1 h2 h3 h4 h5 h6 details summary header'.split(' '),
)

const SPOKEN = new Set(['govuk-visually-hidden', 'diff-link', 'comment-ui'])
const NUMBER = 'block__number'
const REFERENCE = 'reference-number'
/** What a comparison sets apart though it is among the words of a page. */
const PRINTED = new Set([REFERENCE, 'audience-tag'])

function visit(node: ElementContent, inside: Inside, writing: Writing): void {
  if (node.type === 'text') write(node.value, inside, writing)
  if (node.type !== 'element') return
  const names = classes(node)
  if (names.includes(NUMBER)) writing.number = textOf(node).trim()
  else if (!isBeside(node, names)) visitElement(node, enter(node, names, inside, writing.ids), { inside, writing })
}

/** What is shown beside the words and is none of them. */
const isBeside = ({ tagName, properties }: Element, names: readonly string[]): boolean =>
  SKIPPED.has(tagName) || names.some((name) => SPOKEN.has(name)) || (properties['dataDiffUi'] !== undefined && !names.some((name) => PRINTED.has(name)))

function visitElement(node: Element, within: Inside, { inside, writing }: { readonly inside: Inside; readonly writing: Writing }): void {
  const { tagName, children } = node
  if (tagName === 'br') write(' ', inside, writing)
  else if (tagName === 'table') visitTable(node, within, writing)
  else if (isNumberOnly(node)) visitAll(children.slice(0, 1), within, writing)
  else if (APART.has(tagName)) visitApart(node, within, { inside, writing })
  else visitAll(children, within, writing)
}

/** An element that begins and ends a paragraph; but a fact goes on in the line of its name, and so does the first of several. */
function visitApart({ tagName, children }: Element, within: Inside, { inside, writing }: { readonly inside: Inside; readonly writing: Writing }): void {
  const isFirstFact = inside.isFact === true && (tagName === 'ul' || (tagName === 'li' && writing.line?.words.at(-1)?.text === AFTER_NAME))
  if (tagName !== 'dd' && !isFirstFact) close(writing)
  visitAll(children, within, writing)
  if (tagName === 'dt') writing.line?.words.push({ text: AFTER_NAME, mark: within.mark })
  else close(writing)
  if (BOXES.has(within.style) && within.style !== inside.style && within.style !== 'DutyFact') writing.out.push(GAP)
}

const GAP = xml`<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>`

const SKIPPED = new Set(['script', 'style', 'button', 'form', 'svg', 'img', 'hr', 'input'])

/** A reference that is only a number has the permanent id beside it in a redline, which is none of its words. */
function isNumberOnly({ tagName, children }: Element): boolean {
  const [first, second] = children
  return (
    tagName === 'a' &&
    children.length === 2 &&
    first?.type === 'element' &&
    classes(first).includes(REFERENCE) &&
    second?.type === 'text' &&
    /^ \([\w.-]+\)$/.test(second.value)
  )
}

/** What stands inside an element: whose words they are, whether they came or went, and their style. */
function enter(node: Element, names: readonly string[], inside: Inside, ids: ReadonlySet<string>): Inside {
  const { tagName, properties } = node
  const mark = tagName === 'ins' || tagName === 'del' ? tagName : properties['dataDiffMark'] === undefined ? signOf(properties['dataDiff']) : undefined
  const id = typeof properties.id === 'string' ? properties.id : undefined
  const gone = typeof properties['dataDiffId'] === 'string' ? properties['dataDiffId'] : undefined
  const outer = inside.mark === 'del' ? 'del' : (mark ?? inside.mark)
  const isOwn = id !== undefined && ids.has(id) && outer !== 'del'
  const goneId = outer === 'del' ? gone : undefined
  return {
    ...inside,
    mark: outer,
    lineMark: APART.has(tagName) ? outer : inside.lineMark,
    owner: isOwn ? markName('m', id) : goneId === undefined ? inside.owner : markName('d', goneId),
    style: styleOf(tagName, names, inside),
    look: lookOf(tagName, inside.look),
    depth: tagName === 'ul' || tagName === 'ol' ? inside.depth + 1 : inside.depth,
    isVerbatim: inside.isVerbatim === true || tagName === 'pre',
    isFact: inside.isFact === true || tagName === 'dd',
  }
}

const signOf = (value: unknown): Mark | undefined => (value === 'ins' || value === 'del' ? value : undefined)

function lookOf(tagName: string, look: Look): Look {
  if (tagName === 'strong' || tagName === 'b' || tagName === 'dt') return { ...look, strong: true }
  if (tagName === 'em' || tagName === 'i') return { ...look, em: true }
  return tagName === 'code' || tagName === 'pre' ? { ...look, code: true } : look
}

function styleOf(tagName: string, names: readonly string[], { style, isFact }: Inside): string {
  if (/^h[1-6]$/.test(tagName)) return `Heading${Math.min(Number(tagName.slice(1)) + 1, 6)}`
  if (names.includes('duty')) return 'Duty'
  if (names.includes('duty__lines')) return 'DutyFact'
  if (names.includes('requirement')) return 'Requirement'
  if (names.includes('note')) return 'Note'
  if (tagName === 'caption') return 'TableTitle'
  if (tagName === 'blockquote') return 'Quote'
  if (tagName === 'pre') return 'Code'
  if (tagName === 'li' && isFact !== true && (style === 'Body' || style === 'Item')) return 'Item'
  return style
}

function write(text: string, inside: Inside, writing: Writing): void {
  if (writing.line === undefined) {
    if (text.trim() === '') return
    writing.line = openLine(inside, writing)
  }
  const { line } = writing
  if (inside.isVerbatim === true) line.words.push({ text, mark: inside.mark, look: inside.look })
  else addWords(line, { text, mark: inside.mark, look: inside.look })
}

/** Styles with a frame round several paragraphs, which is one frame only where all of them begin alike: with a number and a tab. */
const BOXES = new Set(['Duty', 'DutyFact', 'Note', 'Requirement'])

const ITEM_LEFT = 907

function openLine({ owner, lineMark, style, depth, isFact }: Inside, writing: Writing): Line {
  const { number } = writing
  writing.number = undefined
  const isItem = depth >= 0 && isFact !== true
  const numbered = number !== undefined && style === 'Body' ? 'Numbered' : style
  return {
    style: numbered,
    owner,
    mark: lineMark,
    number: number ?? (BOXES.has(style) ? '' : undefined),
    dash: isItem && number === undefined && style === 'Item' ? Math.min(depth, 3) : undefined,
    left: isItem && number !== undefined && depth > 0 ? ITEM_LEFT + 454 * (depth + 1) : undefined,
    words: [],
  }
}

function close(writing: Writing): void {
  const { line } = writing
  writing.line = undefined
  if (line?.words.some(({ text }) => text.trim() !== '') === true) writing.out.push(writeLine(line, writing.marking))
}

/** A table: its title as a paragraph, then its rows. A number or title that stands before it belongs to the same block. */
function visitTable(table: Element, inside: Inside, writing: Writing): void {
  close(writing)
  const { number } = writing
  const caption = table.children.find((child): child is Element => child.type === 'element' && child.tagName === 'caption')
  if (caption !== undefined) visit(caption, inside, writing)
  writing.number = undefined
  const rows = rowsOf(table, inside.mark).map(({ row, mark, isHead }): Row => {
    const within = { ...enter(row, classes(row), inside, writing.ids), mark: inside.mark === 'del' ? 'del' : (mark ?? inside.mark) }
    return { mark, isHead, cells: cellsOf(row).map((cell) => visitCell(cell, within, isHead, writing)) }
  })
  const title = caption === undefined ? (number ?? 'Table') : textOf(caption).trim()
  if (rows.length > 0) writing.out.push(wordTable({ title, rows }, writing.marking), xml`<w:p><w:pPr><w:pStyle w:val="TableEnd"/></w:pPr></w:p>`)
}

function visitCell(cell: Element, inside: Inside, isHead: boolean, writing: Writing): Cell {
  const outside = { out: writing.out, line: writing.line }
  writing.out = []
  writing.line = undefined
  const entered = enter(cell, classes(cell), inside, writing.ids)
  const isName = isHead || (cell.tagName === 'th' && entered.look.strong !== true)
  visitAll(cell.children, { ...entered, style: isName ? 'TableHead' : 'TableText', depth: -1, isFact: false }, writing)
  close(writing)
  const content = writing.out
  writing.out = outside.out
  writing.line = outside.line
  const span = (name: 'colSpan' | 'rowSpan') => Math.max(1, Math.min(Number(cell.properties[name] ?? 1) || 1, 50))
  return { content, columns: span('colSpan'), rows: span('rowSpan'), text: textOf(cell) }
}

function rowsOf(node: Element, mark: Mark | undefined, isHead = false): { row: Element; mark: Mark | undefined; isHead: boolean }[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return []
    const own = signOf(child.properties['dataDiff']) ?? mark
    if (child.tagName === 'tr') return [{ row: child, mark: own, isHead }]
    return /^(thead|tbody|tfoot|ins|del)$/.test(child.tagName) ? rowsOf(child, own, child.tagName === 'thead') : []
  })
}

const cellsOf = (row: Element): Element[] =>
  row.children.filter((child): child is Element => child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'))

const classes = ({ properties }: Element): readonly string[] => {
  const names = properties.className
  return Array.isArray(names) ? names.map(String) : []
}

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' && !classes(node).some((name) => SPOKEN.has(name)) ? node.children.map(textOf).join('') : ''
