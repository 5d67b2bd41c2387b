import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { toHast } from 'mdast-util-to-hast'
import { audienceWords } from '../model/audience.ts'
import type { Edition } from '../model/edition.ts'
import type { Section } from '../model/section.ts'
import { type Abbreviation, glossaryAbbreviations, markAbbreviations } from './abbreviations.ts'
import { sectionAnchors } from './anchors.ts'
import { element } from './element.ts'
import type { Page } from './page.ts'
import { type PageHeading, sectionHandlers } from './section-handlers.ts'
import { registerTable } from './tables/index.ts'
import { sharingMatrix } from './tables/sharing-matrix.ts'
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

export interface RenderSetting {
  /** Where the edition stands on the site, as in `addressOf`. */
  readonly base: string
  /** Level of a `##` heading: 2 on the section’s own page, 3 where a section stands under a heading of its own. */
  readonly headingLevel?: number | undefined
}

/**
 * The renderer of one edition’s sections. What belongs to the edition (generated tables, abbreviations) is made once, when it is
 * first asked for, and shared by all sections. The function it gives is pure.
 */
export function sectionRenderer(edition: Edition, setting: RenderSetting): (section: Section) => RenderedSection {
  const treeOf = treeRenderer(edition, setting)
  return (section) => {
    const { tree, headings, abbreviations } = treeOf(section)
    return { html: toHtml(tree), headings, text: textOfHast(tree), abbreviations }
  }
}

/** A section as a tree, before it is HTML: what a comparison reads. */
export interface SectionTree extends Pick<RenderedSection, 'headings' | 'abbreviations'> {
  readonly tree: Root
}

/** The same renderer for those who want the tree; each call gives a tree of its own. */
export function treeRenderer(edition: Edition, { base, headingLevel = 2 }: RenderSetting): (section: Section) => SectionTree {
  const glossary = glossaryAbbreviations(edition)
  const tableOf = remember((request: Parameters<Page['tableOf']>[0]) => registerTable(edition, request))
  const matrixOf = remember((filter: Parameters<Page['matrixOf']>[0]) => sharingMatrix(edition, filter))
  return (section) => {
    const page: Page = { edition, base, section, anchorOf: sectionAnchors(edition, section), tableOf, matrixOf, spelledOut: new Map() }
    const headings: PageHeading[] = []
    const tree = toHast(section.body, { handlers: sectionHandlers(page, headings, headingLevel) }) as Root
    const audience = audienceWords(edition.config, section.data.audience)
    if (audience !== undefined) tree.children.unshift(element('p', { className: ['audience-tag', 'audience-tag--section'] }, audience))
    return { tree, headings, abbreviations: markAbbreviations(tree, glossary, page.spelledOut) }
  }
}

const renderers = new WeakMap<Edition, Map<string, (section: Section) => RenderedSection>>()

/** One section as HTML, with its headings, words and abbreviations. Renderers are kept for as long as their edition. */
export function renderSection(edition: Edition, section: Section, setting: RenderSetting): RenderedSection {
  const kept = renderers.get(edition) ?? new Map<string, (section: Section) => RenderedSection>()
  renderers.set(edition, kept)
  const key = `${setting.headingLevel ?? 2} ${setting.base}`
  const render = kept.get(key) ?? sectionRenderer(edition, setting)
  kept.set(key, render)
  return render(section)
}

/** The same function with its results kept, by what it was asked. */
function remember<Asked, Result>(make: (asked: Asked) => Result): (asked: Asked) => Result {
  const made = new Map<string, Result>()
  return (asked) => {
    const key = JSON.stringify(asked)
    const result = made.get(key) ?? make(asked)
    made.set(key, result)
    return result
  }
}
