import type { Root } from 'hast'
import type { ConsultationData } from '#schemas'
import type { Edition } from './model/edition.ts'
import type { Lineage } from './model/lineage.ts'
import type { PublishedEdition } from './model/manual.ts'
import { permanentBase } from './model/permanent-address.ts'
import { compareEditions } from './output/compare/editions/compare-editions.ts'
import { sectionRedline } from './output/compare/editions/section-redline.ts'
import { draftWords } from './output/consult/anchor/draft-words.ts'
import type { PackContent, PackSection } from './output/consult/office/pack-content.ts'
import { periodOf } from './output/consult/time/admission.ts'
import { treeRenderer } from './render/section-tree.ts'

export interface PackRequest {
  readonly consultation: ConsultationData
  /** The text that is consulted on. */
  readonly draft: Edition
  /** The edition that its changes are shown against; undefined where none stands before it. */
  readonly before?: Edition | undefined
  readonly manual: { readonly lineage: Lineage; readonly editions: readonly PublishedEdition[] }
  /** The organisation that the files are for. */
  readonly organisation?: string | undefined
}

/** Everything that the files for consultees say: the draft with what it changes, and how to send comments back. */
export function packContent({ consultation, draft, before, manual, organisation }: PackRequest): PackContent {
  const { title, address, notice, language } = draft.config
  return {
    consultation,
    draft: draftWords(draft),
    manual: { title, address, language, ...(notice === undefined ? {} : { notice: notice.banner }) },
    numbers: new Map(
      [...draft.sections.values()].flatMap(({ blocks }) =>
        blocks.flatMap(({ id, number }) => (id === undefined || number === undefined ? [] : [[id, number] as const])),
      ),
    ),
    ...(before === undefined ? {} : { against: before.data.edition }),
    sections: before === undefined ? plainSections(draft) : redlinedSections(before, draft, manual),
    ...(organisation === undefined ? {} : { organisation }),
    due: dueWords(consultation),
  }
}

function plainSections(draft: Edition): PackSection[] {
  const treeOf = treeRenderer(draft, { base: permanentBase(draft) })
  return [...draft.sections.values()].map((section) => ({ ...headOf(draft, section.id), isChanged: true, isGone: false, tree: treeOf(section).tree as Root }))
}

function redlinedSections(before: Edition, draft: Edition, { lineage, editions }: PackRequest['manual']): PackSection[] {
  const comparison = compareEditions(before, draft, { lineage: lineage.entries, editions: editions.map(({ data }) => data) })
  const sections = comparison.sections.map((pair): PackSection => {
    const { tree, isChanged } = sectionRedline(before, draft, pair, { base: permanentBase(draft), comparison })
    const isGone = pair.new === undefined
    return { ...headOf(isGone ? before : draft, (pair.new ?? pair.old)?.id ?? ''), isChanged: isChanged || isGone || pair.old === undefined, isGone, tree }
  })
  return inPlace(sections, before)
}

/** Sections in reading order, those that the draft takes out after the one that they stood behind. */
function inPlace(sections: readonly PackSection[], before: Edition): PackSection[] {
  const order = [...before.sections.keys()]
  const placed = sections.filter(({ isGone }) => !isGone)
  for (const gone of sections.filter(({ isGone }) => isGone).toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))) {
    const earlier = new Set(order.slice(0, order.indexOf(gone.id)))
    const after = placed.findLastIndex(({ id }) => earlier.has(id))
    placed.splice(after + 1, 0, gone)
  }
  return placed
}

function headOf({ sections, chapters }: Edition, id: string): Pick<PackSection, 'id' | 'number' | 'title' | 'chapter'> {
  const section = sections.get(id)
  const chapter = chapters.find((each) => each.id === section?.chapter)
  return { id, number: section?.number ?? '', title: section?.title ?? id, chapter: chapter === undefined ? '' : `${chapter.number} ${chapter.title}` }
}

/** "17:00 on 29 January 2027 (Europe/London)". */
function dueWords(consultation: ConsultationData): string {
  const at = new Date(periodOf(consultation).closedAt)
  const said = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { timeZone: consultation.timeZone, ...options }).format(at)
  return `${said({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })} on ${said({ day: 'numeric', month: 'long', year: 'numeric' })} (${consultation.timeZone})`
}
