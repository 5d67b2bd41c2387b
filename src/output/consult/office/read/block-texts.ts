import { type MarkKind, readMark } from '../mark-names.ts'
import { OfficeRefusal } from './office-refusal.ts'
import type { Item, Paragraph } from './word-body.ts'

/** The words of one thing of the form, as they were sent out and as they came back: all paragraphs and cells of it together. */
export interface BlockText {
  /** Name of its bookmark; of a paragraph that has none, a name of its own. */
  readonly name: string
  readonly kind: MarkKind | 'stray'
  /** The thing before it in the file. */
  readonly after: string | undefined
  base: string
  fresh: string
}

/** What a comment stands on, in one thing: from and to in its `base`, and words there that are not in it. */
export interface CommentPlace {
  readonly name: string
  from: number
  to: number
  /** Words that the draft deletes, and words that a reader added, under the comment. */
  gone: string
  added: string
}

export interface WordTexts {
  /** In the order of the file. */
  readonly texts: ReadonlyMap<string, BlockText>
  /** By the comment’s id. */
  readonly places: ReadonlyMap<string, readonly CommentPlace[]>
}

/**
 * Longest text of one thing, in UTF-16 units, and most words under comments, counted for each comment that stands on them: far above
 * what a draft has and what readers write, and low enough that no file takes minutes.
 */
const MOST = { text: 100_000, under: 500_000 }

/** A display number and its tab, which stand before the words and are none of them. */
const NUMBER = /^\s*(?:\d+(?:\.\d+)*\.?|\([a-z]+\))?\s*\t/

/**
 * Sorts the words of a document by what they belong to. Words in the range of a bookmark are its; words beside one in the same
 * paragraph belong to the nearest before it, else after it; a paragraph without any stands by itself.
 */
export function blockTexts(paragraphs: readonly Paragraph[]): WordTexts {
  const texts = new Map<string, BlockText>()
  const places = new Map<string, Map<string, CommentPlace>>()
  const marks: Marks = { names: new Map(), order: [], ended: endedIn(paragraphs) }
  const comments = new Set<string>()
  let before: string | undefined
  let [strays, under] = [0, 0]
  for (const items of paragraphs) {
    const { owners, isOwned } = ownersOf(items, marks)
    if (!isOwned && items.some((item) => item.kind === 'words')) strays += 1
    const stray = `stray ${strays}`
    const nameAt = (index: number) => owners[index] ?? (isOwned ? before : stray)
    const seen = new Set<string>()
    for (const [index, item] of items.entries()) {
      const name = nameAt(index)
      if (item.kind === 'comment-start') comments.add(item.id)
      if (item.kind === 'comment-end') comments.delete(item.id)
      if (name === undefined) continue
      const text = texts.get(name) ?? newText(name, before)
      if (item.kind === 'words' || item.kind === 'comment' || readMarkOf(item) === name) {
        texts.set(name, text)
        if (!seen.has(name)) joinLine(text)
        seen.add(name)
        before = name
      }
      if (item.kind === 'words') {
        const from = text.base.length
        if (item.inBase) text.base += item.text
        if (item.inFresh) text.fresh += item.text
        under += comments.size
        if (text.base.length > MOST.text || text.fresh.length > MOST.text)
          throw new OfficeRefusal('A paragraph of the file is far longer than any of the draft, so the file was not read.')
        if (under > MOST.under) throw new OfficeRefusal('Too many comments of the file stand on the same words, so it was not read.')
        for (const id of comments) spread(places, id, { text, from, item })
      }
      if (item.kind === 'comment' && places.get(item.id) === undefined) places.set(item.id, new Map([[name, pointAt(text)]]))
    }
  }
  return { texts, places: new Map([...places].map(([id, byName]) => [id, [...byName.values()]])) }
}

const newText = (name: string, after: string | undefined): BlockText => ({ name, kind: readMark(name)?.kind ?? 'stray', after, base: '', fresh: '' })

const readMarkOf = (item: Item): string | undefined => (item.kind === 'mark-start' ? readMark(item.name)?.name : undefined)

