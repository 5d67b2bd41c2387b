export { chapter, type ChapterData } from './chapter.ts'
export {
  BLOCK_ID_PATTERN, ID_PATTERN, REGISTER_NAMES, SECTION_ID_PATTERN,
  type ReferenceTarget, type RegisterName, type Silence,
} from './common.ts'
export { deadline, type Deadline } from './deadline.ts'
export { duty, MODALITIES, type DutyData, type Modality, type Share } from './duty.ts'
export { edition, type EditionData } from './edition.ts'
export { roleExtract, type ExtractLine, type ExtractPart, type ExtractReason, type LeftOut, type RoleExtract } from './extract.ts'
export { manual, type ManualData } from './manual.ts'
export { REGISTERS, type RegisterRecord } from './registers.ts'
export { section, type SectionData } from './section.ts'
