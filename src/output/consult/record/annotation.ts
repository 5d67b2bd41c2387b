import type { Annotation, AnnotationPage, Classification, Comment, CommentPart } from '#schemas'

const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { manual: 'urn:manual-of-guidance:' }] satisfies Annotation['@context']
const RESPONDENT = 'urn:manual-of-guidance:respondent:'

/** A comment as a W3C Web Annotation. Nothing of it is lost: `fromAnnotation` gives the comment back. */
export function toAnnotation(comment: Comment): Annotation {
  const { target, replaces, gathers } = comment
  const body = (purpose: Annotation['body'][number]['purpose'], value: string | undefined): Annotation['body'] =>
    value === undefined ? [] : [{ type: 'TextualBody', purpose, ...(purpose === 'classifying' ? {} : { format: 'text/plain' as const }), value }]
  return {
    '@context': CONTEXT,
    id: `urn:uuid:${comment.id}`,
    type: 'Annotation',
    motivation: comment.proposed === undefined ? ['commenting'] : ['commenting', 'editing'],
    created: comment.madeAt,
    creator: {
      type: comment.capacity === 'personal' ? 'Person' : 'Organization',
      id: `${RESPONDENT}${comment.respondent}`,
      ...given('name', comment.organisation),
    },
    body: [
      ...body('commenting', comment.text),
      ...body('editing', comment.proposed),
      ...body('manual:dissenting', comment.dissent),
      ...body('classifying', comment.classification),
    ],
    target: [target, ...(target.further ?? [])].map((part) => specificResource(target, part)),
    'manual:consultation': comment.consultation,
    'manual:capacity': comment.capacity,
    'manual:consent': comment.consent,
    'manual:via': comment.via,
    ...given('manual:replaces', replaces),
    ...given('manual:gathers', gathers),
  }
}

/** The comment that an annotation was made from. The annotation is one that fits its schema. */
export function fromAnnotation(annotation: Annotation): Comment {
  const bodyOf = (purpose: Annotation['body'][number]['purpose']) => annotation.body.find((body) => body.purpose === purpose)?.value
  const [first, ...others] = annotation.target as [Annotation['target'][number], ...Annotation['target']]
  return {
    id: annotation.id.slice('urn:uuid:'.length),
    consultation: annotation['manual:consultation'],
    target: {
      ...partOf(first),
      draft: first.source,
      edition: first.state['manual:edition'],
      digest: first.state['manual:digest'],
      ...given('section', first.state['manual:section']),
      ...given('further', others.length === 0 ? undefined : others.map(partOf)),
    },
    text: bodyOf('commenting') ?? '',
    ...given('proposed', bodyOf('editing')),
    classification: (bodyOf('classifying') ?? 'general') as Classification,
    respondent: annotation.creator.id.slice(RESPONDENT.length),
    ...given('organisation', annotation.creator.name),
    capacity: annotation['manual:capacity'],
    consent: annotation['manual:consent'],
    via: annotation['manual:via'],
    madeAt: annotation.created,
    ...given('replaces', annotation['manual:replaces']),
    ...given('gathers', annotation['manual:gathers']),
    ...given('dissent', bodyOf('manual:dissenting')),
  }
}

/** Comments as one W3C Annotation Page. */
export const toAnnotationPage = (consultation: string, comments: readonly Comment[]): AnnotationPage => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'AnnotationPage',
  'manual:consultation': consultation,
  items: comments.map(toAnnotation),
})

function specificResource({ draft, edition, digest, section }: Comment['target'], { what, id, quote }: CommentPart): Annotation['target'][number] {
  return {
    type: 'SpecificResource',
    source: draft,
    selector: {
      type: 'FragmentSelector',
      value: id,
      conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
      ...(quote === undefined
        ? {}
        : {
            refinedBy: [
              { type: 'TextQuoteSelector' as const, exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
              { type: 'TextPositionSelector' as const, start: quote.start, end: quote.end },
            ],
          }),
    },
    'manual:what': what,
    state: { type: 'manual:DraftState', 'manual:edition': edition, 'manual:digest': digest, ...given('manual:section', section) },
  }
}

function partOf({ selector, 'manual:what': what }: Annotation['target'][number]): CommentPart {
  if (selector.refinedBy === undefined) return { what, id: selector.value }
  const [{ exact, prefix, suffix }, { start, end }] = selector.refinedBy
  return { what, id: selector.value, quote: { exact, prefix, suffix, start, end } }
}

const given = <Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> =>
  (value === undefined ? {} : { [key]: value }) as Partial<Record<Key, Value>>
