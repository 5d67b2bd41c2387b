import type { Silence } from '#schemas'
import type { Path, SourceDocument } from '../model/document.ts'
import { dateOf, type Edition } from '../model/edition.ts'
import type { Finding } from '../model/finding.ts'
import type { Register } from '../model/register.ts'

/** A silence, where it stands, and what became of it. */
export interface PlacedSilence {
  readonly silence: Silence
  readonly document: SourceDocument
  readonly path: Path
  /** Id of the record, duty or section it stands in; undefined where it stands in edition.yaml and so holds everywhere. */
  readonly holder: string | undefined
  readonly hasExpired: boolean
  /** Whether the code is that of a check that can be silenced. */
  readonly isKnown: boolean
  readonly isUsed: boolean
}

/** All silences of an edition. `codes` are those of checks that can be silenced; `isUsed` says which silenced something. */
export function placedSilences(edition: Edition, codes: ReadonlySet<string>, isUsed: (silence: Silence) => boolean = () => false): PlacedSilence[] {
  const placed: PlacedSilence[] = []
  const today = dateOf(edition)
  const add = (document: SourceDocument, path: Path, holder: string | undefined, list: readonly Silence[] | undefined) => {
    for (const [index, silence] of list?.entries() ?? []) {
      placed.push({
        silence,
        document,
        path: [...path, 'silence', index],
        holder,
        hasExpired: silence.reviewBy < today,
        isKnown: codes.has(silence.code),
        isUsed: isUsed(silence),
      })
    }
  }
  add(edition.documents.edition, [], undefined, edition.data.silence)
  for (const register of Object.values(edition.registers as Record<string, Register>)) {
    for (const record of register.records.values()) add(register.document, [record.id], record.id, record.silence)
  }
  for (const section of edition.sections.values()) {
    add(section.document, [], section.id, section.data.silence)
    for (const duty of section.duties) add(section.document, ['duties', duty.index], duty.id, duty.silence)
  }
  return placed
}

/** Answers which silence holds a finding: one of edition.yaml, of the thing it was found in, or of an id it is about. */
export function silenceFinder(silences: readonly PlacedSilence[]): (finding: Finding, holders: readonly string[]) => Silence | undefined {
  const byHolder = Map.groupBy(
    silences.filter((placed) => !placed.hasExpired),
    (placed) => placed.holder,
  )
  if (byHolder.size === 0) return () => undefined
  return (finding, holders) => {
    const names = finding.about ?? []
    for (const holder of [undefined, ...holders, ...names]) {
      const match = byHolder
        .get(holder)
        ?.find(({ silence }) => silence.code === finding.code && (silence.about === undefined || silence.about.some((id) => names.includes(id))))
      if (match !== undefined) return match.silence
    }
    return undefined
  }
}
