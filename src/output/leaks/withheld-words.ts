import type { Edition } from '../../model/edition.ts'
import type { Register } from '../../model/register.ts'
import type { Section } from '../../model/section.ts'
import { plainText } from '../../render/plain-text.ts'
import { sectionRenderer } from '../../render/section-renderer.ts'

/** Words that an audience may not read, and where they stand. */
export interface Withheld {
  readonly text: string
  /** "section joining.rules", "record night-watch of roles", "edition 2.0". */
  readonly of: string
}

/** What a leak check holds an output against. */
export interface WordsOfVersion {
  readonly withheld: readonly Withheld[]
  /** Ids that no edition shows to the audience. */
  readonly ids: readonly Withheld[]
  /** All that the version itself says. */
  readonly shown: readonly string[]
}

/**
 * What editions say and their versions do not: every block and every text of every field that is in the whole edition and not in its
 * version, and the ids of what is left out. Tables and counts that are made from the rest are not among them: they differ everywhere. `editions` are those of a manual, each whole and as the audience may read
 * it; one that has no version is withheld as a whole.
 */
export function withheldWords(editions: readonly { readonly whole: Edition; readonly version: Edition | undefined }[]): WordsOfVersion {
  const withheld: Withheld[] = []
  const shown: string[] = []
  const shownIds = new Set<string>()
  const ids = new Map<string, string>()
  for (const { whole, version } of editions) {
    const left = new Map((version === undefined ? [] : textsOf(version)).map(({ of, texts }) => [of, texts]))
    for (const texts of left.values()) shown.push(...texts)
    if (version !== undefined) shown.push(...pagesOf(version))
    for (const { of, texts } of textsOf(whole)) {
      const said = new Set(left.get(of))
      for (const text of texts) if (!said.has(text)) withheld.push({ text, of })
    }
    for (const id of version === undefined ? [] : idsIn(version)) shownIds.add(id.text)
    for (const { text, of } of idsIn(whole)) ids.set(text, of)
  }
  const secret = [...ids].filter(([id]) => !shownIds.has(id)).map(([text, of]) => ({ text, of }))
  return { withheld, ids: secret, shown }
}

/** The pages of sections as they are printed, with what is made from duties and registers. */
function pagesOf(edition: Edition): string[] {
  const render = sectionRenderer(edition, { base: '/' })
  return [...edition.sections.values()].map((section) => render(section).text)
}

/** Every text that authors wrote in an edition by what it stands in: the fields and the blocks of sections, the fields of records, what it says of itself. */
function textsOf(edition: Edition): { of: string; texts: string[] }[] {
  const ofSection = (section: Section) => {
    const blocks = section.blocks.map(({ node }) => plainText(edition, section, node, { duties: true }))
    return { of: `section ${section.id}`, texts: [...textsIn(section.data), ...blocks.flatMap((text) => text.split('\n'))] }
  }
  return [
    { of: `edition ${edition.data.edition}`, texts: [...textsIn(edition.data), ...textsIn(edition.config)] },
    ...edition.chapters.map(({ id, title, purpose }) => ({ of: `chapter ${id}`, texts: [title, purpose] })),
    ...[...edition.sections.values()].map(ofSection),
    ...registersOf(edition).flatMap(({ name, records }) =>
      [...records.values()].map((record) => ({ of: `record ${record.id} of ${name}`, texts: textsIn(record) })),
    ),
  ]
}

function idsIn({ sections, duties, registers }: Edition): Withheld[] {
  const blocks = [...sections.values()].flatMap((section) =>
    section.blocks.flatMap(({ id }) => (id === undefined ? [] : [{ text: id, of: `section ${section.id}` }])),
  )
  return [
    ...[...sections.keys()].map((id) => ({ text: id, of: `section ${id}` })),
    ...[...duties.values()].map(({ id, section }) => ({ text: id, of: `section ${section}` })),
    ...blocks,
    ...Object.values(registers as Record<string, Register>).flatMap(({ name, records }) =>
      [...records.keys()].map((id) => ({ text: id, of: `record ${id} of ${name}` })),
    ),
  ]
}

const registersOf = ({ registers }: Edition): Register[] => Object.values(registers as Record<string, Register>)

/** Every text in a value at any depth, but for what an author writes to the checks alone. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => (name === 'deniedNames' ? [] : textsIn(inner)))
}
