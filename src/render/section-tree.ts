import type { Root } from 'hast'
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

export interface TreeSetting {
  /** Where the edition stands on the site, as in `addressOf`. */
  readonly base: string
  /** Level of a `##` heading: 2 on the section’s own page, 3 where a section stands under a heading of its own. */
  readonly headingLevel?: number | undefined
}

/** A section as a tree, before it is HTML: what a comparison reads. */
export interface SectionTree {
  readonly tree: Root
  readonly headings: readonly PageHeading[]
  /** Abbreviations of the glossary that the page uses anywhere, by short form. */
  readonly abbreviations: readonly Abbreviation[]
}

/**
 * The renderer of one edition’s sections as trees. What belongs to the edition (generated tables, abbreviations) is made once, when
 * it is first asked for, and shared by all sections. The function it gives is pure; each call gives a tree of its own.
 */
export function treeRenderer(edition: Edition, { base, headingLevel = 2 }: TreeSetting): (section: Section) => SectionTree {
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
