import type { EditionRecord, SectionRecord } from '#schemas'
import { type Audience, audiencesOf } from './audience.ts'
import { dutyFieldMarks, dutyFingerprint } from './duty-fingerprint.ts'
import type { Edition } from './edition.ts'
import { editionForAudience } from './edition-for-audience.ts'
import { blockIdsOf, idsOfEdition } from './edition-ids.ts'
import { lineageForAudience, type VersionStep } from './lineage-for-audience.ts'
import type { Manual, PublishedEdition } from './manual.ts'
import type { Section } from './section.ts'
import { sectionSource } from './section-source.ts'
import { sha256 } from './sha-256.ts'

/** A manual and its editions as an audience may read them. */
export interface ManualVersion {
  readonly audience: Audience
  readonly manual: Manual
  /** By the folder of each edition, such as `draft`. */
  readonly editions: ReadonlyMap<string, Edition>
}

/**
 * The version of a whole manual for an audience: every edition, the records of the published ones, and what is said of ids. `editions`
 * are all of the manual, whole, by their folders, oldest first. An edition that holds nothing for the audience is not among them.
 */
export function manualForAudience(manual: Manual, editions: ReadonlyMap<string, Edition>, audienceId: string): ManualVersion {
  const audience = audiencesOf(manual.config).find(({ id }) => id === audienceId)
  if (audience === undefined) throw new Error(`the manual has no audience ${audienceId}`)
  const first = [...editions].map(([key, whole]) => ({ key, whole, left: editionForAudience(whole, audienceId) }))
  const secret = neverShown(first)
  const versions = first.map(({ key, whole, left }) => ({ key, whole, left: secret.size === 0 ? left : editionForAudience(whole, audienceId, secret) }))
  const shown = versions.filter(({ left }) => left.sections.size > 0)
  const byKey = new Map(shown.map(({ key, left }) => [key, left]))
  const steps = versions.map(({ whole, left }): VersionStep => ({ number: whole.data.edition, whole: idsOfEdition(whole), left: idsOfEdition(left) }))
  return {
    audience,
    editions: byKey,
    manual: {
      ...manual,
      config: configLeft(manual, byKey),
      editions: manual.editions.flatMap((published) => {
        const [whole, left] = [editions.get(published.key), byKey.get(published.key)]
        return whole === undefined || left === undefined ? [] : [publishedLeft(published, whole, left)]
      }),
      hasDraft: manual.hasDraft && byKey.has('draft'),
      lineage: lineageForAudience(manual.lineage, steps, audience),
    },
  }
}

/** Ids of sections and duties that no edition shows to the audience. */
function neverShown(versions: readonly { readonly whole: Edition; readonly left: Edition }[]): Set<string> {
  const ids = ({ sections, duties }: Edition) => [...sections.keys(), ...duties.keys()]
  const shown = new Set(versions.flatMap(({ left }) => ids(left)))
  return new Set(versions.flatMap(({ whole }) => ids(whole).filter((id) => !shown.has(id))))
}

/** An edition in force that holds nothing for the audience is not at its front. */
function configLeft({ config }: Manual, editions: ReadonlyMap<string, Edition>): Manual['config'] {
  const front = config.inForce === undefined ? undefined : editions.get(`editions/${config.inForce}`)
  const { inForce: _inForce, ...rest } = [...editions.values()].at(-1)?.config ?? config
  return front === undefined ? rest : { ...rest, inForce: front.data.edition }
}

/**
 * The record of a published edition, as of its version. Where that leaves something out, every hash in it is made from what is left:
 * one of the whole would let a guess at what is withheld be held against it.
 */
function publishedLeft(published: PublishedEdition, whole: Edition, left: Edition): PublishedEdition {
  const { audience, data } = left
  if (left.digest === whole.digest) return { ...published, audience, data }
  const { record } = published
  const { role } = record.approvedBy
  const approvedBy = left.registers.roles.records.has(role)
    ? record.approvedBy
    : { role: 'withheld', title: 'a post that is not in this version of the manual' }
  const sections = Object.fromEntries([...left.sections.values()].map((section) => [section.id, sectionRecordLeft(record, section)]))
  const unsealed = { ...record, approvedBy, digest: left.digest, files: {}, sections, before: undefined, seal: '' }
  return { ...published, audience, data, record: { ...unsealed, seal: sha256(JSON.stringify(unsealed)) } }
}

function sectionRecordLeft({ sections }: EditionRecord, section: Section): SectionRecord {
  const known = sections[section.id]
  const source = sectionSource(section)
  const duties = section.duties.map((duty) => [duty.id, { rev: duty.rev, fingerprint: dutyFingerprint(duty), fields: dutyFieldMarks(duty) }] as const)
  const isWhole = known?.source === source && JSON.stringify(known.duties) === JSON.stringify(Object.fromEntries(duties))
  return {
    title: section.title,
    number: section.number,
    ...(section.data.inForceFrom === undefined ? {} : { inForceFrom: section.data.inForceFrom }),
    file: known?.file ?? '',
    words: isWhole && known !== undefined ? known.words : source,
    lines: isWhole && known !== undefined ? known.lines : '',
    source,
    blocks: blockIdsOf(section),
    duties: Object.fromEntries(duties),
  }
}
