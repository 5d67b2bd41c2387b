import { CORE_SCHEMA, dump } from 'js-yaml'
import { type Consultation, canonicalJson } from '#engine'
import type { AnswerData } from '#schemas'

/** answers.yaml as it will be, and where it and the log say something else of the same comment. */
export interface MergedAnswers {
  readonly text: string
  readonly answers: readonly AnswerData[]
  /** Ids of comments that the file and the log answer differently. */
  readonly different: readonly string[]
}

/**
 * Brings the answers that were agreed on the server into answers.yaml. What an author wrote there stays, word for word and in its
 * place; what the file has no answer to is added at its end.
 */
export function mergeAnswers({ id, answers: written }: Consultation, agreed: readonly AnswerData[]): MergedAnswers {
  const own = written?.data.answers ?? []
  const known = new Map(own.map((answer) => [answer.comment, answer]))
  const added = agreed.filter(({ comment }) => !known.has(comment))
  const different = agreed.flatMap((answer) => {
    const mine = known.get(answer.comment)
    return mine === undefined || sameAnswer(mine, answer) ? [] : [answer.comment]
  })
  const answers = [...own, ...added]
  if (written === undefined || own.length === 0) return { text: HEAD + yaml({ consultation: id, answers }), answers, different }
  if (added.length === 0) return { text: written.document.text, answers, different }
  const { text } = written.document
  const indent = /^answers:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*(?<indent>[ ]*)- /m.exec(text)?.groups?.['indent']
  // A list that is written in a row has no end to write after: then the whole is written anew.
  if (indent === undefined) return { text: HEAD + yaml({ consultation: id, answers }), answers, different }
  const lines = yaml(added).replace(/^(?=.)/gm, indent)
  return { text: `${text.trimEnd()}\n${lines}`, answers, different }
}

const HEAD = '# The answer to every comment that counts, in the order in which they came in. Edit it here; a second person agrees to each.\n'

const yaml = (value: unknown): string => dump(value, { lineWidth: 120, noRefs: true, schema: CORE_SCHEMA })

/** The same answer, but for what is only ever written in the file. */
const sameAnswer = ({ reviewed: _, ...mine }: AnswerData, theirs: AnswerData): boolean =>
  canonicalJson(JSON.parse(JSON.stringify(mine))) === canonicalJson(JSON.parse(JSON.stringify(theirs)))
