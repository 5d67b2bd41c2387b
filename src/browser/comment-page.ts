/** What a page in a browser needs of the engine to take comments: nothing of it reads a disk, knows an edition or needs Node. */
export {
  CLASSIFICATIONS,
  type Classification,
  COMMENT_LIMITS,
  COMMENT_TARGETS,
  type CommentTargetKind,
} from '../../schemas/consultation-words.ts'
export { countOf, formatDate } from '../model/wording.ts'
export { type BlockWords, readWords, type TreeView } from '../output/consult/anchor/read-words.ts'
export { savedFileName, writeSavedComments } from '../output/consult/files/write-saved-comments.ts'
export { findQuote, quoteWords } from '../output/consult/record/quote-words.ts'
export { CLASSIFICATION_WORDS } from '../output/consult/record/record-words.ts'
export { showControls, takeJson, takeText } from '../output/consult/record/show-controls.ts'
export { makeUuid7 } from '../output/consult/record/uuid7.ts'
