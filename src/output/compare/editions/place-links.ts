import type { Element, Properties, Root } from 'hast'
import type { FollowLink } from './authored-text.ts'

/** Stands for the place of an edition in links of trees that are compared. It begins no address of a site. */
export const PLACE = '/@/'

interface LinkSetting {
  /** Where links of text that stands lead; left out, they keep their stand-in. */
  readonly base?: string
  /** Where links of deleted text lead, and old values of changed links. */
  readonly oldBase?: string
  /** Where a link to a section leads that stands under another id now. */
  readonly follow?: FollowLink
  /** Where a section stood that a link of deleted text leads to by the id it has now. */
  readonly followBack?: FollowLink
}

/** A tree with its links led to where an edition stands, or to where a section has moved. The tree given is not changed. */
export function placeLinks(tree: Root, setting: LinkSetting): Root {
  return { ...tree, children: tree.children.map((node) => (node.type === 'element' ? placeElement(node, setting, false) : node)) }
}

function placeElement(node: Element, setting: LinkSetting, isOld: boolean): Element {
  const isSaid = node.properties['dataDiffUi'] !== undefined
  const gone = isOld || node.tagName === 'del' || node.properties['dataDiff'] === 'del' || node.properties['dataDiffMark'] === 'del'
  const children = node.children.map((child) => {
    if (child.type === 'element') return placeElement(child, setting, gone)
    return child.type === 'text' && isSaid && setting.base !== undefined ? { ...child, value: sayPlaces(child.value) } : child
  })
  return { ...node, properties: placeProperties(node.properties, setting, gone), children }
}

/** In words about a link, an address from the root of its edition. */
export const sayPlaces = (words: string): string => words.replaceAll(PLACE, '/')

function placeProperties(properties: Properties, { base, oldBase, follow, followBack }: LinkSetting, isOld: boolean): Properties {
  const place = isOld ? oldBase : base
  const route = isOld ? followBack : follow
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      if (typeof value !== 'string' || !value.includes(PLACE)) return [name, value]
      if (name === 'dataDiffOld')
        return [name, oldBase === undefined ? value : value.replaceAll(PLACED, (_, path: string) => oldBase + routed(path, followBack))]
      if (!value.startsWith(PLACE)) return [name, value]
      const path = value.slice(PLACE.length)
      return [name, (place ?? PLACE) + routed(path, route)]
    }),
  )
}

const PLACED = /\/@\/([^"]*)/g
const routed = (path: string, route: FollowLink | undefined) => (route === undefined ? path : followPath(path, route))

/** chapter/section/#block to the same of the section that took its place. */
function followPath(path: string, follow: FollowLink): string {
  const [, chapter, section, rest = ''] = /^([^/#]+)\/([^/#]+)\/(.*)$/.exec(path) ?? []
  if (chapter === undefined || section === undefined) return path
  return `${follow(`${chapter}.${section}`).replace('.', '/')}/${rest}`
}
