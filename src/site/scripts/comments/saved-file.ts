import type { SavedComment } from '../../../../schemas/index.ts'
import { CLASSIFICATIONS, COMMENT_TARGETS, takeJson } from '../../../browser/comment-page.ts'
import { fieldsOf, isText } from './fields-of.ts'

/** Comments of a file, or why it was not read. */
export type ReadFile = { readonly comments: readonly SavedComment[] } | { readonly refused: string }

/** Reads a file of saved comments, so far that the page can show and keep them. The server reads every field again, and strictly. */
export function readSavedFile(text: string, consultation: string): ReadFile {
  const json = takeJson(text)
  if ('refused' in json) return { refused: json.refused }
  const file = fieldsOf(json.value)
  if (file['format'] !== 'saved-comments/1' || !Array.isArray(file['comments'])) return { refused: 'This is not a file of saved comments.' }
  if (file['consultation'] !== consultation) return { refused: 'This file is of another consultation.' }
  const comments = file['comments'].filter(isSaved)
  return comments.length === file['comments'].length ? { comments } : { refused: 'A comment in this file cannot be read, so none was taken.' }
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const isId = (value: unknown): boolean => isText(value) && UUID.test(value)
const isMissing = (value: unknown): boolean => value === undefined

function isSaved(value: unknown): value is SavedComment {
  const { id, target, text, proposed, classification, consent, madeAt, replaces } = fieldsOf(value)
  const { digest, edition, draft, section, further } = fieldsOf(target)
  const given = fieldsOf(consent)
  return (
    isId(id) &&
    (isMissing(replaces) || isId(replaces)) &&
    [text, madeAt, digest, edition, draft].every(isText) &&
    [proposed, section].every((part) => isMissing(part) || isText(part)) &&
    CLASSIFICATIONS.some((kind) => kind === classification) &&
    [given['text'], given['organisation'], given['name']].every((part) => typeof part === 'boolean') &&
    isPart(target) &&
    (isMissing(further) || (Array.isArray(further) && further.every(isPart)))
  )
}

/** Something that a comment is about, with the words of it that it is about, if there are any. */
function isPart(value: unknown): boolean {
  const { what, id, quote } = fieldsOf(value)
  const { exact, start, end } = fieldsOf(quote)
  return (
    COMMENT_TARGETS.some((kind) => kind === what) && isText(id) && (isMissing(quote) || (isText(exact) && Number.isInteger(start) && Number.isInteger(end)))
  )
}
