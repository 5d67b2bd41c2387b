import { toHtml } from 'hast-util-to-html'
import type { Edition } from '../model/edition.ts'
import type { Section } from '../model/section.ts'
import type { Abbreviation } from './abbreviations.ts'
import type { PageHeading } from './section-handlers.ts'
import { type TreeSetting, treeRenderer } from './section-tree.ts'
import { textOfHast } from './text-of-hast.ts'

/** A section as it is printed. */
export interface RenderedSection {
  readonly html: string
  readonly headings: readonly PageHeading[]
  /** All words of the page, duties and tables included, a line for each block; no display numbers. */
  readonly text: string
  /** Abbreviations of the glossary that the page uses anywhere, by short form. */
  readonly abbreviations: readonly Abbreviation[]
}

/**
 * The renderer of one edition’s sections. What belongs to the edition (generated tables, abbreviations) is made once, when it is
 * first asked for, and shared by all sections. The function it gives is pure.
 */
export function sectionRenderer(edition: Edition, setting: TreeSetting): (section: Section) => RenderedSection {
  const treeOf = treeRenderer(edition, setting)
  return (section) => {
    const { tree, headings, abbreviations } = treeOf(section)
    return { html: toHtml(tree), headings, text: textOfHast(tree), abbreviations }
  }
}

const renderers = new WeakMap<Edition, Map<string, (section: Section) => RenderedSection>>()

/** One section as HTML, with its headings, words and abbreviations. Renderers are kept for as long as their edition. */
export function renderSection(edition: Edition, section: Section, setting: TreeSetting): RenderedSection {
  const kept = renderers.get(edition) ?? new Map<string, (section: Section) => RenderedSection>()
  renderers.set(edition, kept)
  const key = `${setting.headingLevel ?? 2} ${setting.base}`
  const render = kept.get(key) ?? sectionRenderer(edition, setting)
  kept.set(key, render)
  return render(section)
}
