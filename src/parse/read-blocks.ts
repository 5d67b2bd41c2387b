import type { Heading, List, Nodes, Paragraph, Parents, Root, Table, Text } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import type { Block, BlockKind } from '../model/block.ts'
import { attributeOf } from '../model/component-node.ts'
import { BLOCK_ID_ATTRIBUTE } from './components.ts'

/** `[#k7f3p]` at the end of a block’s text, or `[#k7f3p staff]` with who may read it; `[# staff]` while it has no id. */
const WRITTEN_ID = /\[#([^[\]\s]*)(?: +([^[\]\s]+) *)?\]\s*$/

interface BlockDraft {
  id: string | undefined
  kind: BlockKind
  node: Nodes
  number: string | undefined
  audience?: string | undefined
  idOffset: number
  idForm: Block['idForm']
}

/**
 * Lists the blocks of a section in reading order, takes their written ids out of the text, and numbers them:
 * paragraphs, duties, notes and tables 1, 2, 3 ... in the section, list items (a), (b) under the number before them.
 * `start` is the offset of the body in the file.
 */
export function readBlocks(tree: Root, sectionNumber: string, start: number): Block[] {
  const blocks: BlockDraft[] = []
  let count = 0
  let inNote = false
  const listed = new Map<string, number>()
  const numbered = () => (inNote ? undefined : `${sectionNumber}.${++count}`)

  const visitAll = (nodes: readonly Nodes[]) => {
    for (const node of nodes) visit(node)
  }
  const visit = (node: Nodes) => {
    if (node.type === 'heading') blocks.push(bracketed('heading', node, node, undefined, start))
    else if (node.type === 'paragraph') blocks.push(bracketed('paragraph', node, node, numbered(), start))
    else if (node.type === 'list') visitList(node, `${sectionNumber}.${Math.max(count, 1)}`, 0)
    else if (node.type === 'table') blocks.push(bracketed('table', node, lastHeaderCell(node), numbered(), start))
    else if (node.type === 'blockquote') visitAll(node.children)
    else if (node.type === 'code')
      blocks.push({ id: undefined, kind: 'code', node, number: numbered(), idOffset: start + (node.position?.end.offset ?? 0), idForm: 'own' })
    else if (node.type === 'mdxJsxFlowElement') visitComponent(node)
  }
  const visitComponent = (node: MdxJsxFlowElement) => {
    const kind: BlockKind = node.name === 'Duty' ? 'duty' : node.name === 'Note' ? 'note' : 'generated'
    const attribute = node.name === 'Duty' ? 'id' : BLOCK_ID_ATTRIBUTE[node.name ?? '']
    const id = attribute === undefined ? undefined : attributeOf(node, attribute)
    const audience = attributeOf(node, 'audience')
    blocks.push({
      id,
      ...(audience === undefined ? {} : { audience }),
      kind,
      node,
      number: numbered(),
      idOffset: start + (node.position?.start.offset ?? 0) + 1 + (node.name?.length ?? 0),
      idForm: kind === 'duty' ? 'own' : 'attribute',
    })
    if (node.name === 'Note') visitNoteBody(node)
  }
  // Paragraphs of a note are cited by the note’s own number; each still has an id, so that comments and comparisons reach it.
  const visitNoteBody = (note: MdxJsxFlowElement) => {
    const outer = inNote
    inNote = true
    visitAll(note.children)
    inNote = outer
  }
  const visitList = (list: List, base: string, depth: number) => {
    // A second list under the same number goes on with its letters: two items never have one number.
    const first = listed.get(base) ?? 0
    listed.set(base, first + list.children.length)
    for (const [place, item] of list.children.entries()) {
      const index = first + place
      const number = `${base}(${depth === 0 ? letters(index) : roman(index + 1)})`
      const [head, ...rest] = item.children
      if (head?.type === 'paragraph') {
        const block = bracketed('item', item, head, number, start)
        blocks.push(block)
      }
      for (const child of head?.type === 'paragraph' ? rest : item.children) {
        if (child.type === 'list') visitList(child, number, depth + 1)
        else if (child.type === 'paragraph') blocks.push(bracketed('paragraph', child, child, undefined, start))
        else visit(child)
      }
    }
  }
  visitAll(tree.children)
  return blocks
}

function bracketed(kind: BlockKind, node: Nodes, holder: Heading | Paragraph | Parents, number: string | undefined, start: number): BlockDraft {
  const idOffset = start + contentEnd(holder)
  const last = holder.children.at(-1) as Text | undefined
  const written = last?.type === 'text' ? WRITTEN_ID.exec(last.value) : null
  if (written === null || last === undefined) return { id: undefined, kind, node, number, idOffset, idForm: 'brackets' }
  last.value = last.value.slice(0, written.index).trimEnd()
  if (last.value === '') holder.children.pop()
  const [mark, id, audience] = written as unknown as [string, string, string | undefined]
  if (audience === undefined) return { id, kind, node, number, idOffset, idForm: 'brackets' }
  if (id !== '') return { id, kind, node, number, audience, idOffset, idForm: 'brackets' }
  return { id: undefined, kind, node, number, audience, idOffset: idOffset - mark.length + 2, idForm: 'mark' }
}

/** The last cell of the header row carries a table’s id: rows come and go, the header stays. */
const lastHeaderCell = (table: Table): Parents => (table.children[0]?.children.at(-1) ?? table) as Parents

/** After the words, and before what closes them: the marks of a heading, the edge of a cell. An empty cell starts with its edge. */
function contentEnd(holder: Parents): number {
  const last = holder.children.at(-1)?.position?.end.offset
  if (last !== undefined) return last
  return holder.type === 'tableCell' ? (holder.position?.start.offset ?? 0) + 1 : (holder.position?.end.offset ?? 0)
}

/** a to z, then aa, ab ... */
export function letters(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26))
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(value: number): string {
  const step = ROMAN.find(([size]) => size <= value)
  return step === undefined ? '' : step[1] + roman(value - step[0])
}