const pointAt = ({ name, base }: BlockText): CommentPlace => ({ name, from: base.length, to: base.length, gone: '', added: '' })

function joinLine(text: BlockText): void {
  if (text.base !== '') text.base += '\n'
  if (text.fresh !== '') text.fresh += '\n'
}

interface Spread {
  readonly text: BlockText
  readonly from: number
  readonly item: Item & { readonly kind: 'words' }
}

function spread(places: Map<string, Map<string, CommentPlace>>, id: string, { text, from, item }: Spread): void {
  const byName = places.get(id) ?? new Map<string, CommentPlace>()
  places.set(id, byName)
  const place = byName.get(text.name) ?? { name: text.name, from, to: from, gone: '', added: '' }
  byName.set(text.name, place)
  place.to = text.base.length
  if (!item.inBase && item.inFresh) place.added += item.text
  if (!item.inBase && !item.inFresh) place.gone += item.text
}

const endedIn = (paragraphs: readonly Paragraph[]): ReadonlySet<string> =>
  new Set(paragraphs.flatMap((items) => items.flatMap((item) => (item.kind === 'mark-end' ? [item.id] : []))))

interface Marks {
  /** Names of bookmarks that are open, by id; a split paragraph leaves one open for the next. */
  readonly names: Map<string, string>
  /** Their ids as they were opened, and some that were closed since: the last that is open is the one that words are in. */
  readonly order: string[]
  /** Ids of all that end somewhere: some programs write one twice and end it once. */
  readonly ended: ReadonlySet<string>
}

/** Whose each item of a paragraph is. */
function ownersOf(items: Paragraph, { names, order, ended }: Marks): { owners: (string | undefined)[]; isOwned: boolean } {
  const owners: (string | undefined)[] = []
  const begun: string[] = []
  let isNumberDone = false
  for (const item of items) {
    if (item.kind === 'mark-start') {
      const found = readMark(item.name)
      if (found !== undefined) {
        if (!names.has(item.id)) order.push(item.id)
        names.set(item.id, found.name)
        begun.push(item.id)
      }
    }
    while (order.length > 0 && !names.has(order.at(-1) ?? '')) order.pop()
    owners.push(names.get(order.at(-1) ?? ''))
    if (item.kind === 'mark-end') names.delete(item.id)
  }
  for (const id of begun) if (!ended.has(id)) names.delete(id)
  const isOwned = owners.some((owner) => owner !== undefined)
  const first = owners.find((owner) => owner !== undefined)
  for (let index = 0; index < owners.length; index += 1) {
    const before = owners[index - 1]
    if (owners[index] !== undefined) isNumberDone = true
    else owners[index] = before ?? (isNumberDone ? before : first)
  }
  return { owners, isOwned }
}

/** A paragraph without the display number that stands before its first bookmark, or before its words where the bookmark is lost. */
export function withoutNumber(items: Paragraph): Paragraph {
  const mark = items.findIndex((item) => item.kind === 'mark-start' && readMark(item.name) !== undefined)
  if (mark === 0) return items
  const head = mark === -1 ? items : items.slice(0, mark)
  const words = head.map((item) => (item.kind === 'words' && item.inBase ? item.text : '')).join('')
  let left = NUMBER.exec(words)?.[0].length ?? 0
  const kept = head.map((item): Item => {
    if (item.kind !== 'words' || !item.inBase || left === 0)
      return mark !== -1 && item.kind === 'words' && isGoneNumber(item, words) ? { ...item, text: '' } : item
    const cut = Math.min(left, item.text.length)
    left -= cut
    return { ...item, text: item.text.slice(cut) }
  })
  return [...kept.filter((item) => item.kind !== 'words' || item.text !== ''), ...(mark === -1 ? [] : items.slice(mark))]
}

/** The number of a paragraph that the draft deletes. */
const isGoneNumber = (item: Item & { readonly kind: 'words' }, words: string): boolean => !item.inBase && !item.inFresh && words.trim() === ''
