import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** An Office file with some of its parts replaced by what a function makes of their text; a part that is not there begins empty. */
export function editParts(bytes: Uint8Array, edits: Readonly<Record<string, (xml: string) => string>>): Uint8Array {
  const parts = unzipSync(bytes)
  for (const [name, edit] of Object.entries(edits)) parts[name] = strToU8(edit(strFromU8(parts[name] ?? new Uint8Array())))
  return zipSync(parts)
}

/** The text of a part. */
export const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export interface Said {
  readonly author?: string
  readonly text: string
}

/** word/comments.xml as Word writes it: paragraphs of runs, with the reference mark before the words. */
export const commentsXml = (comments: readonly Said[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:comments xmlns:w="${W}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${comments
    .map(
      ({ author = 'Reader One', text }, index) =>
        `<w:comment w:id="${index}" w:author="${author}" w:date="2026-11-20T09:00:00Z" w:initials="RO"><w:p w14:paraId="0000000${index}"><w:pPr><w:pStyle w:val="CommentText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>${text
          .split('\n')
          .map((line) => `<w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`)
          .join('</w:p><w:p>')}</w:p></w:comment>`,
    )
    .join('')}</w:comments>`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Puts markup between the characters of the words of a bookmark: at each offset in its words that are not deleted, splitting runs as Word does. */
export function insertInBookmark(xml: string, bookmark: string, markup: readonly (readonly [offset: number, markup: string])[]): string {
  const { from, to } = rangeOf(xml, bookmark)
  const texts = [...xml.slice(from, to).matchAll(/<w:r>((?:<w:rPr>.*?<\/w:rPr>)?)<w:t xml:space="preserve">([^<]*)<\/w:t><\/w:r>/g)]
  let out = ''
  let [copied, counted] = [from, 0]
  const left = markup.toSorted(([a], [b]) => a - b)
  for (const match of texts) {
    const [whole, look = '', text = ''] = match
    const at = from + match.index
    out += xml.slice(copied, at)
    copied = at + whole.length
    const run = (words: string) => (words === '' ? '' : `<w:r w:rsidR="00A1B2C3">${look}<w:t xml:space="preserve">${words}</w:t></w:r>`)
    let done = 0
    while (left[0] !== undefined && left[0][0] <= counted + text.length) {
      const [offset, added] = left.shift() as [number, string]
      out += run(text.slice(done, offset - counted)) + added
      done = offset - counted
    }
    out += done === 0 ? whole : run(text.slice(done))
    counted += text.length
  }
  return xml.slice(0, from) + out + left.map(([, added]) => added).join('') + xml.slice(copied)
}

/** Where the markup inside a bookmark begins and ends. */
export function rangeOf(xml: string, bookmark: string): { from: number; to: number } {
  const start = new RegExp(`<w:bookmarkStart w:id="(\\d+)" w:name="${bookmark}"/>`).exec(xml)
  if (start === null) throw new Error(`no bookmark ${bookmark}`)
  const from = start.index + start[0].length
  return { from, to: xml.indexOf(`<w:bookmarkEnd w:id="${start[1]}"/>`, from) }
}

/** The paragraph that a bookmark begins in. */
export function paragraphOf(xml: string, bookmark: string): { from: number; to: number } {
  const { from } = rangeOf(xml, bookmark)
  return { from: xml.lastIndexOf('<w:p>', from), to: xml.indexOf('</w:p>', from) + '</w:p>'.length }
}

/** Markup made so many times. */
export const many = (count: number, make: (index: number) => string): string => Array.from({ length: count }, (_, index) => make(index)).join('')
export const paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
/** Puts paragraphs at the end of a document. */
export const atEnd =
  (added: string) =>
  (xml: string): string =>
    xml.replace('<w:sectPr', () => `${added}<w:sectPr`)
export const startComment = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`
export const endComment = (id: number): string =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`
export const inserted = (words: string, author = 'Reader One'): string =>
  `<w:ins w:id="9001" w:author="${author}" w:date="2026-11-20T09:00:00Z"><w:r w:rsidR="00D4E5F6"><w:t xml:space="preserve">${words}</w:t></w:r></w:ins>`

/** Marks words of a bookmark as deleted by a reader, and puts others in their place. */
export function trackIn(xml: string, bookmark: string, [words, instead]: readonly [string, string]): string {
  const { from, to } = rangeOf(xml, bookmark)
  const inside = xml
    .slice(from, to)
    .replace(
      new RegExp(`<w:r>((?:<w:rPr>.*?</w:rPr>)?)<w:t xml:space="preserve">([^<]*?)${words}([^<]*)</w:t></w:r>`),
      (_, look: string, before: string, after: string) => {
        const run = (text: string, tag = 't') => (text === '' ? '' : `<w:r>${look}<w:${tag} xml:space="preserve">${text}</w:${tag}></w:r>`)
        return `${run(before)}<w:del w:id="9002" w:author="Reader One" w:date="2026-11-20T09:00:00Z">${run(words, 'delText')}</w:del>${instead === '' ? '' : inserted(instead)}${run(after)}`
      },
    )
  if (inside === xml.slice(from, to)) throw new Error(`no words ${words} in ${bookmark}`)
  return xml.slice(0, from) + inside + xml.slice(to)
}
