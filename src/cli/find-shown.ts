import { type Block, type Chapter, type Duty, type Edition, plainText, type Section } from '#engine'
import { REGISTER_NAMES, type RegisterName } from '#schemas'

/** Something of an edition that an id names. */
export type Shown =
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'chapter'; readonly chapter: Chapter }
  | { readonly kind: 'duty'; readonly duty: Duty }
  | { readonly kind: 'block'; readonly section: Section; readonly block: Block }
  | { readonly kind: 'record'; readonly register: RegisterName; readonly id: string }

/** Everything that has an id, however its letters are cased: an id may name a chapter and a record at once. */
export function findShown(edition: Edition, id: string): Shown[] {
  const wanted = id.replace(/^#/, '').toLowerCase()
  const named = (found: { readonly id: string | undefined }) => found.id?.toLowerCase() === wanted
  const found: Shown[] = []
  for (const section of edition.sections.values()) if (named(section)) found.push({ kind: 'section', section })
  for (const chapter of edition.chapters) if (named(chapter)) found.push({ kind: 'chapter', chapter })
  for (const duty of edition.duties.values()) if (named(duty)) found.push({ kind: 'duty', duty })
  for (const section of edition.sections.values()) {
    for (const block of section.blocks) if (named(block) && block.kind !== 'duty') found.push({ kind: 'block', section, block })
  }
  for (const register of REGISTER_NAMES)
    for (const record of edition.registers[register].records.values()) if (named(record)) found.push({ kind: 'record', register, id: record.id })
  return found
}

/** Every id that can be shown, for what is near to a wrong one. */
export function shownIds(edition: Edition): string[] {
  const records = REGISTER_NAMES.flatMap((register) => [...edition.registers[register].records.keys()])
  const blocks = [...edition.sections.values()].flatMap((section) => section.blocks.flatMap(({ id }) => id ?? []))
  return [...edition.sections.keys(), ...edition.chapters.map(({ id }) => id), ...edition.duties.keys(), ...records, ...blocks]
}

/** The words of a block: of an item, only its own; of something generated, what makes it. */
export function blockText(edition: Edition, section: Section, { kind, node }: Block): string {
  if (kind === 'note') return `Note (${node.type === 'mdxJsxFlowElement' ? attributesOf(node) : ''}):`
  const own = kind === 'item' && 'children' in node ? (node.children[0] ?? node) : node
  const words = plainText(edition, section, own, { duties: true })
  return words === '' && node.type === 'mdxJsxFlowElement' ? `(${node.name} ${attributesOf(node)})` : words
}

const attributesOf = ({ attributes }: Extract<Block['node'], { type: 'mdxJsxFlowElement' }>) =>
  attributes.flatMap((attribute) => (attribute.type === 'mdxJsxAttribute' ? `${attribute.name} ${attribute.value}` : [])).join(', ')
