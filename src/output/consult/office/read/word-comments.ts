import { readXml } from './read-xml.ts'

/** A comment of a Word document. Who wrote it is left behind: names are no part of a comment. */
export interface WordComment {
  readonly id: string
  readonly text: string
}

/** The comments of a document, in its order; a reply is one too. Words that were deleted in a comment are left out. */
export function readWordComments(comments: string | undefined): WordComment[] {
  if (comments === undefined) return []
  const found: { id: string; paragraphs: string[] }[] = []
  let [isText, taken] = [false, 0]
  const add = (words: string) => {
    const last = found.at(-1)
    if (last !== undefined && taken === 0) last.paragraphs[last.paragraphs.length - 1] += words
  }
  readXml(comments, {
    open: ({ name, attributes: { id = '' } }) => {
      if (name === 'comment') found.push({ id, paragraphs: [] })
      else if (name === 'p') found.at(-1)?.paragraphs.push('')
      else if (name === 'del' || name === 'moveFrom') taken += 1
      else if (name === 't') isText = true
      else if (name === 'tab') add('\t')
      else if (name === 'br' || name === 'cr') add('\n')
    },
    text: (words) => {
      if (isText) add(words)
    },
    close: (name) => {
      if (name === 't') isText = false
      else if (name === 'del' || name === 'moveFrom') taken -= 1
    },
  })
  return found.map(({ id, paragraphs }) => ({ id, text: paragraphs.join('\n').trim() }))
}
