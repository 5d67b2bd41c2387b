import type { ExtractText } from '#schemas'
import type { DocumentTable } from '../extract-document.ts'

const HEADER = ['section', 'number', 'kind', 'words', 'duty', 'address'] as const

/** The text of an extract as a table: a row a paragraph, each with the section it stands in. */
export const textTable = ({ sections }: ExtractText): DocumentTable => ({
  header: HEADER,
  rows: sections.flatMap((section) => {
    const place = `${section.number} ${section.title}`
    return [
      [place, section.number, 'section', section.title, '', section.address],
      ...section.paragraphs.map(({ number, kind, words, duty, address }) => [place, number ?? '', kind, words, duty ?? '', address ?? '']),
    ]
  }),
})
