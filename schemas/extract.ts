import { z } from 'zod'
import { editionNumber, partialDate, versionAudience } from './common.ts'
import { MODALITIES } from './duty.ts'

const named = z.strictObject({ id: z.string().describe('Permanent id.'), title: z.string().describe('Title as printed.') })
const address = z.url().describe('Address on the web.')
const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256, hexadecimal.')
const words = z.string().describe('The same in words.')

/** Why a duty stands in an extract. */
const reason = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('holds').describe('The post answers for the duty.'), words }),
  z.strictObject({ kind: z.literal('supports').describe('The post helps with the duty.'), words }),
  z.strictObject({
    kind: z.literal('group').describe('A group that the post belongs to has the duty.'),
    group: named.describe('The group.'),
    as: z.enum(['holds', 'supports']).describe('What the group does.'),
    words,
  }),
  z.strictObject({
    kind: z.literal('deputy').describe('The post acts for the one that answers for the duty.'),
    of: named.describe('The post it acts for.'),
    words,
  }),
])

const share = z.strictObject({
  direction: z.enum(['out', 'in']).describe('out: we give it. in: we receive it.'),
  information: z.array(named).describe('What kinds of information.'),
  with: z.array(named).describe('With which agencies.'),
  gateway: named.describe('The legal basis that allows it.'),
})

/** One duty in an extract of anything. */
const dutyLine = z.strictObject({
  id: z.string().describe('Permanent id of the duty.'),
  rev: z.int().describe('Revision: raised when the meaning changes.'),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .describe('Hash of the meaning: the same fingerprint is the same duty.'),
  number: z.string().optional().describe('Display number in this edition.'),
  modality: z.enum(MODALITIES).describe('How binding it is.'),
  sentence: z.string().describe('The duty as printed.'),
  role: named.describe('The one that answers for it.'),
  support: z.array(named).describe('Posts that help.'),
  scope: z.enum(['case', 'organisation']).describe('case: about one person. organisation: about the body.'),
  trigger: z.string().optional().describe('What sets it off.'),
  cohorts: z.array(named).describe('Whom it is about: the union of these.'),
  except: z.array(named).describe('Cohorts it does not apply to.'),
  conditions: z.array(named).describe('Applies only where the person has all of these conditions.'),
  deadline: z.string().optional().describe('When, in words.'),
  record: z.string().optional().describe('The record that is kept.'),
  unless: z.string().optional().describe('What is recorded when it is not done.'),
  shares: z.array(share).describe('What information moves, to or from whom, under which gateway.'),
  binding: z.enum(['law', 'internal', 'partner-agreement']).describe('What makes it binding.'),
  bindingNote: z.string().optional().describe('The note on it, where it is not a rule of the manual’s own.'),
  audience: z.string().optional().describe('Who may read it, in words, where not everyone may.'),
  basis: z.array(named).describe('Where it comes from.'),
  recommendations: z.array(named).describe('The recommendations and themes it answers.'),
  section: named.extend({ number: z.string().describe('Display number of the section.') }).describe('The section that prints it.'),
  stage: named.optional().describe('Stage of management.'),
  address: address.describe('Where the duty stands in this edition, for good.'),
  changedAddress: address.describe('Says whether the duty has changed since this extract.'),
})

/** One duty in the extract of a post. */
const line = z.strictObject({
  ...dutyLine.omit({ address: true, changedAddress: true }).shape,
  reasons: z.array(reason).min(1).describe('Every way in which the duty reaches this post.'),
  address: dutyLine.shape.address,
  changedAddress: dutyLine.shape.changedAddress,
})

/** A part of an extract: the post’s own duties, or those it has when it acts for another. */
const part = z.strictObject({
  kind: z.enum(['own', 'deputy']).describe('own: held, supported or through a group. deputy: only while acting for another post.'),
  heading: z.string().describe('Heading as printed.'),
  of: named.optional().describe('The post that is acted for.'),
  duties: z.array(line).describe('In order; a duty stands in one part only.'),
})

/** Where an extract comes from. */
const origin = {
  notice: z.string().optional().describe('What readers need to be told of the standing of the text.'),
  manual: z.strictObject({
    title: z.string().describe('Full title.'),
    shortTitle: z.string().describe('Short title.'),
    publisher: z.string().describe('Who publishes it.'),
  }),
  edition: z.strictObject({
    number: editionNumber.describe('Number of the edition.'),
    title: z.string().describe('Name of the edition.'),
    status: z.enum(['draft', 'consultation', 'approved', 'in-force', 'superseded', 'withdrawn']).describe('Where it stands.'),
    publishedOn: partialDate.optional().describe('The day it was published.'),
    lawAsAt: partialDate.describe('The law is stated as it stood on this day.'),
    digest: digest.describe('SHA-256 over all files of the edition.'),
    audience: versionAudience.optional(),
  }),
}

const count = z.int().min(0).describe('How many duties the extract holds.')
const note = z.string().optional().describe('Says in words why there are no duties, where there are none.')
const toolVersion = z.string().describe('Version of the toolkit that made the extract.')

