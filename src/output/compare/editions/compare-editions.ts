import type { EditionComparison, EditionData, LineageEntryData } from '#schemas'
import { standingOf } from '../../../model/citation.ts'
import { compareEditionNumbers, type Edition } from '../../../model/edition.ts'
import { freeze } from '../../../model/freeze.ts'
import { alignSections, type SectionPair } from './align-sections.ts'
import { followMoves } from './authored-text.ts'
import { canonical } from './canonical.ts'
import { compareChapters } from './compare-chapters.ts'
import { compareDuties } from './compare-duties.ts'
import { compareLaw } from './compare-law.ts'
import { compareRegisters } from './compare-registers.ts'
import { authoredText, compareSection } from './compare-sections.ts'
import { countChanges, isSame } from './count-changes.ts'
import { lineageBetween } from './lineage-between.ts'
import { findUndeclared, matchDeclared } from './match-declared.ts'
import { declaredRenames, type Renames } from './renames.ts'

export interface CompareSetting {
  /** Entries of lineage.yaml; those outside the two editions are passed over. */
  readonly lineage?: readonly LineageEntryData[] | undefined
  /** edition.yaml of other editions of the manual: their renames and declared changes count where they stand between the two. */
  readonly editions?: readonly EditionData[] | undefined
}

/**
 * Compares two editions by their permanent ids: sections, duties, chapters, registers, law, renames, and what the editions themselves
 * say they changed. Pure; the value is frozen and survives JSON. Display numbers, block ids, review dates and the dates of the law
 * are not text. The redline of one section is made on demand by `sectionRedline`.
 */
export function compareEditions(old: Edition, fresh: Edition, { lineage = [], editions = [] }: CompareSetting = {}): EditionComparison {
  const between = lineageBetween(lineage, old, fresh)
  const steps = editionsBetween(old, fresh, editions)
  const order = compareEditionNumbers(old.data.edition, fresh.data.edition)
  const declaredTerms = steps.flatMap(({ renames = [] }) => renames)
  const renames = declaredRenames(order > 0 ? declaredTerms.toReversed().map(({ from, to, ...rest }) => ({ ...rest, from: to, to: from })) : declaredTerms)
  const duties = compareDuties(old, fresh, { renames, lineage: between })
  const dutyById = new Map(duties.map((duty) => [duty.id, duty]))
  const pairs = alignSections(old, fresh, between)
  const follow = followMoves(
    new Map(pairs.flatMap(({ old: before, new: after }) => (before && after && before.id !== after.id ? [[before.id, after.id]] : []))),
  )
  const sections = pairs.map((pair) => compareSection(old, fresh, { ...pair, renames, duties: dutyById, follow }))
  const chapters = compareChapters(old, fresh, renames)
  const registers = compareRegisters(old, fresh, renames)
  // What an edition declares is told against the edition before it, not against an earlier state of the same text.
  const declared = matchDeclared(order < 0 ? steps : [], { sections, duties, chapters })
  const found = {
    format: 'comparison/1' as const,
    ...(fresh.config.notice === undefined ? {} : { notice: fresh.config.notice.banner }),
    manual: { title: fresh.config.title, shortTitle: fresh.config.shortTitle, publisher: fresh.config.publisher, language: fresh.config.language },
    old: sideOf(old),
    new: sideOf(fresh),
    chapters,
    sections,
    duties,
    registers,
    law: compareLaw(old, fresh),
    renames: countRenames(
      renames,
      pairs.filter((_pair, index) => (sections[index]?.renames ?? 0) > 0),
      [old, fresh],
    ),
    declared,
    undeclared: findUndeclared(declared, { sections, duties, chapters }),
  }
  const { format, notice, manual, old: from, new: to, ...rest } = found
  return freeze<EditionComparison>({
    format,
    ...(notice === undefined ? {} : { notice }),
    manual,
    old: from,
    new: to,
    isSame: isSame(found),
    counts: countChanges(found),
    ...rest,
  })
}

/** edition.yaml of each edition after the older of the two, up to the newer of the two; of two texts with one number, the newer’s. */
function editionsBetween(old: Edition, fresh: Edition, others: readonly EditionData[]): EditionData[] {
  const order = compareEditionNumbers(old.data.edition, fresh.data.edition)
  const [from, last] = order > 0 ? [fresh.data, old.data] : [old.data, fresh.data]
  const inside = others.filter(({ edition }) => compareEditionNumbers(edition, from.edition) > 0 && compareEditionNumbers(edition, last.edition) < 0)
  return [...inside.toSorted((a, b) => compareEditionNumbers(a.edition, b.edition)), last]
}

function sideOf(edition: Edition): EditionComparison['old'] {
  const { edition: number, title, status, publishedOn, inForceFrom, withdrawnOn, lawAsAt } = edition.data
  return {
    number,
    title,
    status,
    standing: standingOf(edition),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(inForceFrom === undefined ? {} : { inForceFrom }),
    ...(withdrawnOn === undefined ? {} : { withdrawnOn }),
    lawAsAt,
    digest: edition.digest,
  }
}

function countRenames(renames: Renames, pairs: readonly SectionPair[], [old, fresh]: readonly [Edition, Edition]): EditionComparison['renames'] {
  const places = renames.list.map(() => 0)
  const sections = renames.list.map((): string[] => [])
  const add = (counts: readonly number[], section?: string) => {
    for (const [index, count] of counts.entries()) {
      places[index] = (places[index] ?? 0) + count
      if (count > 0 && section !== undefined) sections[index]?.push(section)
    }
  }
  for (const { old: before, new: after } of pairs) if (before && after) add(renames.count(authoredText(before), authoredText(after)), after.id)
  for (const [name, register] of Object.entries(old.registers)) {
    const records = fresh.registers[name as keyof Edition['registers']].records as ReadonlyMap<string, unknown>
    for (const [id, record] of register.records) if (records.has(id)) add(renames.count(canonical(record), canonical(records.get(id))))
  }
  return renames.list.map(({ from, to, note }, index) => ({
    from,
    to,
    ...(note === undefined ? {} : { note }),
    places: places[index] ?? 0,
    sections: sections[index] ?? [],
  }))
}
