export { type Annotation, type AnnotationPage, annotation, annotationPage } from './annotation.ts'
export { type AnswerData, type AnswersData, type AnswerWords, answers, answerWords, type ChangeLink } from './answers.ts'
export { type ChangedDuty, type ChangesFor, changesFor, type DutyTurnover } from './changes-for.ts'
export { type ChapterData, chapter } from './chapter.ts'
export { type Comment, type CommentPart, type CommentTarget, type Consent, comment, type Quote } from './comment.ts'
export {
  BLOCK_ID_PATTERN,
  day,
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
export { type ConsultationData, consultation } from './consultation.ts'
export type { Actor } from './consultation-common.ts'
export { type AnchorPlace, type ConsultationEvent, type ConsultationEventType, consultationEvent, type Redaction } from './consultation-event.ts'
export {
  type ConsultationResponse,
  consultationResponse,
  type MeaningAlarm,
  type ResponseComment,
  type ResponseCounts,
  type ShownChange,
} from './consultation-response.ts'
export {
  ACTORS,
  type ActorKind,
  ANCHOR_OUTCOMES,
  type AnchorOutcomeKind,
  CAPACITIES,
  type Capacity,
  CLASSIFICATIONS,
  type Classification,
  COMMENT_LIMITS,
  COMMENT_TARGETS,
  type CommentTargetKind,
  RECEIVED_VIA,
  type ReceivedVia,
  VERDICTS,
  type Verdict,
} from './consultation-words.ts'
export { type ConsultedText, consultedText } from './consulted-text.ts'
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
  type ExtractText,
  type LeftOut,
  type RoleExtract,
  roleExtract,
  type TextParagraph,
} from './extract.ts'
export { type Impact, impact } from './impact.ts'
export { LINEAGE_KINDS, LINEAGE_THINGS, type LineageEntryData, lineage, lineageEntry } from './lineage.ts'
export { type ManualData, manual } from './manual.ts'
export {
  ANSWER_STATES,
  type AnswerStateName,
  type ClosedRecord,
  closedRecord,
  type PublicComment,
  publicComment,
  SUBMISSION_STATES,
  type SubmissionStateName,
} from './public-comment.ts'
export { type PublishedEditions, publishedEditions } from './published-editions.ts'
export { type PublishedLineage, publishedLineage } from './published-lineage.ts'
export { publishedManual } from './published-manual.ts'
export { type PublishedLog, publishedLog, type Receipt, receipt } from './receipt.ts'
export { type RecommendationReport, recommendationReport } from './recommendation-report.ts'
export { REGISTERS, type RegisterRecord } from './registers.ts'
export { type ReportData, report } from './report.ts'
export { type RespondentData, type RespondentsData, respondents } from './respondents.ts'
export { type SavedComment, type SavedComments, savedComment, savedComments } from './saved-comments.ts'
export { type SectionData, section } from './section.ts'
export type { FieldChange, SectionChange } from './section-change.ts'
export { type SectionRedlineData, sectionRedlineData } from './section-redline.ts'
