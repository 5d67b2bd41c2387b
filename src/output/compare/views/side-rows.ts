import type { Element, ElementContent, Properties, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { acceptRedline, rejectRedline } from '../trees/read-redline.ts'
import { hasMark, isElement, isMark, isUi } from './marks.ts'

/** A row of two texts side by side: what both have, or what was and what is. */
export type SideRow =
  | { readonly kind: 'same'; readonly html: string }
  /** A table with so many changed rows that nobody reads it twice: it is left to the redline. */
  | { readonly kind: 'long'; readonly changedRows: number }
  | {
      readonly kind: 'changed'
      /** Undefined where there was nothing. */
      readonly old: string | undefined
      /** Undefined where there is nothing now. */
      readonly fresh: string | undefined
      /** Whether a table stands in it, which needs the whole width. */
      readonly isWide: boolean
    }

export interface SideSetting {
  /** The display number that a block had, by its id. */
  readonly oldNumber: (id: string) => string | undefined
}

/** A table with more changed rows than this does not stand twice. */
const MOST_ROWS = 40

/** In a table of more rows than this, those that did not change are left out. */
const LONG_TABLE = 8

/**
 * A redline as two texts side by side, block by block. What changed keeps its marks, deletions on the old side and insertions on the
 * new. The copies have no ids and numbers in them are no links, so that the page with the redline on it has every id once.
 */
export function sideRows({ children }: Root, setting: SideSetting): SideRow[] {
  const rows: { readonly isSame: boolean; readonly nodes: ElementContent[] }[] = []
  for (const node of children as ElementContent[]) {
    if (!isElement(node)) continue
    const last = rows.at(-1)
    const isSame = !hasMark(node)
    if (last !== undefined && ((isSame && last.isSame) || (!isSame && isReplacement(last.nodes, node)))) last.nodes.push(node)
    else rows.push({ isSame, nodes: [node] })
  }
  return rows.map(({ isSame, nodes }) => {
    if (isSame) return { kind: 'same', html: toHtml(nodes.map((node) => plain(node))) }
    const isWide = nodes.some(holdsTable)
    const short = nodes.map(dropSameRows)
    const changedRows = short.reduce((sum, node) => sum + rowsIn(node), 0)
    if (isWide && changedRows > MOST_ROWS) return { kind: 'long', changedRows }
    const [old, fresh] = [sideOf(short, 'old', { ...setting, isWide }), sideOf(short, 'new', { ...setting, isWide })]
    return { kind: 'changed', old: old === '' ? undefined : old, fresh: fresh === '' ? undefined : fresh, isWide }
  })
}

/** One block gone and one come right after it are two states of one place. */
function isReplacement(row: readonly ElementContent[], node: Element): boolean {
  const [only, second] = row
  const isStill = ({ properties }: Element) => ENDS.every((end) => properties[end] === undefined)
  return second === undefined && only !== undefined && isElement(only) && only.tagName === 'del' && node.tagName === 'ins' && isStill(only) && isStill(node)
}

/** What says that a block is an end of a move, split or merge. */
const ENDS = ['dataDiffMove', 'dataDiffSplit', 'dataDiffMerge'] as const

/** What a mark keeps on its side. */
const KEPT = [...ENDS, 'dataDiffRename'] as const

const holdsTable = (node: ElementContent): boolean => isElement(node) && (node.tagName === 'table' || node.children.some(holdsTable))

function dropSameRows(node: ElementContent): ElementContent {
  if (!isElement(node)) return node
  if (node.tagName === 'table' && rowsIn(node) > LONG_TABLE) return { ...node, children: node.children.flatMap(keepChangedRows) }
  return { ...node, children: node.children.map(dropSameRows) }
}

const rowsIn = (node: ElementContent): number =>
  isElement(node) ? (node.tagName === 'tr' ? 1 : node.children.reduce((sum, child) => sum + rowsIn(child), 0)) : 0

/** The rows of a part of a table that changed, under the heading of their group; nothing of a part in which none did. */
function keepChangedRows(part: ElementContent): ElementContent[] {
  if (!isElement(part) || part.tagName !== 'tbody') return [part]
  if (!hasMark(part)) return []
  const isHeading = (row: Element) => row.children.some((cell) => isElement(cell) && cell.properties['scope'] === 'rowgroup')
  return [{ ...part, children: part.children.filter((row) => isElement(row) && (hasMark(row) || isHeading(row))) }]
}

/** The marks of one side are set aside while the other side’s are taken out, and come back after. Links in tables are left to the redline: there are hundreds. */
function sideOf(nodes: readonly ElementContent[], side: 'old' | 'new', { isWide, ...setting }: SideSetting & { isWide: boolean }): string {
  const aside: Root = { type: 'root', children: nodes.map((node) => setAside(node, side, setting)) }
  const { children } = side === 'old' ? rejectRedline(aside) : acceptRedline(aside)
  const back = children.map((node) => bringBack(node as ElementContent))
  return toHtml(isWide ? back.flatMap(dropLinks) : back)
}

function dropLinks(node: ElementContent): ElementContent[] {
  if (!isElement(node)) return [node]
  const children = node.children.flatMap(dropLinks)
  return node.tagName === 'a' ? children : [{ ...node, children }]
}

function setAside(node: ElementContent, side: 'old' | 'new', setting: SideSetting): ElementContent {
  if (!isElement(node)) return node
  const mark = side === 'old' ? 'del' : 'ins'
  const children = node.children.map((child) => setAside(child, side, setting))
  if (isUi(node)) return keptUi(node, side, setting)
  const { dataDiff, ...rest } = node.properties
  if (node.tagName === mark) return { ...node, tagName: 'span', properties: { dataSide: mark, ...keptOf(node) }, children }
  if (dataDiff === mark) return { ...node, properties: { ...rest, dataSideMark: mark, ...keptOf(node) }, children }
  if (isMark(node) && dataDiff === 'mod') return { ...node, properties: { ...node.properties, dataSideMark: 'mod' }, children }
  return { ...node, children }
}

const keptOf = ({ properties }: Element): Properties =>
  Object.fromEntries(KEPT.flatMap((end) => (properties[end] === undefined ? [] : [[end.replace('Diff', 'Side'), properties[end]]])))

/** Spoken words stay, links between the ends of a move become words, and numbers are those of their own side. */
function keptUi(node: Element, side: 'old' | 'new', { oldNumber }: SideSetting): ElementContent {
  const { className, href } = node.properties
  const isNumber = Array.isArray(className) && className.includes('block__number')
  const isLink = Array.isArray(className) && className.includes('diff-link')
  const words = isLink ? `${textOf(node).split(':')[0]?.trim()}: ` : textOf(node)
  if (!isNumber) return { type: 'element', tagName: 'span', properties: { className }, children: [{ type: 'text', value: words }] }
  const label = side === 'old' ? letterOf(oldNumber(String(href ?? '').slice(1)), words) : words
  return label === undefined
    ? { type: 'text', value: '' }
    : { type: 'element', tagName: 'span', properties: { className }, children: [{ type: 'text', value: label }] }
}

/** An item shows the last letter of its number only. */
const letterOf = (number: string | undefined, shown: string): string | undefined =>
  shown.startsWith('(') ? (/\([^()]+\)$/.exec(number ?? '')?.[0] ?? undefined) : number

const textOf = (node: ElementContent): string => (node.type === 'text' ? node.value : isElement(node) ? node.children.map(textOf).join('') : '')

function bringBack(node: ElementContent): ElementContent {
  if (!isElement(node)) return node
  const { dataSide, dataSideMark, id: _, ...properties } = node.properties
  const kept: Properties = Object.fromEntries(Object.entries(properties).map(([name, value]) => [name.replace(/^dataSide/, 'dataDiff'), value]))
  const children = node.children.map(bringBack)
  if (typeof dataSide === 'string') return { ...node, tagName: dataSide, properties: kept, children }
  return { ...node, properties: { ...kept, ...(dataSideMark === undefined ? {} : { dataDiff: dataSideMark }) }, children }
}

/** A block that both have, without ids; its number is no link. */
function plain(node: ElementContent): ElementContent {
  if (!isElement(node)) return node
  const { id: _, dataDiffUi, href, dataDiffOld: __, dataDiffMark: ___, dataDiffId: ____, ...rest } = node.properties
  const isNumber = dataDiffUi !== undefined && node.tagName === 'a'
  const properties = isNumber || href === undefined ? rest : { ...rest, href }
  return { ...node, tagName: isNumber ? 'span' : node.tagName, properties, children: node.children.map(plain) }
}
