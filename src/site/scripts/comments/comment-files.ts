import type { SavedComment } from '../../../../schemas/index.ts'
import { CLASSIFICATIONS, savedFileName, takeJson, writeSavedComments } from '../../../comment-page.ts'
import { element } from './element.ts'
import { asSaved, isEmpty, type KeptComment } from './kept-comment.ts'

/** Gives the reader a file of the comments that are not sent, which can be emailed and loaded again. */
export function saveToFile(consultation: string, comments: readonly KeptComment[]): void {
  const saved = {
    format: 'saved-comments/1' as const,
    consultation,
    savedAt: new Date().toISOString(),
    comments: comments.filter((comment) => comment.sent === undefined && !isEmpty(comment)).map(asSaved),
  }
  giveFile(savedFileName(saved), writeSavedComments(saved))
}

/** Lets the browser save a text as a file. */
export function giveFile(name: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = element('a', { href, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}

/** Comments of a file, or why it was not read. */
export type ReadFile = { readonly comments: readonly SavedComment[] } | { readonly refused: string }

/** Reads a file of saved comments. The server that takes comments reads every field again, and strictly. */
export function readFile(text: string, consultation: string): ReadFile {
  const json = takeJson(text)
  if ('refused' in json) return { refused: json.refused }
  const file = json.value as { format?: unknown; consultation?: unknown; comments?: unknown } | null
  if (file?.format !== 'saved-comments/1' || !Array.isArray(file.comments)) return { refused: 'This is not a file of saved comments.' }
  if (file.consultation !== consultation) return { refused: 'This file is of another consultation.' }
  const comments = file.comments.filter(isSaved)
  return comments.length === file.comments.length ? { comments } : { refused: 'A comment in this file cannot be read, so none was taken.' }
}

function isSaved(value: unknown): value is SavedComment {
  const { id, target, text, proposed, classification, consent, madeAt } = (value ?? {}) as Partial<Record<keyof SavedComment, unknown>>
  const { what, id: about, digest, edition, draft } = (target ?? {}) as Partial<Record<string, unknown>>
  return (
    [id, text, madeAt, what, about, digest, edition, draft].every((part) => typeof part === 'string') &&
    (proposed === undefined || typeof proposed === 'string') &&
    CLASSIFICATIONS.some((kind) => kind === classification) &&
    typeof consent === 'object' &&
    consent !== null
  )
}

/** What comes of loading a file beside what is kept: comments to write, and how many were here already. One that differs is kept beside the other. */
export function mergeComments(
  loaded: readonly KeptComment[],
  here: readonly KeptComment[],
  makeId: () => string,
): { readonly fresh: readonly KeptComment[]; readonly known: number; readonly differing: number } {
  const kept = new Map(here.map((comment) => [comment.id, comment]))
  const said = new Set(here.map(contentOf))
  const fresh: KeptComment[] = []
  let [known, differing] = [0, 0]
  for (const comment of loaded) {
    if (said.has(contentOf(comment))) {
      known += 1
      continue
    }
    said.add(contentOf(comment))
    if (kept.has(comment.id)) {
      differing += 1
      fresh.push({ ...comment, id: makeId() })
    } else fresh.push(comment)
  }
  return { fresh, known, differing }
}

const contentOf = ({ target, text, proposed, classification }: KeptComment): string => {
  const { what, id, digest, quote } = target
  return JSON.stringify([what, id, digest, quote?.start, quote?.end, text.trim(), proposed.trim(), classification])
}
