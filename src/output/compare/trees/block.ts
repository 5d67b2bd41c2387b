import type { Element, ElementContent } from 'hast'

/** The words of a block as numbers, in order of reading and sorted. */
export interface Profile {
  readonly words: Int32Array
  readonly sorted: Int32Array
}

/**
 * A block of a page: a container with blocks inside, or a leaf with words. Words that stand beside blocks (in a list item before a
 * nested list) are a leaf without an element, its tag ''. Blocks are compared by identity; `parent` and `kids` make the tree.
 */
export interface Block {
  readonly tag: string
  readonly element: Element | undefined
  /** Permanent id, by which a block is found again whatever became of it. */
  readonly id: string | undefined
  readonly parent: Block | undefined
  /** Its place among the kids of its parent. */
  readonly at: number
  readonly kids: readonly Block[]
  /** Inline content of a leaf; undefined for a container. */
  readonly content: readonly ElementContent[] | undefined
  /** Belongs to no text: a display number that stands alone. */
  readonly isUi: boolean
  /** All words in it, a line for each leaf, white space collapsed. */
  readonly text: string
  /** Equal for two blocks of either page that read alike: words, formatting, links, and whatever else a reader would notice. */
  readonly hash: number
  /** Equal for two blocks that are alike in every attribute but ids. */
  readonly exact: number
  /** The block of the other page that it is, as far as is known. */
  partner: Block | undefined
  /** It and its partner are equal with all in them, ids too, and all in them is paired. */
  isTwin: boolean
  /** Its words, once they were asked for. */
  profile: Profile | undefined
}

/** What is known of a block before it is compared. */
export const UNPAIRED: Pick<Block, 'partner' | 'isTwin' | 'profile'> = { partner: undefined, isTwin: false, profile: undefined }

/** Elements that hold inline content and nothing else. */
const LEAVES = new Set('p h1 h2 h3 h4 h5 h6 pre caption hr address col'.split(' '))
const CONTAINERS = new Set(
  'div section article aside blockquote ul ol li dl dt dd table thead tbody tfoot tr td th colgroup figure figcaption details summary main header footer nav form fieldset legend menu search hgroup body html'.split(
    ' ',
  ),
)

export const isLeafTag = (tag: string): boolean => LEAVES.has(tag)
export const isBlockTag = (tag: string): boolean => LEAVES.has(tag) || CONTAINERS.has(tag)

/** Things inside a line that are one piece: compared whole, never opened. */
const ATOMS = new Set('img br input svg math video audio iframe object canvas wbr picture button select textarea'.split(' '))
export const isAtomTag = (tag: string): boolean => ATOMS.has(tag)

/** Where HTML has no place for `ins` and `del` around the element. */
const UNWRAPPED = new Set('li tr td th dt dd thead tbody tfoot caption colgroup col summary figcaption legend'.split(' '))

/** Whether `ins` or `del` may stand around a block of this tag under this parent. */
export const canWrap = (tag: string, parentTag: string): boolean => !UNWRAPPED.has(tag) && parentTag !== 'dl'

/** Parts that belong to their place in the element around them: they never move, and two that face each other are the same part. */
const FIXED = new Set(['', 'td', 'th', 'thead', 'tbody', 'tfoot', 'caption', 'colgroup', 'col', 'summary', 'figcaption', 'legend', 'dt', 'dd'])
export const isFixed = ({ tag }: Block): boolean => FIXED.has(tag)

const GROUPS = ['p h1 h2 h3 h4 h5 h6 address ', 'ul ol menu', 'td th', 'div section article aside blockquote main header footer nav figure'].map(
  (tags) => new Set(tags.split(' ')),
)

/** Whether two blocks can be one block before and after: the same element, or one that does the same work. */
export const isSameKind = (a: Block, b: Block): boolean =>
  a.tag === b.tag ? (a.content === undefined) === (b.content === undefined) : GROUPS.some((tags) => tags.has(a.tag) && tags.has(b.tag))
