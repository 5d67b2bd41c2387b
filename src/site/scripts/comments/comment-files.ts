import { savedFileName, writeSavedComments } from '../../../browser/comment-page.ts'
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
