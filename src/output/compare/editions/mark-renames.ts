import type { Element, ElementContent, Root } from 'hast'
import type { TermRename } from '#schemas'

/** Words looked at on either side of a mark: a long name and a little more. */
const CONTEXT = 200

/**
 * Sets `data-diff-rename` on marks that a declared rename makes and nothing else, so that a reader can collapse them: `<del>` and
 * `<ins>` side by side which, with the words around them, turn one name into the other. The tree given is not changed.
 */
export function markRenames(tree: Root, renames: readonly Pick<TermRename, 'from' | 'to'>[]): Root {
  return renames.length === 0 ? tree : { ...tree, children: markAll(tree.children as ElementContent[], renames) }
}

type Names = readonly Pick<TermRename, 'from' | 'to'>[]

function markAll(nodes: readonly ElementContent[], renames: Names): ElementContent[] {
  const marked = nodes.map((node) => (node.type === 'element' ? { ...node, children: markAll(node.children, renames) } : node))
  for (let start = 0; start < marked.length; start += 1) {
    if (!isMark(marked[start])) continue
    let end = start
    while (isMark(marked[end])) end += 1
    const run = marked.slice(start, end) as Element[]
    const around = { before: textOf(marked.slice(0, start), 'old').slice(-CONTEXT), after: textOf(marked.slice(end), 'old').slice(0, CONTEXT) }
    if (isRename(run, around, renames))
      for (const [index, node] of run.entries()) marked[start + index] = { ...node, properties: { ...node.properties, dataDiffRename: '' } }
    start = end - 1
  }
  return marked
}

const isMark = (node: ElementContent | undefined): boolean =>
  node?.type === 'element' && (node.tagName === 'ins' || node.tagName === 'del') && node.properties['dataDiffMove'] === undefined

function isRename(run: readonly Element[], { before, after }: { before: string; after: string }, renames: Names): boolean {
  const old = textOf(run, 'old')
  const now = before + textOf(run, 'new') + after
  const whole = before + old + after
  return renames.some(({ from, to }) => {
    for (let at = whole.indexOf(from); at !== -1; at = whole.indexOf(from, at + 1)) {
      const touches = at <= before.length + old.length && at + from.length >= before.length
      if (touches && whole.slice(0, at) + to + whole.slice(at + from.length) === now) return true
    }
    return false
  })
}

/** The words of one side; what belongs to neither text is left out. */
function textOf(nodes: readonly ElementContent[], side: 'old' | 'new'): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      if (node.type !== 'element' || node.properties['dataDiffUi'] !== undefined || node.tagName === (side === 'old' ? 'ins' : 'del')) return ''
      return textOf(node.children, side)
    })
    .join('')
}
