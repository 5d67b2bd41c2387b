import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'

/** The parts of an Office file. Reading one that is not well-formed XML throws. */
export function readPackage(bytes: Uint8Array): { names: string[]; part: (path: string) => Document; text: (path: string) => string } {
  const files = unzipSync(bytes)
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array())
  const parse = (path: string) =>
    new DOMParser({
      onError: (_level, message) => {
        throw new Error(`${path}: ${message}`)
      },
    }).parseFromString(text(path), 'text/xml')
  return { names: Object.keys(files), part: parse, text }
}

/** Every element of a name, such as `w:p`. */
export const all = (inside: Document | Element, name: string): Element[] => Array.from(inside.getElementsByTagName(name))

/** The words of an element, those of its runs together. */
export const wordsOf = (element: Element): string =>
  all(element, 'w:t')
    .map((run) => run.textContent ?? '')
    .join('')
