import type { ConsultationResponse, ResponseComment } from '#schemas'
import { writeCsv } from '../files/csv.ts'
import { submissionWords } from './response-words.ts'

/** The response as comma-separated text: a row for each comment, with its answer and what was changed. No cell runs as a formula. */
export function responseToCsv({ comments, themes, notice }: ConsultationResponse): string {
  const titles = new Map(themes.map(({ id, title }) => [id, title]))
  const rows = comments.map((comment) => [...COLUMNS.map(([, cell]) => cell(comment, titles) ?? ''), notice ?? ''])
  return writeCsv([[...COLUMNS.map(([head]) => head), 'Notice'], ...rows])
}

type Cell = (comment: ResponseComment, themes: ReadonlyMap<string, string>) => string | undefined

const COLUMNS: readonly (readonly [head: string, cell: Cell])[] = [
  ['Number', ({ number }) => String(number)],
  ['Comment id', ({ id }) => id],
  ['About', ({ about }) => about.title],
  ['Id', ({ about }) => about.id],
  ['Words', ({ about }) => about.quote],
  ['Section now', ({ about }) => about.group],
  ['What became of it', ({ place }) => place],
  ['Kind', ({ classification }) => classification],
  ['Comment', ({ text, withheld }) => text ?? (withheld === undefined ? undefined : `[${withheld}]`)],
  ['Proposed wording', ({ proposed }) => proposed],
  ['Dissent', ({ dissent }) => dissent],
  ['Organisation', ({ organisation }) => organisation],
  ['Name', ({ name }) => name],
  ['Received', ({ receivedAt }) => receivedAt],
  ['Outcome', (comment) => submissionWords(comment)],
  ['Theme', ({ theme }, themes) => themes.get(theme ?? '')],
  ['Same point as', ({ duplicateOf }) => duplicateOf?.toString()],
  ['Answer', ({ answer }) => answer?.says],
  ['Reason', ({ answer }) => answer?.reason],
  ['Referred to', ({ answer }) => answer?.referredTo],
  ['Changed', ({ answer }) => answer?.links.map(({ title, words }) => `${title}: ${words}`).join('; ')],
  ['Was', ({ answer }) => answer?.links.flatMap(({ was }) => was ?? []).join('\n')],
  ['Now', ({ answer }) => answer?.links.flatMap(({ now }) => now ?? []).join('\n')],
  ['Agreed on', ({ agreedOn }) => agreedOn],
]
