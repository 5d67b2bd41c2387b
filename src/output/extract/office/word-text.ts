import { type Xml, xml } from '../../../render/office/xml.ts'
import type { DocumentLine, DocumentPart } from '../extract-document.ts'
import type { TextCell, TextItem, TextNode, TextRun, TextTable } from '../text/text-node.ts'
import type { WordCollector } from './word-collector.ts'
import { firstValue, LEVELS } from './word-lists.ts'
import { anchorRun, bookmark, linkRun, paragraph, run, TEXT_WIDTH, tab, table } from './word-parts.ts'

/** A list of the chapters and sections, each leading to its place: a field, so that Word can make it anew. */
export function wordContents(parts: readonly DocumentPart[], collector: WordCollector): Xml[] {
  const entries = parts.flatMap(({ above, heading, address }, index) => {
    const chapter = above !== undefined && above !== parts[index - 1]?.above ? [{ words: above, style: 'TOC1', address }] : []
    return [...chapter, { words: heading, style: above === undefined ? 'TOC1' : 'TOC2', address }]
  })
  const field = (type: string) => xml`<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  return [
    paragraph([run('Contents')], 'TOCHeading'),
    ...entries.map(({ words, style, address }, index) => {
      const name = address === undefined ? undefined : collector.bookmarkOf(address)
      const begins =
        index === 0 ? [field('begin'), xml`<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\n </w:instrText></w:r>`, field('separate')] : []
      const ends = index === entries.length - 1 ? [field('end')] : []
      return paragraph([...begins, name === undefined ? run(words) : anchorRun(words, name), ...ends], style)
    }),
  ]
}

/** A section: its heading, under that of its chapter where it is the first of one, and its text. */
export function wordSection(part: DocumentPart, before: string | undefined, collector: WordCollector): Xml[] {
  const { above, purpose, heading, address, text } = part
  const lines = new Map(part.lines.map((line) => [line.id, line]))
  const level = above === undefined ? 1 : 2
  const opens = above !== undefined && above !== before
  return [
    ...(opens ? [paragraph([run(above)], 'Heading1'), ...(purpose === undefined ? [] : [paragraph([run(purpose)], 'Subtitle')])] : []),
    paragraph([...mark(address, collector), run(heading)], `Heading${level}`),
    ...wordNodes(text ?? [], { collector, level, lines }),
  ]
}

interface Setting {
  readonly collector: WordCollector
  /** Level of the section’s own heading. */
  readonly level: number
  readonly lines: ReadonlyMap<string, DocumentLine>
  /** Style of plain paragraphs, inside a box. */
  readonly style?: string | undefined
}

const mark = (address: string | undefined, collector: WordCollector): Xml[] => {
  const name = address === undefined ? undefined : collector.bookmarkOf(address)
  return name === undefined ? [] : [bookmark(name, collector.nextMark())]
}

const wordNodes = (nodes: readonly TextNode[], setting: Setting): Xml[] => nodes.flatMap((node) => wordNode(node, setting))

function wordNode(node: TextNode, setting: Setting): Xml[] {
  const { collector, level, lines, style } = setting
  switch (node.kind) {
    case 'heading':
      return [paragraph([...mark(node.address, collector), run(node.words)], `Heading${Math.min(level + node.level, 6)}`)]
    case 'paragraph':
      return [numbered(node, wordRuns(node.runs, collector), setting)]
    case 'list':
      return wordList(node.items, setting, 0)
    case 'table':
      return wordTable(node, collector)
    case 'box': {
      const look = node.look === 'requirement' ? 'Requirement' : 'Note'
      const number = node.number === undefined ? [] : [run(`${node.number}  `, 'Strong')]
      return [
        paragraph([...mark(node.address, collector), ...number, run(node.label, 'Strong')], `${look}Head`),
        ...wordNodes(node.content, { ...setting, style: look }),
      ]
    }
    case 'facts':
      return node.facts.map(([label, told]) => paragraph([run(label, 'Strong'), run(': '), ...cellRuns(told, collector)], style ?? 'Quiet'))
    case 'quote':
      return wordNodes(node.content, { ...setting, style: 'Quote' })
    case 'code':
      return [paragraph([...mark(node.address, collector), run(node.text)], 'Code')]
    case 'figure':
      return [
        paragraph([...mark(node.address, collector), linkRun(node.alt, collector.linkId(node.image))], 'Note'),
        paragraph([run([node.number, ...node.caption.map(({ text }) => text)].filter((words) => words !== undefined).join(' '))], 'Quiet'),
      ]
    case 'duty': {
      const line = lines.get(node.id)
      return line === undefined ? [] : wordDuty(line, node.address, collector)
    }
  }
}

/** A paragraph whose number hangs before it. The number is that of the text, and stays when paragraphs are put in. */
function numbered(
  { number, address }: { number?: string | undefined; address?: string | undefined },
  runs: readonly Xml[],
  { collector, style }: Setting,
): Xml {
  const place = mark(address, collector)
  return number === undefined ? paragraph([...place, ...runs], style) : paragraph([...place, run(number, 'Strong'), tab(), ...runs], style ?? 'Numbered')
}

function wordList(items: readonly TextItem[], setting: Setting, depth: number): Xml[] {
  const { collector } = setting
  const numbers = items.map(({ number }) => number)
  const first = firstValue(numbers, depth)
  const isCounted = numbers.some((number) => number !== undefined)
  const isOwn = first !== undefined || !isCounted
  const id = isOwn ? collector.newList(first) : undefined
  return items.flatMap(({ number, address, content }) => {
    const [head, ...rest] = content
    const runs = head?.kind === 'paragraph' ? wordRuns(head.runs, collector) : []
    const words = isOwn ? runs : [run(`${number ?? ''} `), ...runs]
    const below = head?.kind === 'paragraph' ? rest : content
    return [
      paragraph([...mark(address, collector), ...words], 'ListParagraph', { list: id, level: Math.min(depth, LEVELS - 1) }),
      ...below.flatMap((node) => (node.kind === 'list' ? wordList(node.items, setting, depth + 1) : wordNode(node, setting))),
    ]
  })
}

function wordTable({ number, caption, address, header, rows, shares }: TextTable, collector: WordCollector): Xml[] {
  if (header.length === 0) return []
  const widths = shares.map((share) => Math.round(share * TEXT_WIDTH))
  const cell = (lines: TextCell) => lines.map((line) => paragraph(wordRuns(line, collector), 'TableText'))
  const title = [number, caption].filter((words) => words !== undefined).join(' ')
  return [
    paragraph([...mark(address, collector), run(title, 'Strong')], 'TableTitle'),
    table({
      title,
      widths,
      header: header.map((lines) => cellRuns(lines, collector)),
      rows: rows.map(({ group, cells }) =>
        group === undefined
          ? cells.map(cell)
          : { wide: cells.flatMap((lines) => lines.map((line) => paragraph(wordRuns(line, collector), group === 'heading' ? 'TableHead' : 'TableText'))) },
      ),
    }),
    paragraph([], 'TableText'),
  ]
}

function wordDuty(
  { number, before, binding, after, facts, address: page, changedAddress, mark: printed }: DocumentLine,
  address: string | undefined,
  collector: WordCollector,
): Xml[] {
  return [
    paragraph([...mark(address, collector), run(number, 'Strong'), run(`  ${before} `), run(binding, 'Strong'), run(` ${after}`)], 'Duty'),
    ...facts.map(([label, words]) => paragraph([run(label, 'Strong'), run(`: ${words}`)], 'DutyFact')),
    paragraph(
      [
        linkRun('Page of this duty', collector.linkId(page)),
        run(' · '),
        linkRun('Has it changed since?', collector.linkId(changedAddress)),
        run(` · ${printed}`),
      ],
      'DutyFact',
    ),
  ]
}

const cellRuns = (lines: TextCell, collector: WordCollector): Xml[] =>
  lines.flatMap((line, index) => [...(index === 0 ? [] : [run('; ')]), ...wordRuns(line, collector)])

/** Words with their looks; a link stays inside the document where what it leads to is printed there. */
const wordRuns = (runs: readonly TextRun[], collector: WordCollector): Xml[] =>
  runs.map(({ text, look, to }) => {
    if (to === undefined) return run(text, look === 'strong' ? 'Strong' : look === 'em' ? 'Emphasis' : look === 'code' ? 'CodeWords' : undefined)
    const name = collector.bookmarkOf(to)
    return name === undefined ? linkRun(text, collector.linkId(to)) : anchorRun(text, name)
  })
