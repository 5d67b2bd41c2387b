import type { ConsultationStanding } from './consultation-standing.ts'
import { compareEditionNumbers, type Edition } from './edition.ts'
import { type EditionIds, idsOfEdition, idsOfRecord } from './edition-ids.ts'
import type { LineageEntry } from './lineage.ts'
import { editionBefore, type Manual, type PublishedEdition } from './manual.ts'
import { type SectionChange, sectionChanges } from './section-change.ts'

/** An edition and its ids, as one step of a manual’s history. */
export interface HistoryStep {
  readonly number: string
  /** Its folder, such as `editions/1.0`. */
  readonly key: string
  readonly ids: EditionIds
}

/** A draft as the next step after what was published: what the checks of editions look at. */
export interface History {
  readonly manual: Manual
  readonly draft: Edition
  /** The last edition before the draft’s number. */
  readonly before: PublishedEdition | undefined
  /** Published editions before the draft’s number, oldest first, and the draft last. */
  readonly steps: readonly HistoryStep[]
  /** Sections of the draft that differ from the edition before, by id; none where there is no edition before. */
  readonly changes: ReadonlyMap<string, SectionChange>
  /** Consultations of the manual, held against its texts; none where they were not looked at. */
  readonly consultations: readonly ConsultationStanding[]
}

/** Sets a draft beside the editions before it. Only their records are looked at; their sections are not read. */
export function historyOf(manual: Manual, draft: Edition, consultations: readonly ConsultationStanding[] = []): History {
  const { edition: number } = draft.data
  const before = editionBefore(manual, number)
  const earlier = manual.editions.filter((edition) => compareEditionNumbers(edition.number, number) < 0)
  const steps: HistoryStep[] = [
    ...earlier.map((edition) => ({ number: edition.number, key: edition.key, ids: idsOfRecord(edition.record) })),
    { number, key: draft.key, ids: idsOfEdition(draft) },
  ]
  const former = formerIds(manual.lineage.entries, number)
  const changes =
    before === undefined
      ? new Map<string, SectionChange>()
      : sectionChanges(draft, before, ({ id, data }) =>
          [id, former.get(id), data.movedFrom].find((known) => known !== undefined && Object.hasOwn(before.record.sections, known)),
        )
  return { manual, draft, before, steps, changes, consultations }
}

/** Which section each one of an edition was in the edition before, where lineage says that it lives on under another id. */
function formerIds(entries: readonly LineageEntry[], number: string): Map<string, string> {
  const former = new Map<string, string>()
  for (const { in: edition, kind, what, from, to } of entries) {
    if (edition !== number || what !== 'section' || kind === 'withdrawn' || kind === 'replaced') continue
    for (const id of to ?? []) if (!former.has(id)) former.set(id, from[0] as string)
  }
  return former
}
