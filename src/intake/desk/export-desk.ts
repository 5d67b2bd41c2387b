import { type CommentState, canonicalJson, redact, showControls, toAnnotation, writeCsv } from '#engine'
import type { Redaction } from '#schemas'
import type { DeskLine } from './desk-line.ts'
import { linkName } from './draft/draft-changes.ts'
import type { Desk } from './read-desk.ts'

/** Forms in which authors take all comments away. */
export const EXPORT_FORMATS = ['csv', 'xlsx', 'jsonld'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** A row for each comment, under a row of names: all that staff may see. No name and no email address is among it: the desk has none. */
export function deskRows({ lines, groupOf }: Pick<Desk, 'lines' | 'groupOf'>): string[][] {
  const group = (id: string) => groupOf(id)?.ids[0] ?? ''
  return [COLUMNS.map(([head]) => head), ...lines.map((line) => COLUMNS.map(([, cell]) => showControls(cell(line, group) ?? '')))]
}

type Cell = (line: DeskLine, group: (id: string) => string) => string | undefined

const COLUMNS: readonly (readonly [head: string, cell: Cell])[] = [
  ['Comment id', ({ state }) => state.comment.id],
  ['About', ({ state }) => state.comment.target.what],
  ['Id', ({ state }) => state.comment.target.id],
  ['Section', ({ section }) => section],
  ['Quoted words', ({ state }) => shown(state, 'quote', state.comment.target.quote?.exact)],
  ['Kind', ({ state }) => state.comment.classification],
  ['Comment', ({ state }) => shown(state, 'text', state.comment.text)],
  ['Proposed wording', ({ state }) => shown(state, 'proposed', state.comment.proposed)],
  ['Dissent', ({ state }) => shown(state, 'dissent', state.comment.dissent)],
  ['Respondent', ({ state }) => state.comment.respondent],
  ['Organisation', ({ state }) => shown(state, 'organisation', state.comment.organisation)],
  ['Capacity', ({ state }) => state.comment.capacity],
  ['Words may be published', ({ state }) => (state.comment.consent.text ? 'yes' : 'no')],
  ['Organisation may be named', ({ state }) => (state.comment.consent.organisation ? 'yes' : 'no')],
  ['Withheld because', ({ state }) => state.withheld],
  ['Received', ({ state }) => state.submission.receivedAt],
  ['Received via', ({ state }) => state.comment.via],
  ['Submission', ({ state }) => state.submission.state],
  ['Answer state', ({ state }) => state.answer.state],
  ['Theme', ({ state }) => state.answer.theme],
  ['Owner', ({ state }) => state.answer.owner],
  ['Duplicate of', ({ state }) => state.answer.duplicateOf],
  ['First of its group', ({ state }, group) => group(state.comment.id)],
  ['Decision', ({ state }) => state.answer.answer?.verdict],
  ['Answer', ({ state }) => state.answer.answer?.says],
  ['Reason', ({ state }) => state.answer.answer?.reason],
  ['Linked changes', ({ state }) => state.answer.answer?.links?.map(linkName).join('; ')],
  ['Proposed by', ({ state }) => state.answer.proposedBy],
  ['Agreed by', ({ state }) => state.answer.agreedBy],
  ['Words in the draft now', ({ anchor }) => anchor?.outcome],
  ['Waits too long', ({ overdue }) => overdue],
]

/** A text as it leaves the desk: what is redacted stays behind. */
function shown({ redactions }: CommentState, field: Redaction['field'], text: string | undefined): string | undefined {
  const spans = redactions.filter((span) => span.field === field)
  return text === undefined || spans.length === 0 ? text : redact(text, spans)
}

/** All comments as comma-separated text. No cell runs as a formula. */
export const deskCsv = (desk: Pick<Desk, 'lines' | 'groupOf'>): string => writeCsv(deskRows(desk))

/** All comments as W3C annotations in one page, each with what was answered to it. */
export function deskAnnotations({ lines, intake }: Pick<Desk, 'lines' | 'intake'>): string {
  const items = lines.flatMap((line): object[] => {
    const { comment, answer } = line.state
    const own = (field: Redaction['field'], text: string | undefined) => shown(line.state, field, text)
    const hidden = line.state.redactions.some(({ field }) => field === 'quote')
    const { quote, ...target } = comment.target
    const said = {
      ...comment,
      text: own('text', comment.text) ?? '',
      proposed: own('proposed', comment.proposed),
      dissent: own('dissent', comment.dissent),
      organisation: own('organisation', comment.organisation),
      target: hidden ? { ...target, further: undefined } : { ...target, ...(quote === undefined ? {} : { quote }) },
    }
    const id = `urn:uuid:${comment.id}`
    const reply = answer.answer && {
      id: `${id}#answer`,
      type: 'Annotation',
      motivation: 'replying',
      body: [
        { type: 'TextualBody', purpose: 'replying', format: 'text/plain', value: answer.answer.says },
        { type: 'TextualBody', purpose: 'assessing', value: answer.answer.verdict },
        ...(answer.answer.reason === undefined ? [] : [{ type: 'TextualBody', purpose: 'manual:reason', format: 'text/plain', value: answer.answer.reason }]),
      ],
      target: id,
      'manual:state': answer.state,
      ...(answer.answer.links === undefined ? {} : { 'manual:changes': answer.answer.links }),
    }
    return [{ ...toAnnotation(said), 'manual:submission': line.state.submission.state }, ...(reply === undefined ? [] : [reply])]
  })
  const page = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { manual: 'urn:manual-of-guidance:' }],
    type: 'AnnotationPage',
    'manual:consultation': intake.consultation.id,
    items,
  }
  return `${canonicalJson(JSON.parse(JSON.stringify(page)))}\n`
}
