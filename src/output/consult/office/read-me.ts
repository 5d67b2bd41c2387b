import { CLASSIFICATIONS } from '#schemas'
import { wrapWords } from '../../../model/wrap-words.ts'
import { CLASSIFICATION_WORDS } from '../record/record-words.ts'
import type { PackContent } from './pack-content.ts'

const KINDS = CLASSIFICATIONS.map((kind) => `${kind} (${CLASSIFICATION_WORDS[kind]})`).join(', ')

/** The text beside the files of a pack: what each is for, how to send it back, and what may not stand in a comment. */
export function packReadMe(
  { consultation, draft, manual, organisation, due }: PackContent,
  files: readonly (readonly [name: string, about: string])[],
): string {
  const paragraphs = [
    consultation.title.toUpperCase(),
    `${manual.title}, draft of edition ${draft.edition}`,
    ...(manual.notice === undefined ? [] : [manual.notice]),
    ...(organisation === undefined ? [] : [`These files are for ${organisation}.`]),
    `Comments are due by ${due}. ${consultation.late.words}`,
    'Use whichever of these files suits you. One of them is enough, and all count the same:',
    ...files.map(([name, about]) => `${name}: ${about}`),
    `In the column Kind you may say what kind of point you make, by either of its names: ${KINDS}. Left empty, it is general.`,
    ...consultation.howToRespond,
    'Do not write about any person or case. No names, no case details and no tactics belong in a comment.',
    ...consultation.privacy,
    `Consultation ${consultation.id}. Draft ${draft.digest}.`,
  ]
  // What may not stand in a comment is said once, also where the consultation says it in the same words.
  return `${[...new Set(paragraphs)].map((words) => wrapWords(words, 78).join('\r\n')).join('\r\n\r\n')}\r\n`
}
