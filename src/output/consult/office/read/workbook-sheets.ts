import { OfficeRefusal } from './office-refusal.ts'
import type { OfficePackage } from './open-package.ts'
import { readRelations, readXml } from './read-xml.ts'

interface Workbook {
  /** Sheets in sight, in order, each with its XML. */
  readonly sheets: readonly { readonly name: string; readonly xml: string }[]
  /** Names of hidden ones. */
  readonly hidden: readonly string[]
  /** How many in sight were not read, because there are too many. */
  readonly unread: number
  /** Links of the workbook to places outside it. */
  readonly outside: number
  readonly is1904: boolean
}

/** Most sheets that are read, and the longest they can be together, in characters: the sheet of a pack has some three million. */
const MOST = { sheets: 20, together: 24_000_000 }

/** The sheets of a workbook. Two names of one sheet are one. @throws OfficeRefusal where they are too long together */
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
  const names = new Map<string, string>()
  for (const { name, id, isHidden } of found) {
    const target = targets.get(id)
    const part = target?.startsWith('/') === true ? target.slice(1) : `xl/${target}`
    if (!isHidden && target !== undefined && !names.has(part)) names.set(part, name)
  }
  let together = 0
  const sheets = [...names].slice(0, MOST.sheets).flatMap(([part, name]) => {
    const xml = file.text(part)
    together += xml?.length ?? 0
    if (together > MOST.together) throw new OfficeRefusal('The sheets of the file are too long: leave those out that came from elsewhere.')
    return xml === undefined ? [] : [{ name, xml }]
  })
  return { sheets, unread: Math.max(0, names.size - MOST.sheets), hidden: found.filter(({ isHidden }) => isHidden).map(({ name }) => name), outside, is1904 }
}
