import { type Change, ChangeSet, simplifyChanges, type TokenEncoder } from 'prosemirror-changeset'
import type { Mark, Node } from 'prosemirror-model'
import { StepMap } from 'prosemirror-transform'
import { childrenHtml, markedText, nodeHtml, specOf, tagsOf } from './prosemirror-html.ts'

const marksKey = (marks: readonly Mark[]): string => marks.map((mark) => `${mark.type.name}${JSON.stringify(mark.attrs)}`).join()

/** Formatting and attributes count, which they do not by default. */
const ENCODER: TokenEncoder<string | number> = {
  encodeCharacter: (char, marks) => (marks.length === 0 ? char : `${char}${marksKey(marks)}`),
  encodeNodeStart: (node) => `${node.type.name}${JSON.stringify(node.attrs)}${marksKey(node.marks)}`,
  encodeNodeEnd: () => -1,
  compareTokens: (a, b) => a === b,
}

/**
 * The changes that prosemirror-changeset finds, simplified for reading as its documentation advises, shown as an editor would: what
 * came is marked in the new document, and what went is put before it at the same place.
 */
export function prosemirrorRedline(old: Node, fresh: Node): string {
  const set = ChangeSet.create(old, undefined, ENCODER).addSteps(fresh, [new StepMap([0, old.content.size, fresh.content.size])], 0)
  return childrenWithChanges(fresh, 0, { old, changes: simplifyChanges(set.changes, fresh) })
}

interface Shown {
  readonly old: Node
  readonly changes: readonly Change[]
}

function childrenWithChanges(parent: Node, start: number, shown: Shown): string {
  let html = ''
  parent.forEach((child, offset, index) => {
    const from = start + offset
    const to = from + child.nodeSize
    // At the edge between two children a deletion is shown once, before the second.
    if (child.isText) html += textWithChanges(child, from, { ...shown, parent })
    else {
      html += deletedAt(from, parent, shown)
      const isNew = shown.changes.some(({ fromB, toB }) => fromB <= from && to <= toB)
      const isTouched = shown.changes.some(({ fromB, toB }) => fromB < to && toB > from)
      if (!isTouched) html += nodeHtml(child)
      else if (child.isInline) html += isNew ? `<ins>${nodeHtml(child)}</ins>` : nodeHtml(child)
      else if (isNew) html += nodeHtml(child, 'ins')
      else {
        const { open, close } = tagsOf(specOf(child))
        html += open + childrenWithChanges(child, from + 1, shown) + close
      }
    }
    if (index === parent.childCount - 1) html += deletedAt(to, parent, shown)
  })
  return parent.childCount === 0 ? deletedAt(start, parent, shown) : html
}

function textWithChanges(node: Node, from: number, { parent, ...shown }: Shown & { parent: Node }): string {
  const text = node.text ?? ''
  const to = from + text.length
  const edges = shown.changes.flatMap(({ fromB, toB }) => [fromB, toB]).filter((edge) => edge > from && edge < to)
  const cuts = [from, ...new Set(edges.toSorted((a, b) => a - b)), to]
  return cuts
    .slice(0, -1)
    .map((cut, index) => {
      const end = cuts[index + 1] ?? to
      const words = markedText(text.slice(cut - from, end - from), node.marks)
      const isNew = shown.changes.some(({ fromB, toB }) => fromB <= cut && end <= toB)
      return deletedAt(cut, parent, shown) + (isNew ? `<ins>${words}</ins>` : words)
    })
    .join('')
}

/** What went at a place of the new document: words in words, blocks between blocks. */
function deletedAt(place: number, parent: Node, { old, changes }: Shown): string {
  const change = changes.find(({ fromB, fromA, toA }) => fromB === place && toA > fromA)
  if (change === undefined) return ''
  const { content } = old.slice(change.fromA, change.toA)
  if (parent.inlineContent) {
    const words = content.content.map((node) => (node.isInline ? nodeHtml(node) : wordsOf(node))).join('')
    return words === '' ? '' : `<del>${words}</del>`
  }
  const children = content.content.filter((node) => node.type.isText || parent.type.contentMatch.matchType(node.type) !== null || isKind(parent, node))
  return children.map((node) => (node.isText ? `<del>${nodeHtml(node)}</del>` : nodeHtml(node, 'del'))).join('')
}

/** Whether a parent holds children of this kind, wherever in it. */
const isKind = (parent: Node, node: Node): boolean => parent.children.some((child) => child.type === node.type)

const wordsOf = (node: Node): string => (node.inlineContent ? `${childrenHtml(node)} ` : node.children.map(wordsOf).join(''))
