/** How to walk a tree of nodes: the engine’s own (hast), or the page in a browser. */
export interface TreeView<Node> {
  /** The text of a text node; undefined for all else. */
  readonly text: (node: Node) => string | undefined
  /** Name of an element in small letters; undefined for all else. */
  readonly tag: (node: Node) => string | undefined
  readonly id: (node: Node) => string | undefined
  readonly classes: (node: Node) => readonly string[]
  readonly children: (node: Node) => Iterable<Node>
}

/** The words of a block, and where each of their code points came from. */
export interface BlockWords<Node> {
  /** NFC, every run of white space as one space, trimmed: what positions of a comment count in. */
  readonly words: string
  /** For each code point of `words`: the text node, and the UTF-16 offsets in it. A space between two elements has none. */
  readonly origin: readonly ({ readonly node: Node; readonly start: number; readonly end: number } | undefined)[]
}

/** Elements that stand apart from what is beside them: words on either side are not one word. */
const APART = new Set(
  'p li ul ol div section aside blockquote pre figure figcaption table thead tbody caption tr td th dl dt dd h1 h2 h3 h4 h5 h6 br hr'.split(' '),
)

/** A letter with its marks, or a run of Korean letter parts: what NFC can join. */
const CLUSTER = /[\u1100-\u11FF]+|\P{M}\p{M}*|\p{M}+/gu

/** Text in which every character stands for itself, as nearly all of English does: it needs no look at what joins what. */
const PLAIN = /^[\t\n\r -~]*$/

/** What is shown beside a block and is not its words: its number, words for screen readers only, buttons and marks of the page’s own. */
const BESIDE = new Set(['block__number', 'govuk-visually-hidden', 'comment-ui'])

/**
 * The words of a block as a reader sees them. A block inside it that has an id of its own in `blockIds` is left out, for its words
 * are its own; so is what stands beside the words: display numbers, buttons, hidden words.
 */
export function readWords<Node>(block: Node, view: TreeView<Node>, blockIds: ReadonlySet<string>): BlockWords<Node> {
  const points: string[] = []
  const origin: BlockWords<Node>['origin'][number][] = []
  let isSpaceDue = false
  const space = (from?: BlockWords<Node>['origin'][number]) => {
    if (points.length > 0 && points.at(-1) !== ' ') {
      points.push(' ')
      origin.push(from)
    }
  }
  const take = (point: string, from: BlockWords<Node>['origin'][number]) => {
    points.push(point)
    origin.push(from)
  }
  const visitText = (node: Node, text: string) => {
    if (isSpaceDue && text.trim() !== '') space()
    if (text.trim() !== '') isSpaceDue = false
    if (PLAIN.test(text)) {
      for (let index = 0; index < text.length; index += 1) {
        const from = { node, start: index, end: index + 1 }
        const point = text[index] as string
        if (point <= ' ') space(from)
        else take(point, from)
      }
      return
    }
    for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
      const from = { node, start: index, end: index + cluster.length }
      if (/^\s/u.test(cluster)) space(from)
      else for (const point of cluster.normalize('NFC')) take(point, from)
    }
  }
  const visit = (node: Node) => {
    const text = view.text(node)
    if (text !== undefined) {
      visitText(node, text)
      return
    }
    const tag = view.tag(node)
    if (tag === 'script' || tag === 'style' || tag === 'button' || tag === 'form') return
    const isApart = tag !== undefined && APART.has(tag)
    if (isApart) isSpaceDue = true
    if (node !== block) {
      const id = view.id(node)
      if ((id !== undefined && blockIds.has(id)) || view.classes(node).some((name) => BESIDE.has(name))) return
    }
    for (const child of view.children(node)) visit(child)
    if (isApart) isSpaceDue = true
  }
  visit(block)
  if (points.at(-1) === ' ') {
    points.pop()
    origin.pop()
  }
  return { words: points.join(''), origin }
}
