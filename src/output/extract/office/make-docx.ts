import { makePackage, type PackagePart, type Relation, relationsOf } from '../../../render/office/make-package.ts'
import { type Xml, xml } from '../../../render/office/xml.ts'
import type { DocumentLine, DocumentPart, ExtractDocument } from '../extract-document.ts'
import { qrPng } from './qr-png.ts'
import { type WordCollector, wordCollector } from './word-collector.ts'
import { wordNumbering } from './word-lists.ts'
import { bothSides, type LinkId, linkRun, pageOfPages, paragraph, picture, run, tab, table } from './word-parts.ts'
import { WORD, wordStyles } from './word-styles.ts'
import { wordContents, wordSection } from './word-text.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/**
 * An extract as a Word file: named styles, headings, a table for each part with a header row, page numbers, language and title.
 * The same document gives the same bytes.
 */
export function makeDocx(document: ExtractDocument): Uint8Array {
  const collector = wordCollector(document.parts)
  const body = wordBody(document, collector)
  const relations: Relation[] = [
    { id: 'styles', kind: 'styles', target: 'styles.xml' },
    { id: 'settings', kind: 'settings', target: 'settings.xml' },
    { id: 'numbering', kind: 'numbering', target: 'numbering.xml' },
    { id: 'header', kind: 'header', target: 'header1.xml' },
    { id: 'footer', kind: 'footer', target: 'footer1.xml' },
    { id: 'qr', kind: 'image', target: 'media/qr.png' },
    ...[...collector.links()].map(([target, id]) => ({ id, kind: 'hyperlink', target, external: true })),
  ]
  const parts: PackagePart[] = [
    { path: 'word/document.xml', type: `${TYPE}.document.main+xml`, body },
    { path: 'word/styles.xml', type: `${TYPE}.styles+xml`, body: wordStyles(document.language) },
    { path: 'word/numbering.xml', type: `${TYPE}.numbering+xml`, body: wordNumbering(collector.lists()) },
    { path: 'word/settings.xml', type: `${TYPE}.settings+xml`, body: settings(document.language) },
    { path: 'word/header1.xml', type: `${TYPE}.header+xml`, body: header(document) },
    { path: 'word/footer1.xml', type: `${TYPE}.footer+xml`, body: footer(document) },
    { path: 'word/media/qr.png', body: qrPng(document.code2d) },
    relationsOf('word/document.xml', relations),
  ]
  const { title, shortTitle, edition, standing, publisher, language, code, day } = document
  const core = { title: `${title}, ${shortTitle} ed. ${edition}`, subject: standing, creator: publisher, language, keywords: code, day }
  return makePackage({ core, main: 'word/document.xml', parts })
}

function wordBody(document: ExtractDocument, collector: WordCollector): Xml {
  const { linkId } = collector
  const { kind, title, filter, standing, count, note, notice, facts, address, check, parts } = document
  const fact = ([label, words]: readonly [string, string]) => paragraph([run(label, 'Strong'), run(`: ${words}`)], 'Quiet')
  const linked = (label: string, target: string) => paragraph([run(label, 'Strong'), run(': '), linkRun(target, linkId(target))], 'Quiet')
  return xml`<w:document xmlns:w="${WORD}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>${[
    paragraph([run(kind)], 'Subtitle'),
    paragraph([run(title)], 'Title'),
    filter !== undefined && paragraph([run(filter)]),
    paragraph([run(standing, 'Strong')]),
    paragraph([run(`${count}.`)]),
    note !== undefined && paragraph([run(note)]),
    notice !== undefined && paragraph([run(notice)], 'Notice'),
    facts.map(fact),
    linked('Page of this extract', address),
    linked('Check this copy', check),
    paragraph([picture('qr', { side: 26, words: `QR code of the address ${check}` })]),
    ...(document.isText
      ? [...wordContents(parts, collector), ...parts.flatMap((part, index) => wordSection(part, parts[index - 1]?.above, collector))]
      : parts.map((part) => wordPart(part, linkId))),
  ]}<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1134" w:bottom="1304" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`
}

const WIDTHS = [1000, 5938, 2700] as const

/** A part of duties: its heading, and a table of them. */
function wordPart({ heading, count, lines }: DocumentPart, linkId: LinkId): Xml {
  const header = ['Number', 'Duty', 'Where it stands'].map((words) => [run(words)])
  return xml`${paragraph([run(heading)], 'Heading1')}${paragraph([run(count)], 'Quiet')}${table({ title: heading, widths: WIDTHS, header, rows: lines.map((line) => wordRow(line, linkId)) })}${paragraph([])}`
}

function wordRow({ number, before, binding, after, facts, place, address, changedAddress, mark }: DocumentLine, linkId: LinkId): Xml[][] {
  return [
    [paragraph([run(number, 'Strong')])],
    [
      paragraph([run(`${before} `), run(binding, 'Strong'), run(` ${after}`)]),
      ...facts.map(([label, words]) => paragraph([run(label, 'Strong'), run(`: ${words}`)], 'Quiet')),
    ],
    [
      paragraph([linkRun(place, linkId(address))], 'Quiet'),
      paragraph([linkRun('Has it changed since?', linkId(changedAddress))], 'Quiet'),
      paragraph([run(mark)], 'Quiet'),
    ],
  ]
}

const header = ({ manual, title, standing }: ExtractDocument): Xml =>
  xml`<w:hdr xmlns:w="${WORD}">${bothSides([run(`${manual}: ${title}`), tab(), run(standing)], 'Header')}</w:hdr>`

const footer = ({ notice, code }: ExtractDocument): Xml =>
  xml`<w:ftr xmlns:w="${WORD}">${notice !== undefined && paragraph([run(notice)], 'Footer')}${bothSides([run(code), tab(), ...pageOfPages()], 'Footer')}</w:ftr>`

/** Without a compatibility mode Word takes a file for one of an early version and offers to convert it. */
const settings = (language: string): Xml =>
  xml`<w:settings xmlns:w="${WORD}"><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${language}"/></w:settings>`
