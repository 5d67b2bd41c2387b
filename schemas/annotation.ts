import { z } from 'zod'
import { commentTarget, consent } from './comment.ts'
import { editionNumber } from './common.ts'
import { consultationId, instant, opaqueReference, sha256Hex, uuid7 } from './consultation-common.ts'
import { CAPACITIES, COMMENT_TARGETS, RECEIVED_VIA } from './consultation-words.ts'

const textQuote = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().describe('The words.'),
  prefix: z.string().describe('What stands before them.'),
  suffix: z.string().describe('What stands after them.'),
})
const textPosition = z.strictObject({
  type: z.literal('TextPositionSelector'),
  start: z.int().min(0).describe('First code point.'),
  end: z.int().min(0).describe('The first one after them.'),
})

/** A place by its id, narrowed to words by their text and by their position in it (Web Annotation Data Model, 4.2). */
const fragment = z.strictObject({
  type: z.literal('FragmentSelector'),
  value: z.string().describe('Id of the block, duty, section, question or consultation.'),
  conformsTo: z.literal('http://tools.ietf.org/rfc/rfc3236').describe('Fragments of an HTML page are ids.'),
  refinedBy: z.tuple([textQuote, textPosition]).optional().describe('The words, and where they stand.'),
})

const specific = z.strictObject({
  type: z.literal('SpecificResource'),
  source: commentTarget.shape.draft,
  selector: fragment,
  'manual:what': z.enum(COMMENT_TARGETS).describe('What the id is of.'),
  state: z.strictObject({
    type: z.literal('manual:DraftState'),
    'manual:edition': editionNumber.describe('Number of the edition that the draft will be.'),
    'manual:digest': sha256Hex.describe('SHA-256 of the draft as its writer saw it.'),
    'manual:section': commentTarget.shape.section,
  }),
})

const body = z.strictObject({
  type: z.literal('TextualBody'),
  purpose: z
    .enum(['commenting', 'editing', 'classifying', 'manual:dissenting'])
    .describe('What it says, the wording it proposes, its kind, or what colleagues say who do not agree.'),
  format: z.literal('text/plain').optional(),
  value: z.string().describe('The words.'),
})

/** A comment as it is exchanged: a W3C Web Annotation, with our own terms under `manual:`. */
export const annotation = z.strictObject({
  '@context': z
    .tuple([z.literal('http://www.w3.org/ns/anno.jsonld'), z.strictObject({ manual: z.literal('urn:manual-of-guidance:') })])
    .describe('The vocabulary of the W3C, and our own.'),
  id: z.templateLiteral(['urn:uuid:', uuid7]).describe('The comment.'),
  type: z.literal('Annotation'),
  motivation: z
    .array(z.enum(['commenting', 'editing']))
    .min(1)
    .describe('editing: it proposes a wording too.'),
  created: instant.describe('When it was written.'),
  creator: z.strictObject({
    type: z.enum(['Person', 'Organization']).describe('For whom its writer speaks.'),
    id: z.templateLiteral(['urn:manual-of-guidance:respondent:', opaqueReference]).describe('Who wrote it, as an opaque reference.'),
    name: z.string().optional().describe('The organisation, or the person where they may be named.'),
  }),
  body: z.array(body).min(1).describe('What it says.'),
  target: z.array(specific).min(1).describe('What it is about.'),
  'manual:consultation': consultationId.describe('The consultation.'),
  'manual:capacity': z.enum(CAPACITIES).describe('For whom its writer speaks.'),
  'manual:consent': consent,
  'manual:via': z.enum(RECEIVED_VIA).describe('How it came in.'),
  'manual:replaces': uuid7.optional().describe('The comment that it takes the place of.'),
  'manual:gathers': z.array(uuid7).optional().describe('Comments of colleagues that were merged into it.'),
})

/** A list of comments as it is exchanged: a W3C Annotation Page. */
export const annotationPage = z.strictObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  type: z.literal('AnnotationPage'),
  'manual:consultation': consultationId.describe('The consultation.'),
  items: z.array(annotation).describe('The comments.'),
})

export type Annotation = z.infer<typeof annotation>
export type AnnotationPage = z.infer<typeof annotationPage>
