import type { ChangesFor, ChapterChange, DutyChange, SectionChange } from '#schemas'
import type { ShownComparison } from './comparisons.ts'

/** Duties of which the same is to be said. */
interface DutyPart {
  /** Its anchor. */
  readonly id: string
  readonly heading: string
  readonly list: readonly DutyChange[]
}

/** What the page of a comparison says, sorted: each change stands once. */
export interface ComparisonSummary {
  readonly duties: readonly DutyPart[]
  /** Posts whose duties change. */
  readonly affected: readonly ChangesFor[]
  /** Sections new, moved or changed in substance. */
  readonly sections: readonly SectionChange[]
  readonly withdrawn: readonly SectionChange[]
  readonly chapters: readonly ChapterChange[]
  /** Sections whose meaning is the same by their author’s word. */
  readonly wording: readonly SectionChange[]
  /** Sections in which only what is made from registers and duties reads otherwise. */
  readonly generated: readonly SectionChange[]
  /** Sections with nothing but renamed terms. */
  readonly renamed: readonly SectionChange[]
}

/** Sorts the changes of a comparison for its page. */
export function comparisonSummary({ comparison, sections, posts }: ShownComparison): ComparisonSummary {
  const isWording = ({ status, changeKind }: SectionChange) => status === 'changed' && changeKind === 'editorial'
  const isQuiet = ({ status }: SectionChange) => status === 'unchanged' || status === 'renamed-only'
  const substance = sections.filter((change) => !isWording(change) && !isQuiet(change))
  return {
    duties: dutyParts(comparison.duties),
    affected: posts.filter(({ duties: { begins, ends, differs } }) => begins.length + ends.length + differs.length > 0),
    sections: substance.filter(({ status }) => status !== 'withdrawn'),
    withdrawn: substance.filter(({ status }) => status === 'withdrawn'),
    chapters: comparison.chapters.filter(({ renumbered, status }) => renumbered || status !== 'unchanged'),
    wording: sections.filter(isWording),
    generated: sections.filter(({ status }) => status === 'unchanged'),
    renamed: sections.filter(({ status }) => status === 'renamed-only'),
  }
}

function dutyParts(duties: readonly DutyChange[]): DutyPart[] {
  const having = (status: DutyChange['status']) => duties.filter((change) => change.status === status)
  const changed = (effect: DutyChange['effect']) => having('changed').filter((change) => change.effect === effect)
  return [
    { id: 'asks-more', heading: 'Duties that ask more', list: changed('strengthened') },
    { id: 'asks-less', heading: 'Duties that ask less', list: changed('weakened') },
    { id: 'asks-both', heading: 'Duties that ask more in one way and less in another', list: changed('mixed') },
    { id: 'other-duties', heading: 'Duties changed in other ways', list: changed('neither') },
    { id: 'new-duties', heading: 'New duties', list: having('added') },
    { id: 'withdrawn-duties', heading: 'Duties withdrawn', list: having('withdrawn') },
    { id: 'moved-duties', heading: 'Duties that only moved', list: having('moved') },
    { id: 'reworded-duties', heading: 'The same duty, printed otherwise', list: having('reworded') },
  ].filter(({ list }) => list.length > 0)
}

/** The headings of the page, in its order. */
export function summaryHeadings({ comparison }: ShownComparison, summary: ComparisonSummary): { id: string; text: string; level: number }[] {
  const all: [length: number, id: string, text: string][] = [
    [comparison.law.length, 'law', 'The law'],
    ...summary.duties.map(({ id, heading, list }): [number, string, string] => [list.length, id, heading]),
    [summary.affected.length, 'posts', 'Whose duties change'],
    [summary.sections.length, 'sections', 'Sections'],
    [summary.withdrawn.length, 'withdrawn-sections', 'Sections withdrawn'],
    [summary.chapters.length, 'chapters', 'Chapters'],
    [summary.wording.length, 'wording', 'Wording only'],
    [comparison.renames.length, 'renames', 'Renamed terms'],
    [summary.generated.length, 'generated', 'Tables and terms only'],
  ]
  return all.filter(([length]) => length > 0).map(([, id, text]) => ({ id, text, level: 2 }))
}