/** The duties of one role in one edition, ready to be kept, printed or read by a machine. */
export const roleExtract = z.strictObject({
  format: z.literal('role-extract/1').describe('This shape. It changes only with its number.'),
  ...origin,
  role: named
    .extend({
      kind: z.enum(['post', 'group']).describe('A post, or a group of posts.'),
      side: z.enum(['own', 'partner']).describe('own: bound by the manual. partner: by agreement only.'),
      agency: named.optional().describe('The body the post belongs to.'),
      summary: z.string().describe('What the post is for.'),
    })
    .describe('Whose duties these are.'),
  filter: named
    .extend({ kind: z.enum(['cohort', 'overlay', 'group']).describe('What sort of cohort.') })
    .optional()
    .describe('Only duties that can apply to someone in this cohort; without it, all duties.'),
  order: z.enum(['modality', 'stage']).describe('modality: the most binding first. stage: in the order of management.'),
  count,
  note,
  leftOut: z
    .strictObject({
      count: z.int().min(0).describe('How many duties of the role the filter left out.'),
      reasons: z
        .array(
          z.strictObject({
            kind: z
              .enum(['organisation', 'other-cohorts', 'exception'])
              .describe('organisation: not about a person. other-cohorts: about others. exception: the cohort is excepted.'),
            words,
            count: z.int().min(1).describe('How many duties.'),
            duties: z.array(z.string()).describe('Their ids.'),
          }),
        )
        .describe('Why, most general first.'),
    })
    .describe('What a filter left out.'),
  digest: digest.describe('SHA-256 over the sorted lines id.rev.fingerprint: the same digest means that nothing changed for this role.'),
  toolVersion,
  address: address.describe('Page of the role in this edition.'),
  parts: z.array(part).min(1).describe('The post’s own duties, then one part for each post it acts for.'),
})

/** A part of an extract that is not of a post: duties that share with an agency in one direction, or those that one section prints. */
const dutyPart = z.strictObject({
  kind: z.enum(['receives', 'gives', 'section']).describe('receives, gives: what the agency is given, and gives. section: the duties of one section.'),
  heading: z.string().describe('Heading as printed.'),
  of: named.optional().describe('The section.'),
  chapter: named
    .extend({ number: z.string().describe('Display number of the chapter.') })
    .optional()
    .describe('The chapter of the section.'),
  duties: z.array(dutyLine).describe('In the order of the manual. A duty that shares in both directions stands in both parts.'),
})

/** A paragraph of a section’s text, or what stands for one: an item of a list, a row of a table, the heading of a note, a duty. */
const textParagraph = z.strictObject({
  kind: z
    .enum(['heading', 'paragraph', 'item', 'table', 'row', 'note', 'requirement', 'code', 'figure', 'duty'])
    .describe('What it is. table, note and requirement: the words over one; what it holds follows. row: cells with | between them.'),
  number: z.string().optional().describe('Display number in this edition.'),
  duty: z.string().optional().describe('Id of the duty that is printed here.'),
  words: z.string().describe('All its words.'),
  address: address.optional().describe('Where it stands in this edition, for good.'),
})

/** The text of an extract that holds more than duties. */
const extractText = z.strictObject({
  digest: digest.describe(
    'SHA-256 over the sorted lines id.rev.fingerprint of the duties and id.digest of the sections: the same digest means the same words. Copies of the text carry it.',
  ),
  sections: z
    .array(
      named.extend({
        number: z.string().describe('Display number in this edition.'),
        digest: z
          .string()
          .regex(/^[0-9a-f]{16}$/)
          .describe('Hash of its title and all its words.'),
        address: address.describe('Where it stands in this edition, for good.'),
        paragraphs: z.array(textParagraph).describe('In reading order.'),
      }),
    )
    .describe('Every section, in order.'),
})

/** The duties that concern an agency; a chapter or the whole edition, its duties and its text: ready to be kept, printed or read by a machine. */
export const dutyExtract = z.strictObject({
  format: z.literal('duty-extract/2').describe('This shape. It changes only with its number.'),
  ...origin,
  subject: named
    .extend({
      kind: z.enum(['agency', 'chapter', 'edition']).describe('What the extract is of.'),
      number: z.string().optional().describe('Display number of a chapter.'),
    })
    .describe('What the extract is of.'),
  count,
  note,
  digest: digest.describe('SHA-256 over the sorted lines id.rev.fingerprint: the same digest means that no duty in it changed.'),
  toolVersion,
  address: address.describe('Page of the same in this edition.'),
  parts: z.array(dutyPart).describe('Parts that hold duties, in order.'),
  text: extractText.optional().describe('The text, of a chapter and of the edition.'),
})

export type RoleExtract = z.infer<typeof roleExtract>
export type ExtractPart = RoleExtract['parts'][number]
export type ExtractLine = ExtractPart['duties'][number]
export type ExtractReason = ExtractLine['reasons'][number]
export type DutyExtract = z.infer<typeof dutyExtract>
export type ExtractText = NonNullable<DutyExtract['text']>
export type TextParagraph = ExtractText['sections'][number]['paragraphs'][number]
export type DutyLine = DutyExtract['parts'][number]['duties'][number]
export type LeftOut = RoleExtract['leftOut']
