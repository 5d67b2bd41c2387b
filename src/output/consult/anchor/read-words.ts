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

/** What is never read: it acts, or is of the page and not of the text. */
const UNREAD = new Set(['script', 'style', 'button', 'form'])

/**
 * The words of a block as a reader sees them. A block inside it that has an id of its own in `blockIds` is left out, for its words
 * are its own; so is what stands beside the words: display numbers, buttons, hidden words.
 */
export function readWords<Node>(block: Node, view: TreeView<Node>, blockIds: ReadonlySet<string>): BlockWords<Node> {
  const { take, setApart, words } = wordCollector<Node>()
  const isLeftOut = (node: Node) => {
    const id = view.id(node)
    return (id !== undefined && blockIds.has(id)) || view.classes(node).some((name) => BESIDE.has(name))
  }
  const visit = (node: Node) => {
    const text = view.text(node)
    if (text !== undefined) {
      take(node, text)
      return
    }
    const tag = view.tag(node)
    if (tag !== undefined && UNREAD.has(tag)) return
    const isApart = tag !== undefined && APART.has(tag)
    if (isApart) setApart()
    if (node !== block && isLeftOut(node)) return
    for (const child of view.children(node)) visit(child)
    if (isApart) setApart()
  }
  visit(block)
  return words()
}

type Origin<Node> = BlockWords<Node>['origin'][number]

/** Collects the code points of texts, one after another: white space as single spaces, none at either end, all with their origin. */
function wordCollector<Node>(): {
  readonly take: (node: Node, text: string) => void
  /** What comes next is not one word with what was there. */
  readonly setApart: () => void
  readonly words: () => BlockWords<Node>
} {
  const points: string[] = []
  const origin: Origin<Node>[] = []
  let isSpaceDue = false
  const push = (point: string, from: Origin<Node>) => {
    points.push(point)
    origin.push(from)
  }
  const space = (from?: Origin<Node>) => {
    if (points.length > 0 && points.at(-1) !== ' ') push(' ', from)
  }
  const take = (node: Node, text: string) => {
    if (text.trim() !== '') {
      if (isSpaceDue) space()
      isSpaceDue = false
    }
    if (PLAIN.test(text)) {
      for (let index = 0; index < text.length; index += 1) {
        const from = { node, start: index, end: index + 1 }
        const point = text[index] as string
        if (point <= ' ') space(from)
        else push(point, from)
      }
      return
    }
    for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
      const from = { node, start: index, end: index + cluster.length }
      if (/^\s/u.test(cluster)) space(from)
      else for (const point of cluster.normalize('NFC')) push(point, from)
    }
  }
  const words = () => {
    const length = points.at(-1) === ' ' ? points.length - 1 : points.length
    return { words: points.slice(0, length).join(''), origin: origin.slice(0, length) }
  }
  const setApart = () => {
    isSpaceDue = true
  }
  return { take, setApart, words }
}
