import { z } from 'zod'
import { editionNumber } from './common.ts'
import { consultationId, instant, nameText, opaqueReference, sha256Hex, uuid7, writtenText } from './consultation-common.ts'
import { CAPACITIES, CLASSIFICATIONS, COMMENT_LIMITS, COMMENT_TARGETS, RECEIVED_VIA } from './consultation-words.ts'

const offset = z.int().min(0).max(10_000_000)

/** Words of a block that a comment is about. Positions are code points of the block’s words in NFC. */
export const quote = z.strictObject({
  exact: writtenText(COMMENT_LIMITS.quote).min(1).describe('The words.'),
  prefix: writtenText(COMMENT_LIMITS.context).describe('Up to 32 characters before them.'),
  suffix: writtenText(COMMENT_LIMITS.context).describe('Up to 32 characters after them.'),
  start: offset.describe('Where they begin in the words of the block, counted in code points from 0.'),
  end: offset.describe('Where they end: the first code point after them.'),
})

const part = z.strictObject({
  what: z.enum(COMMENT_TARGETS).describe('What it is about.'),
  id: z.string().min(1).max(120).describe('Id of the block, duty, section, question or consultation.'),
  quote: quote.optional().describe('Which words of it; without them, the whole.'),
})

/** What a comment is about, in the text as its writer saw it. */
export const commentTarget = part.extend({
  draft: z.url({ protocol: /^https?$/ }).describe('Address of the draft, for example https://example.org/draft/.'),
  edition: editionNumber.describe('Number of the edition that the draft will be.'),
  digest: sha256Hex.describe('SHA-256 of the draft as its writer saw it.'),
  section: z.string().max(120).optional().describe('The section in which it stood.'),
  further: z.array(part).max(20).optional().describe('Other blocks that the same words run on into.'),
})

/** What may be published with a comment. */
export const consent = z.strictObject({
  text: z.boolean().describe('Whether its words may be published; counts include it either way.'),
  name: z.boolean().describe('Whether the writer’s name may be published.'),
  organisation: z.boolean().describe('Whether the organisation may be named.'),
})

/** One comment as it is kept. It has no name and no email address: those are in the register of respondents. */
export const comment = z.strictObject({
  id: uuid7.describe('Made by whoever writes the comment, once.'),
  consultation: consultationId.describe('The consultation it answers.'),
  target: commentTarget.describe('What it is about.'),
  text: writtenText(COMMENT_LIMITS.text).describe('What it says. May be empty only beside a proposed wording.'),
  proposed: writtenText(COMMENT_LIMITS.proposed).optional().describe('The wording it proposes in place of what it is about.'),
  classification: z.enum(CLASSIFICATIONS).describe('What kind of point it makes.'),
  respondent: opaqueReference.describe('Who wrote it, as an opaque reference.'),
  organisation: nameText.optional().describe('The organisation it speaks for.'),
  capacity: z.enum(CAPACITIES).describe('Whether the writer speaks for themselves, for an organisation, or gathers comments for one.'),
  consent: consent.describe('What may be published.'),
  via: z.enum(RECEIVED_VIA).describe('How it came in.'),
  madeAt: instant.describe('When it was written, by the writer’s own clock; it decides nothing.'),
  replaces: uuid7.optional().describe('The earlier comment of the same respondent that it takes the place of.'),
  gathers: z.array(uuid7).max(500).optional().describe('Comments of colleagues that a coordinator merged into it.'),
  dissent: writtenText(COMMENT_LIMITS.text).optional().describe('What colleagues said who do not agree with it.'),
})

export type Quote = z.infer<typeof quote>
export type CommentPart = z.infer<typeof part>
export type CommentTarget = z.infer<typeof commentTarget>
export type Consent = z.infer<typeof consent>
export type Comment = z.infer<typeof comment>
