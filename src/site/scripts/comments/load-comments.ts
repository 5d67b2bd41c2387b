import type { SavedComment } from '../../../../schemas/index.ts'
import { countOf } from '../../../browser/comment-page.ts'
import { freshId } from './comment-fields.ts'
import { mergeComments } from './comment-files.ts'
import type { CommentStore } from './comment-store.ts'
import { button, element } from './element.ts'
import type { KeptComment } from './kept-comment.ts'
import { newId } from './page-setting.ts'
import { readSavedFile } from './saved-file.ts'

/** A comment of a file as this device keeps it. A file has no display numbers, so it is named by its id. */
function keptFromFile(
  { id, target, text, proposed = '', classification, consent, madeAt, replaces }: SavedComment,
  { consultation, base }: { readonly consultation: string; readonly base: string },
): KeptComment {
  const names = {
    block: `paragraph ${target.id}`,
    duty: `duty ${target.id}`,
    section: `section ${target.id}`,
    question: 'a question',
    consultation: 'the whole draft',
  }
  const section = target.what === 'section' ? target.id : target.section
  const page = section === undefined ? base : `${base}${section.replace('.', '/')}/`
  const words = target.quote?.exact ?? ''
  return {
    id,
    consultation,
    target,
    label: names[target.what],
    page,
    words,
    text,
    proposed,
    classification,
    consent,
    madeAt,
    changedAt: madeAt,
    version: 0,
    replaces,
  }
}

/** What came of loading a file, in words. */
function loadedWords({ fresh, known, differing }: ReturnType<typeof mergeComments>): string {
  const count = (number: number) => countOf(number, 'comment')
  const parts = [
    `${count(fresh.length)} added.`,
    known === 0 ? '' : `${count(known)} ${known === 1 ? 'was' : 'were'} here already.`,
    differing === 0 ? '' : `${count(differing)} ${differing === 1 ? 'says' : 'say'} something else here: both are kept.`,
  ]
  return parts.filter((part) => part !== '').join(' ')
}

interface LoadSetting {
  readonly consultation: string
  /** Address of the draft. */
  readonly base: string
  readonly store: CommentStore
}

/** Keeps the comments of a file beside those that are here. @returns what came of it, in words */
export async function loadFile(text: string, { consultation, base, store }: LoadSetting): Promise<string> {
  const read = readSavedFile(text, consultation)
  if ('refused' in read) return read.refused
  const loaded = read.comments.map((saved) => keptFromFile(saved, { consultation, base }))
  const merged = mergeComments(loaded, await store.all(), newId)
  for (const comment of merged.fresh) await store.write(comment)
  return loadedWords(merged)
}

/** Saving all comments as a file, and loading one. */
export function fileTools({ save, load }: { readonly save: () => Promise<void>; readonly load: (text: string) => Promise<string> }): HTMLElement {
  const id = freshId('file')
  const input = element('input', { class: 'comment-field__file', type: 'file', id, accept: '.json,application/json' })
  const said = element('p', { role: 'status' })
  input.addEventListener('change', async () => {
    const [file] = input.files ?? []
    if (!file) return
    said.textContent = file.size > 8_000_000 ? 'The file is larger than 8 MB.' : await load(await file.text())
    input.value = ''
  })
  return element(
    'section',
    { class: 'my-comments__send', 'aria-labelledby': `${id}-heading` },
    element('h2', { id: `${id}-heading` }, 'By file'),
    element('p', {}, 'One file holds everything that is not sent. Email it to whoever invited you, or load it on another device. It counts the same.'),
    element('p', {}, button('Save my comments to a file', 'govuk-button govuk-button--secondary', save)),
    element('div', { class: 'comment-field' }, element('label', { class: 'comment-field__label', for: id }, 'Load comments from a file'), input),
    said,
  )
}
