import { placeAt, type SourceDocument } from './document.ts'
import type { Section } from './section.ts'

/** A document of which only the name is left: fields are looked up in the whole edition and not in a version of it. */
export const emptiedDocument = ({ file, broken, unreadable }: SourceDocument): SourceDocument => ({
  file,
  text: '',
  at: () => placeAt(file, '', 0, 1),
  range: () => undefined,
  broken,
  unreadable,
})

/**
 * A section’s file with blanks for its front matter and for stretches of its body, counted from where that begins: offsets stay true,
 * line ends stay, and no character of what is blank is left.
 */
export function documentWithGaps(section: Section, gaps: readonly { readonly start: number; readonly end: number }[]): Pick<Section, 'document' | 'placeOf'> {
  const { document, bodyStart } = section
  const { file } = document
  let text = blank(document.text.slice(0, bodyStart)) + document.text.slice(bodyStart)
  for (const { start, end } of gaps) {
    const [from, to] = [bodyStart + start, bodyStart + end]
    text = text.slice(0, from) + blank(text.slice(from, to)) + text.slice(to)
  }
  return {
    document: { ...emptiedDocument(document), text },
    placeOf: (node) => placeAt(file, text, bodyStart + (node?.position?.start.offset ?? 0), bodyStart + (node?.position?.end.offset ?? 1)),
  }
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')
