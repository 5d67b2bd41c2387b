import type { DOMOutputSpec, Mark, Node } from 'prosemirror-model'

/** Text as HTML. */
export const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The tags around a node's content, from what its schema says of it; `diff` marks the outermost. A bare line has none. */
export function tagsOf(spec: DOMOutputSpec, diff?: 'ins' | 'del'): { open: string; close: string } {
  const parts = spec as readonly unknown[]
  const tag = parts[0] as string
  if (tag === 'x-line') return diff === undefined ? { open: '', close: '' } : { open: `<${diff}>`, close: `</${diff}>` }
  const inner = parts.find((part): part is DOMOutputSpec => Array.isArray(part))
  const attributes = Object.entries((parts[1] !== null && typeof parts[1] === 'object' && !Array.isArray(parts[1]) ? parts[1] : {}) as Record<string, unknown>)
  const mark = diff === undefined ? '' : ` data-diff="${diff}"`
  const written = attributes.map(([name, value]) => ` ${name}="${escapeText(String(value)).replaceAll('"', '&quot;')}"`).join('')
  const nested = inner === undefined ? { open: '', close: '' } : tagsOf(inner)
  return { open: `<${tag}${written}${mark}>${nested.open}`, close: `${nested.close}</${tag}>` }
}

export const specOf = (node: Node): DOMOutputSpec => node.type.spec.toDOM?.(node) ?? ['span', 0]

const EMPTY = new Set(['br', 'hr', 'img'])

/** A node with all that is in it, without marks but on itself. */
export function nodeHtml(node: Node, diff?: 'ins' | 'del'): string {
  if (node.isText) return markedText(node.text ?? '', node.marks)
  const { open, close } = tagsOf(specOf(node), node.isInline ? undefined : diff)
  if (EMPTY.has((specOf(node) as readonly string[])[0] ?? '')) return withMarks(open, node.marks)
  return open + childrenHtml(node) + close
}

export const childrenHtml = (node: Node): string => node.children.map((child) => nodeHtml(child)).join('')

export const markedText = (text: string, marks: readonly Mark[]): string => withMarks(escapeText(text), marks)

/** Some HTML inside the elements of its formatting. */
function withMarks(html: string, marks: readonly Mark[]): string {
  return marks.reduceRight((inner, mark) => {
    const { open, close } = tagsOf(mark.type.spec.toDOM?.(mark, true) ?? ['span', 0])
    return open + inner + close
  }, html)
}
