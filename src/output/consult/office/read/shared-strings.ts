import { readXml } from './read-xml.ts'

/** Texts that cells share, by their number; rich text is its words, and what is only said aloud (phonetic runs) is left out. */
export function readSharedStrings(xml: string | undefined): string[] {
  const strings: string[] = []
  let [isText, phonetic] = [false, 0]
  if (xml !== undefined)
    readXml(xml, {
      open: ({ name }) => {
        if (name === 'si') strings.push('')
        else if (name === 'rPh') phonetic += 1
        else if (name === 't') isText = phonetic === 0
      },
      text: (words) => {
        if (isText && strings.length > 0) strings[strings.length - 1] += words
      },
      close: (name) => {
        if (name === 't') isText = false
        else if (name === 'rPh') phonetic -= 1
      },
    })
  return strings
}

const DATE_FORMATS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47])

/** Which styles of cells show a number as a date, by the style’s number. */
export function readDateStyles(xml: string | undefined): ReadonlySet<number> {
  const own = new Map<number, string>()
  const dates = new Set<number>()
  let [at, isCells] = [0, false]
  if (xml !== undefined)
    readXml(xml, {
      open: ({ name, attributes: { numFmtId = '', formatCode = '' } }) => {
        if (name === 'numFmt') own.set(Number(numFmtId), formatCode)
        else if (name === 'cellXfs') isCells = true
        else if (name === 'xf' && isCells) {
          const code = (own.get(Number(numFmtId)) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
          if (DATE_FORMATS.has(Number(numFmtId)) || /[dmyhs]/i.test(code)) dates.add(at)
          at += 1
        }
      },
      close: (name) => {
        if (name === 'cellXfs') isCells = false
      },
    })
  return dates
}
