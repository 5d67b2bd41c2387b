import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Edition, loadManual, sectionMarkdown } from '#engine'
import type { Pair } from './pair.ts'

const MANUAL = join(import.meta.dirname, '../../../../../manual')

/** A section of the Manual as Markdown without ids and components. */
interface SectionText {
  readonly id: string
  readonly markdown: string
}

/** All sections of the draft, in the order of the Manual. */
export const draftTexts = (): SectionText[] => textsOf(loadManual(MANUAL, 'draft').edition)

/** The sections that differ between one edition of the Manual and the next, the draft last; none while there is only a draft. */
export function editionPairs(): Pair[] {
  const folder = join(MANUAL, 'editions')
  const frozen = existsSync(folder) ? readdirSync(folder).toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })) : []
  const editions = [...frozen.map((number) => `editions/${number}`), 'draft']
  return editions.slice(1).flatMap((key, index) => pairsBetween(editions[index] as string, key))
}

function pairsBetween(before: string, after: string): Pair[] {
  const old = new Map(textsOf(loadManual(MANUAL, before).edition).map(({ id, markdown }) => [id, markdown]))
  return textsOf(loadManual(MANUAL, after).edition).flatMap(({ id, markdown }) => {
    const earlier = old.get(id)
    if (earlier === undefined || earlier === markdown) return []
    return [{ name: `${id}, ${before} to ${after}`, kind: 'real', old: earlier, fresh: markdown, moved: undefined }]
  })
}

const textsOf = (edition: Edition): SectionText[] =>
  [...edition.sections.values()].map((section) => ({ id: section.id, markdown: sectionMarkdown(edition, section) }))
