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
export { type Deadline, deadline } from './deadline.ts'
export { type DutyData, duty, MODALITIES, type Modality, type Share } from './duty.ts'
export { type EditionData, edition } from './edition.ts'
export { type ExtractLine, type ExtractPart, type ExtractReason, type LeftOut, type RoleExtract, roleExtract } from './extract.ts'
export { type ManualData, manual } from './manual.ts'
export { REGISTERS, type RegisterRecord } from './registers.ts'
export { type ReportData, report } from './report.ts'
export { type SectionData, section } from './section.ts'
