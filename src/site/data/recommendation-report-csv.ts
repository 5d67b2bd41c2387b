import { csvCell, formatDate } from '#engine'
import type { RecommendationReport } from '#schemas'

type Item = RecommendationReport['items'][number]
type Answer = Item['duties'][number]
type Cell = (item: Item, answer: Answer | undefined, report: RecommendationReport) => string | undefined

const titles = (items: readonly { readonly title: string }[] | undefined) => items?.map(({ title }) => title).join('; ')
const AFTER = { yes: ' (after the date of this edition)', unclear: ' (may be after the date of this edition)', no: '' } as const

const COLUMNS: Readonly<Record<string, Cell>> = {
  kind: ({ kind }) => kind,
  id: ({ id }) => id,
  title: ({ title }) => title,
  'made by': ({ by }) => by,
  'what it asks': ({ text }) => text,
  'answered for by': ({ owner }) => owner?.title,
  status: ({ status }) => status,
  'status since': ({ since }) => since,
  history: ({ history }) =>
    history.map(({ date, after, status, text, source }) => `${formatDate(date)}${AFTER[after]}: ${status}. ${text} [${source.title}]`).join('\n'),
  'answered in': ({ answeredIn }) => answeredIn.map(({ number, title }) => `${number} ${title}`).join('; '),
  gaps: ({ gaps }) => gaps.map(({ words }) => words).join('; '),
  'duty id': (_item, answer) => answer?.id,
  'duty number': (_item, answer) => answer?.number,
  modality: (_item, answer) => answer?.modality,
  duty: (_item, answer) => answer?.sentence,
  when: (_item, answer) => answer?.trigger,
  post: (_item, answer) => answer?.post.title,
  'supported by': (_item, answer) => titles(answer?.support),
  cohorts: (_item, answer) => titles(answer?.cohorts),
  except: (_item, answer) => titles(answer?.except),
  conditions: (_item, answer) => titles(answer?.conditions),
  record: (_item, answer) => answer?.record,
  illustrative: (_item, answer) => answer && (answer.illustrative ? 'yes' : 'no'),
  begins: (_item, answer) => answer?.begins,
  rev: (_item, answer) => answer && String(answer.rev),
  fingerprint: (_item, answer) => answer?.fingerprint,
  'duty address': (_item, answer) => answer?.address,
  address: ({ address }) => address,
  manual: (_item, _answer, { manual }) => manual.title,
  edition: (_item, _answer, { edition }) => `${edition.number} (${edition.standing})`,
  'law as at': (_item, _answer, { edition }) => edition.lawAsAt,
  'edition digest': (_item, _answer, { edition }) => edition.digest,
  notice: (_item, _answer, { notice }) => notice?.banner,
}

/** The report as comma-separated values (RFC 4180, UTF-8 with no byte order mark): one row a duty that answers; one row where none does. */
export function recommendationReportCsv(report: RecommendationReport): string {
  const rows = report.items.flatMap((item) =>
    (item.duties.length === 0 ? [undefined] : item.duties).map((answer) => Object.values(COLUMNS).map((cell) => cell(item, answer, report) ?? '')),
  )
  return [Object.keys(COLUMNS), ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}
