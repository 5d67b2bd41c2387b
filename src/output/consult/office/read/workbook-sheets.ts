import type { OfficePackage } from './open-package.ts'
import { readRelations, readXml } from './read-xml.ts'

interface Workbook {
  /** Sheets in sight, in order, each with its XML. */
  readonly sheets: readonly { readonly name: string; readonly xml: string }[]
  /** Names of hidden ones. */
  readonly hidden: readonly string[]
  /** Links of the workbook to places outside it. */
  readonly outside: number
  readonly is1904: boolean
}

/** Most sheets that are read. */
const MOST_SHEETS = 20

/** The sheets of a workbook. */
export function readWorkbook(file: OfficePackage): Workbook {
  const found: { name: string; id: string; isHidden: boolean }[] = []
  let is1904 = false
  readXml(file.text('xl/workbook.xml') ?? '', {
    open: ({ name: tag, attributes: { name = '', id = '', state = 'visible', date1904 = '' } }) => {
      if (tag === 'sheet') found.push({ name, id, isHidden: state !== 'visible' })
      if (tag === 'workbookPr') is1904 = date1904 === '1' || date1904 === 'true'
    },
  })
  const { targets, outside } = readRelations(file.text('xl/_rels/workbook.xml.rels'))
  const sheets = found
    .filter(({ isHidden }) => !isHidden)
    .slice(0, MOST_SHEETS)
    .flatMap(({ name, id }) => {
      const target = targets.get(id)
      const xml = target === undefined ? undefined : file.text(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
      return xml === undefined ? [] : [{ name, xml }]
    })
  return { sheets, hidden: found.filter(({ isHidden }) => isHidden).map(({ name }) => name), outside, is1904 }
}
