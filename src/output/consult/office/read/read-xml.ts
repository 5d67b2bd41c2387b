import { SaxesParser } from 'saxes'
import { OfficeRefusal } from './office-refusal.ts'
import { damaged } from './zip-directory.ts'

/** An element as it begins: its name and attributes without prefixes. */
export interface OpenTag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

export interface XmlReader {
  readonly open?: (tag: OpenTag) => void
  readonly close?: (name: string) => void
  readonly text?: (words: string) => void
}

/** Deepest nesting, and most elements: a form of 70,000 words with everything tracked has about half a million. */
const MOST = { depth: 200, elements: 1_500_000 }

/**
 * Reads XML as a stream, in memory that does not grow with it. Only the five entities that XML itself has are known; a document type is
 * refused, and of a part that offers a fallback for older programs the fallback is left out.
 * @throws OfficeRefusal where it is not well-formed, has a document type, or is nested too deeply
 */
export function readXml(text: string, { open, close, text: words }: XmlReader): void {
  const parser = new SaxesParser({ xmlns: true })
  let [depth, elements, skipped] = [0, 0, 0]
  parser.on('error', () => {
    throw damaged()
  })
  parser.on('doctype', () => {
    throw new OfficeRefusal('The file declares a document type of its own, which no such file needs: it is not read.')
  })
  parser.on('opentag', ({ local, attributes }) => {
    depth += 1
    elements += 1
    if (depth > MOST.depth || elements > MOST.elements) throw new OfficeRefusal('The file has too many parts inside one another, or too many rows.')
    if (skipped > 0 || local === 'Fallback') skipped += 1
    else open?.({ name: local, attributes: plainAttributes(attributes) })
  })
  parser.on('closetag', ({ local }) => {
    depth -= 1
    if (skipped > 0) skipped -= 1
    else close?.(local)
  })
  const said = (part: string) => {
    if (skipped === 0) words?.(part)
  }
  parser.on('text', said)
  parser.on('cdata', said)
  parser.write(text).close()
}

function plainAttributes(
  attributes: Readonly<Record<string, { readonly local: string; readonly value: string; readonly prefix: string }>>,
): Record<string, string> {
  const plain: Record<string, string> = Object.create(null) as Record<string, string>
  for (const { local, value, prefix } of Object.values(attributes)) if (prefix !== 'xmlns') plain[local] = value
  return plain
}

/** The relations of a part: by id, where they lead; with those that lead outside of the file counted and never followed. */
export function readRelations(text: string | undefined): { readonly targets: ReadonlyMap<string, string>; readonly outside: number } {
  const targets = new Map<string, string>()
  let outside = 0
  if (text !== undefined)
    readXml(text, {
      open: ({ name, attributes: { Id, Target, TargetMode } }) => {
        if (name !== 'Relationship' || Id === undefined || Target === undefined) return
        if (TargetMode === 'External') outside += 1
        else targets.set(Id, Target)
      },
    })
  return { targets, outside }
}

/** Properties that the file names itself, by name. */
export function readProperties(text: string | undefined): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  let name: string | undefined
  if (text !== undefined)
    readXml(text, {
      open: ({ name: tag, attributes }) => {
        if (tag === 'property') name = attributes['name']
      },
      text: (words) => {
        if (name !== undefined && words.trim() !== '') values.set(name, (values.get(name) ?? '') + words)
      },
      close: (tag) => {
        if (tag === 'property') name = undefined
      },
    })
  return values
}
