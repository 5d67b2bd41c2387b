import type { DutyMark, EditionRecord, SectionRecord } from '#schemas'
import { dutyFieldMarks, dutyFingerprint } from '../../model/duty-fingerprint.ts'
import type { Edition } from '../../model/edition.ts'
import { blockIdsOf } from '../../model/edition-ids.ts'
import type { PublishedEdition } from '../../model/manual.ts'
import type { Section } from '../../model/section.ts'
import { sectionSource } from '../../model/section-source.ts'
import { sha256 } from '../../model/sha-256.ts'
import { wordsOf } from '../../render/section-words.ts'

/** What an edition’s record is made from, beside the edition itself. */
export interface RecordSetting {
  readonly publishedOn: string
  readonly approvedBy: EditionRecord['approvedBy']
  readonly toolVersion: string
  /** The edition before; undefined for the first. */
  readonly before: PublishedEdition | undefined
  /** SHA-256 of every file of its folder, by path from there. */
  readonly files: Readonly<Record<string, string>>
}

/** The record of an edition about to be published: all but its seal. Every section is rendered for it. */
export function makeEditionRecord(edition: Edition, setting: RecordSetting): Omit<EditionRecord, 'seal'> {
  const { data } = edition
  const { before } = setting
  return {
    format: 1,
    edition: data.edition,
    title: data.title,
    status: data.status,
    publishedOn: setting.publishedOn,
    ...(data.inForceFrom === undefined ? {} : { inForceFrom: data.inForceFrom }),
    lawAsAt: data.lawAsAt,
    approvedBy: setting.approvedBy,
    toolVersion: setting.toolVersion,
    digest: edition.digest,
    ...(before === undefined ? {} : { before: { edition: before.number, record: before.recordHash } }),
    files: setting.files,
    sections: Object.fromEntries([...edition.sections.values()].map((section) => [section.id, sectionRecord(edition, section)])),
  }
}

function sectionRecord(edition: Edition, section: Section): SectionRecord {
  const { text, lines } = wordsOf(edition, section)
  return {
    title: section.title,
    number: section.number,
    ...(section.data.inForceFrom === undefined ? {} : { inForceFrom: section.data.inForceFrom }),
    file: section.document.file.slice(edition.key.length + 1),
    words: sha256(text),
    lines: lines.map(({ mark }) => mark).join(''),
    source: sectionSource(section),
    blocks: blockIdsOf(section),
    duties: Object.fromEntries(
      section.duties.map((duty): [string, DutyMark] => [duty.id, { rev: duty.rev, fingerprint: dutyFingerprint(duty), fields: dutyFieldMarks(duty) }]),
    ),
  }
}
