import type { ClosedRecord, PublicComment } from '#schemas'
import { writeCsv } from './csv.ts'

/** A published record as comma-separated text: a row for each comment, whatever became of it. */
export function commentsToCsv(comments: readonly PublicComment[]): string {
  return writeCsv([COLUMNS.map(([head]) => head), ...comments.map((comment) => COLUMNS.map(([, cell]) => cell(comment) ?? ''))])
}

const COLUMNS: readonly (readonly [head: string, cell: (comment: PublicComment) => string | undefined])[] = [
  ['Number', ({ number }) => String(number)],
  ['Comment id', ({ id }) => id],
  ['About', ({ target }) => target.what],
  ['Id', ({ target }) => target.id],
  ['Section', ({ target }) => target.section],
  ['Words', ({ target }) => target.quote?.exact],
  ['Kind', ({ classification }) => classification],
  ['Comment', ({ text, withheld }) => text ?? (withheld === undefined ? undefined : `[${withheld}]`)],
  ['Proposed wording', ({ proposed }) => proposed],
  ['Dissent', ({ dissent }) => dissent],
  ['Organisation', ({ organisation }) => organisation],
  ['Name', ({ name }) => name],
  ['Capacity', ({ capacity }) => capacity],
  ['Received', ({ receivedAt }) => receivedAt],
  ['Received via', ({ via }) => via],
  ['Submission', ({ submission }) => submission],
  ['Theme', ({ theme }) => theme],
  ['Duplicate of', ({ duplicateOf }) => duplicateOf],
  ['Answer', ({ answer }) => answer?.verdict],
  ['Answer in words', ({ answer }) => answer?.says],
  ['Reason', ({ answer }) => answer?.reason],
  ['Changed', ({ answer }) => answer?.links?.map(({ what, id }) => `${what} ${id}`).join('; ')],
]

/**
 * A published record as JSON-LD: W3C annotations in an Annotation Page, with what was answered as an annotation that replies to the
 * comment. Only what the published record has is in it.
 */
export function recordToAnnotations({ consultation, comments }: ClosedRecord): object {
  return {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { manual: 'urn:manual-of-guidance:' }],
    type: 'AnnotationPage',
    'manual:consultation': consultation,
    items: comments.flatMap((comment) => [commentAnnotation(comment), ...answerAnnotation(comment)]),
  }
}

function commentAnnotation(comment: PublicComment): object {
  const { target, text, proposed, dissent, organisation, name } = comment
  const body = (purpose: string, value: string | undefined) => (value === undefined ? [] : [{ type: 'TextualBody', purpose, format: 'text/plain', value }])
  const creator = organisation === undefined ? name && { type: 'Person', name } : { type: 'Organization', name: organisation }
  return {
    id: `urn:uuid:${comment.id}`,
    type: 'Annotation',
    motivation: proposed === undefined ? ['commenting'] : ['commenting', 'editing'],
    created: comment.receivedAt,
    ...(creator === undefined ? {} : { creator }),
    body: [
      ...body('commenting', text),
      ...body('editing', proposed),
      ...body('manual:dissenting', dissent),
      { type: 'TextualBody', purpose: 'classifying', value: comment.classification },
    ],
    target: [target, ...(target.further ?? [])].map(({ what, id, quote }) => ({
      type: 'SpecificResource',
      source: target.draft,
      'manual:what': what,
      'manual:digest': target.digest,
      selector: {
        type: 'FragmentSelector',
        value: id,
        ...(quote === undefined
          ? {}
          : {
              refinedBy: [
                { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
                { type: 'TextPositionSelector', start: quote.start, end: quote.end },
              ],
            }),
      },
    })),
    'manual:number': comment.number,
    'manual:submission': comment.submission,
    'manual:answer': comment.state,
    ...(comment.withheld === undefined ? {} : { 'manual:withheld': comment.withheld }),
  }
}

function answerAnnotation({ id, answer }: PublicComment): object[] {
  if (answer === undefined) return []
  return [
    {
      id: `urn:uuid:${id}#answer`,
      type: 'Annotation',
      motivation: 'replying',
      target: `urn:uuid:${id}`,
      body: {
        type: 'TextualBody',
        purpose: 'replying',
        format: 'text/plain',
        value: [answer.says, answer.reason].filter((words) => words !== undefined).join('\n\n'),
      },
      'manual:verdict': answer.verdict,
      'manual:changed': (answer.links ?? []).map(({ what, id: changed }) => ({ 'manual:what': what, 'manual:id': changed })),
    },
  ]
}
