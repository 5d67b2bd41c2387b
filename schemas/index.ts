export { type ChangedDuty, type ChangesFor, changesFor, type DutyTurnover } from './changes-for.ts'
export { type ChapterData, chapter } from './chapter.ts'
export {
  BLOCK_ID_PATTERN,
  ID_PATTERN,
  REGISTER_NAMES,
  type ReferenceTarget,
  type RegisterName,
  SECTION_ID_PATTERN,
  type Silence,
} from './common.ts'
export {
  type ChapterChange,
  comparison,
  type DeclaredChange,
  type DutyChange,
  type DutyFieldChange,
  type EditionComparison,
  type Effect,
  type LawChange,
  type RegisterChange,
} from './comparison.ts'
export { type Deadline, deadline } from './deadline.ts'
export { type DutyData, duty, MODALITIES, type Modality, type Share } from './duty.ts'
export { CHANGE_KINDS, type EditionChange, type EditionData, edition, type TermRename } from './edition.ts'
export { type DutyMark, type EditionRecord, editionRecord, type SectionRecord } from './edition-record.ts'
export {
  type DutyExtract,
  type DutyLine,
  dutyExtract,
  type ExtractLine,
  type ExtractPart,
  type ExtractReason,
  type LeftOut,
  type RoleExtract,
  roleExtract,
} from './extract.ts'
export { type Impact, impact } from './impact.ts'
export { LINEAGE_KINDS, LINEAGE_THINGS, type LineageEntryData, lineage, lineageEntry } from './lineage.ts'
export { type ManualData, manual } from './manual.ts'
export { type PublishedEditions, publishedEditions } from './published-editions.ts'
export { type PublishedLineage, publishedLineage } from './published-lineage.ts'
export { publishedManual } from './published-manual.ts'
export { REGISTERS, type RegisterRecord } from './registers.ts'
export { type ReportData, report } from './report.ts'
export { type SectionData, section } from './section.ts'
export type { FieldChange, SectionChange } from './section-change.ts'
export { type SectionRedlineData, sectionRedlineData } from './section-redline.ts'
