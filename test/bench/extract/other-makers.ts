import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import ExcelJS from 'exceljs'
import type { ExtractDocument } from '#engine'
import { readTypesetting } from '../../../src/source/read-typesetting.ts'

/** Makes the same words as another program would by itself: what a form’s time is set beside. */
export interface OtherMaker {
  readonly name: string
  readonly make: (document: ExtractDocument) => Promise<Uint8Array> | Uint8Array
}

const linesOf = (document: ExtractDocument) => document.parts.flatMap((part) => part.lines)
const wordsOf = (line: ReturnType<typeof linesOf>[number]) => [
  `${line.number} ${line.before} ${line.binding} ${line.after}`,
  ...line.facts.map((fact) => fact.join(': ')),
]

/** Typst itself with the same words as plain paragraphs, and no tags, frame, links or code. */
function plainTypst(): OtherMaker {
  const compiler = NodeCompiler.create({ workspace: '/', fontArgs: [{ fontBlobs: readTypesetting().fonts.map((font) => Buffer.from(font)) }] })
  return {
    name: 'Typst alone, plain paragraphs',
    make: (document) => {
      const content = JSON.stringify([document.title, ...linesOf(document).flatMap(wordsOf)])
      const mainFileContent = '#set text(font: "Atkinson Hyperlegible", size: 10pt)\n#for words in json(bytes(sys.inputs.content)) { par(words) }'
      const { result } = compiler.compile({ mainFileContent, inputs: { content } })
      if (result === null) throw new Error('Typst did not set the plain paragraphs')
      const pdf = new Uint8Array(compiler.pdf(result))
      compiler.evictCache(8)
      return pdf
    },
  }
}

const docxLibrary: OtherMaker = {
  name: 'docx library',
  make: async (document) => {
    const cell = (paragraphs: readonly string[]) => new TableCell({ children: paragraphs.map((words) => new Paragraph({ children: [new TextRun(words)] })) })
    const rows = linesOf(document).map(
      (line) => new TableRow({ children: [cell([line.number]), cell(wordsOf(line)), cell([line.place, line.address, line.mark])] }),
    )
    return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(document.title), new Table({ rows })] }] })))
  },
}

const exceljs: OtherMaker = {
  name: 'exceljs',
  make: async ({ table }) => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Duties', { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.addRows([[...table.header], ...table.rows.map((row) => [...row])])
    return new Uint8Array(await book.xlsx.writeBuffer())
  },
}

/** What each form is set beside, where there is something that makes it. */
export const otherMakers = (): Readonly<Record<string, OtherMaker>> => ({ pdf: plainTypst(), docx: docxLibrary, xlsx: exceljs })
