import type { Consultation } from '../../model/consultation.ts'
import type { Path, SourceDocument } from '../../model/document.ts'
import type { Rule } from '../rule.ts'
import { sentencesOf } from '../sentences.ts'

/** Words in a sentence, where manual.yaml does not say. */
const LONGEST = 25

export const nm712: Rule = {
  code: 'NM712',
  title: 'A long sentence in an answer, or about a consultation',
  severity: 'warning',
  why: 'somebody who wrote because a text was hard to follow would get an answer that is harder',
  example: { wrong: 'says: A sentence of more than twenty-five words, with one clause after another ...', right: 'says: Two sentences. Each says one thing.' },
  check: {
    on: 'consultation',
    *find({ consultation }, { config }) {
      const longest = config.prose?.longestSentence ?? LONGEST
      for (const { text, document, path } of ownTexts(consultation))
        for (const { words, start, end } of sentencesOf(text))
          if (words > longest)
            yield {
              message: `a sentence of ${words} words: “${text.slice(start, end).split(/\s+/).slice(0, 6).join(' ')} ...”`,
              place: document.at(path),
              label: `at most ${longest}`,
              help: 'make two sentences of it',
              about: [consultation.id],
            }
    },
  },
}

/** A text that authors wrote, and where. */
interface OwnText {
  readonly text: string
  readonly document: SourceDocument
  readonly path: Path
}

/** What readers and respondents are told in sentences. */
function ownTexts({ data, document, answers }: Consultation): OwnText[] {
  const texts: OwnText[] = []
  const add = (holder: SourceDocument, path: Path, text: string | undefined) => {
    if (text !== undefined) texts.push({ text, document: holder, path })
  }
  add(document, ['purpose'], data.purpose)
  add(document, ['late', 'words'], data.late.words)
  for (const field of ['howToRespond', 'privacy'] as const) for (const [at, text] of data[field].entries()) add(document, [field, at], text)
  for (const [at, { title, help }] of (data.questions ?? []).entries()) {
    add(document, ['questions', at, 'title'], title)
    add(document, ['questions', at, 'help'], help)
  }
  add(document, ['note'], data.note)
  if (answers === undefined) return texts
  for (const [at, { says, reason, reviewed = [] }] of answers.data.answers.entries()) {
    add(answers.document, ['answers', at, 'says'], says)
    add(answers.document, ['answers', at, 'reason'], reason)
    for (const [place, { says: later }] of reviewed.entries()) add(answers.document, ['answers', at, 'reviewed', place, 'says'], later)
  }
  return texts
}
