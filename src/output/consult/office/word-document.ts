import { makePackage, type PackagePart, relationsOf } from '../../../render/office/make-package.ts'
import { type Xml, xml } from '../../../render/office/xml.ts'
import { markName } from './mark-names.ts'
import { type PackContent, type PackPart, type PackSection, packProperties } from './pack-content.ts'
import { frontPage, linkLine, questionPages } from './word-front.ts'
import type { Marking } from './word-line.ts'
import { writeLine } from './word-line.ts'
import { WORD, wordDashes, wordLook, wordSettings } from './word-look.ts'
import { wordSection } from './word-section.ts'
import { TEXT_WIDTH } from './word-table.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/**
 * The draft as a Word file to comment in: what it changes stands as tracked changes of the author "the draft", and every block, table
 * cell and duty has a hidden bookmark with its id. The same content gives the same bytes.
 */
export function makeCommentsDocx(content: PackContent, part: PackPart): Uint8Array {
  const { consultation, draft, manual } = content
  const parts: PackagePart[] = [
    { path: 'word/document.xml', type: `${TYPE}.document.main+xml`, body: wordBody(content, part) },
    { path: 'word/styles.xml', type: `${TYPE}.styles+xml`, body: wordLook(manual.language) },
    { path: 'word/numbering.xml', type: `${TYPE}.numbering+xml`, body: wordDashes() },
    { path: 'word/settings.xml', type: `${TYPE}.settings+xml`, body: wordSettings(manual.language) },
    { path: 'word/header1.xml', type: `${TYPE}.header+xml`, body: header(content) },
    { path: 'word/footer1.xml', type: `${TYPE}.footer+xml`, body: footer(content) },
    relationsOf(
      'word/document.xml',
      ['styles', 'settings', 'numbering', 'header', 'footer'].map((kind) => ({
        id: kind,
        kind,
        target: `${kind}${kind === 'header' || kind === 'footer' ? '1' : ''}.xml`,
      })),
    ),
  ]
  const core = {
    title: `${consultation.title}: ${part === 'whole' ? 'whole text' : 'sections that change'}`,
    subject: `${manual.title}, draft of edition ${draft.edition}`,
    creator: manual.title,
    language: manual.language,
    keywords: consultation.id,
    day: consultation.opensOn,
  }
  return makePackage({ core, custom: packProperties(content), main: 'word/document.xml', parts })
}

function wordBody(content: PackContent, part: PackPart): Xml {
  const { consultation, draft, sections } = content
  let id = 0
  const marking: Marking = {
    date: `${consultation.opensOn}T00:00:00Z`,
    nextId: () => {
      id += 1
      return id
    },
    counts: new Map(),
  }
  const ids = new Set(draft.blocks.map((block) => block.id))
  const changed = sections.filter(({ isChanged }) => isChanged)
  const printed = part === 'whole' ? sections : changed
  const text = printed.flatMap((section, index) => [
    ...(section.chapter === printed[index - 1]?.chapter
      ? []
      : [writeLine({ style: 'Heading1', owner: markName('x', 'chapter'), mark: undefined, words: [{ text: section.chapter }] }, marking)]),
    ...sectionHead(section, content, marking),
    ...wordSection(section, ids, marking),
  ])
  const listed = changed.map(({ id: section, number, title, isGone }) =>
    linkLine({ number, text: isGone ? `${title} (taken out)` : title, to: markName('s', section) }, marking),
  )
  return xml`<w:document xmlns:w="${WORD}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${frontPage(content, part, marking)}${listed}${questionPages(content, marking)}${text}<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1134" w:bottom="1304" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`
}

/** The heading of a section, which takes comments on the section as a whole, and what became of it. */
function sectionHead({ id, number, title, isGone, isChanged, says }: PackSection, { against }: PackContent, marking: Marking): Xml[] {
  const words =
    says ?? (isGone ? `Edition ${against} has this section; the draft takes it out.` : isChanged ? undefined : against && `As in edition ${against}.`)
  return [
    writeLine(
      { style: 'Heading2', owner: markName('s', id), mark: isGone ? 'del' : undefined, number, words: [{ text: title, mark: isGone ? 'del' : undefined }] },
      marking,
    ),
    ...(words === undefined ? [] : [writeLine({ style: 'Changed', owner: markName('x', id), mark: undefined, words: [{ text: words }] }, marking)]),
  ]
}

const plain = (text: string): Xml => xml`<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const field = (name: 'PAGE' | 'NUMPAGES'): Xml =>
  xml`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
const bothSides = (style: string, left: Xml, right: Xml): Xml =>
  xml`<w:p><w:pPr><w:pStyle w:val="${style}"/><w:tabs><w:tab w:val="right" w:pos="${TEXT_WIDTH}"/></w:tabs></w:pPr>${left}<w:r><w:tab/></w:r>${right}</w:p>`

const header = ({ manual, consultation, draft }: PackContent): Xml =>
  xml`<w:hdr xmlns:w="${WORD}">${bothSides('Header', plain(`${manual.title}, draft of edition ${draft.edition}`), plain(`Consultation ${consultation.id} · draft ${draft.digest.slice(0, 16)}`))}</w:hdr>`

const footer = ({ manual, due }: PackContent): Xml =>
  xml`<w:ftr xmlns:w="${WORD}">${manual.notice !== undefined && xml`<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${plain(manual.notice)}</w:p>`}${bothSides('Footer', plain(`Comments are due by ${due}`), xml`${plain('Page ')}${field('PAGE')}${plain(' of ')}${field('NUMPAGES')}`)}</w:ftr>`
