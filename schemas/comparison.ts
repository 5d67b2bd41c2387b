import { z } from 'zod'
import { editionNumber, partialDate, REGISTER_NAMES } from './common.ts'
import { comparedEdition, comparedManual } from './compared-edition.ts'
import { MODALITIES } from './duty.ts'
import { CHANGE_KINDS } from './edition.ts'
import { fieldChange, sectionChange } from './section-change.ts'

const count = z.int().min(0)
const words = z.string()
const named = z.strictObject({ id: z.string().describe('Permanent id.'), title: z.string().describe('Title as printed.') })

/** What a change does to the one who is bound. */
export const EFFECTS = ['strengthened', 'weakened', 'mixed', 'neither'] as const
const effect = z
  .enum(EFFECTS)
  .describe('strengthened: more is asked. weakened: less is asked. mixed: both, in different fields. neither: neither, or it cannot be decided.')

const chapterChange = z.strictObject({
  id: z.string().describe('Permanent id.'),
  status: z.enum(['unchanged', 'changed', 'added', 'withdrawn']).describe('changed: another title or purpose.'),
  renumbered: z.boolean().describe('Whether its number is another.'),
  old: z
    .strictObject({ number: count.describe('Its number.'), title: words.describe('Its title.') })
    .optional()
    .describe('In the older edition.'),
  new: z
    .strictObject({ number: count.describe('Its number.'), title: words.describe('Its title.') })
    .optional()
    .describe('In the newer edition.'),
})

const dutyPlace = z.strictObject({
  sentence: words.describe('The duty as printed.'),
  modality: z.enum(MODALITIES).describe('How binding it is.'),
  role: named.describe('The post that answers for it.'),
  number: z.string().optional().describe('Display number.'),
  section: named.extend({ number: z.string().describe('Display number.') }).describe('The section that prints it.'),
  scope: z.enum(['case', 'organisation']).describe('case: about one person. organisation: about the body.'),
  rev: count.describe('Revision.'),
  fingerprint: z.string().describe('Hash of the meaning.'),
  address: z.url().describe('Where it stands in that edition, for good.'),
})

export const DUTY_STATUSES = ['unchanged', 'reworded', 'moved', 'changed', 'added', 'withdrawn'] as const

const dutyChange = z.strictObject({
  id: z.string().describe('Permanent id.'),
  status: z
    .enum(DUTY_STATUSES)
    .describe(
      'unchanged: same meaning, same words, declared renames apart. reworded: same meaning, other printed words. moved: the same duty in another section. changed: another meaning. added, withdrawn: in one edition only.',
    ),
  effect,
  old: dutyPlace.optional().describe('The duty in the older edition.'),
  new: dutyPlace.optional().describe('The duty in the newer edition.'),
  changes: z
    .array(
      fieldChange.extend({
        effect,
        meaning: z.boolean().describe('Whether the field is part of what the duty means; its source, training and recommendations are not.'),
        strong: words.optional().describe('The stretch of `words` that is set in bold.'),
      }),
    )
    .describe('Fields that changed, each in words a reader understands.'),
  reason: words.optional().describe('Of a withdrawn duty: why, by the lineage.'),
})

const registerChange = z.strictObject({
  register: z.enum(REGISTER_NAMES).describe('The register.'),
  id: z.string().describe('Permanent id.'),
  title: words.describe('Title as printed.'),
  status: z
    .enum(['added', 'begun', 'withdrawn', 'removed', 'changed', 'renamed-only'])
    .describe(
      'added: new in the register. begun: was there for a later edition and begins. withdrawn: ended. removed: no longer in the register. renamed-only: changed by a declared rename alone.',
    ),
  fields: z.array(fieldChange).describe('Fields that changed.'),
  words: words.describe('The change in a few words.'),
})

const lawState = z.strictObject({
  state: words.describe('The state, in words.'),
  from: partialDate.describe('Since when.'),
  unconfirmed: z.boolean().optional().describe('true: the date was not confirmed.'),
})

const lawChange = z.strictObject({
  id: z.string().describe('Id of the instrument.'),
  title: words.describe('Its name.'),
  status: z.enum(['new', 'changed', 'gone']).describe('new: had no state that counted before. gone: is no longer shown.'),
  old: lawState.optional().describe('Its state on the day the older edition states the law.'),
  new: lawState.optional().describe('Its state on the day the newer edition states the law.'),
  words: words.describe('The change in words.'),
})

const declaredChange = z.strictObject({
  edition: editionNumber.describe('The edition that declares it.'),
  id: z.string().describe('Its number there.'),
  kind: z.enum(CHANGE_KINDS).describe('What kind of change it is said to be.'),
  what: words.describe('What its author says changed.'),
  basis: words.optional().describe('Why.'),
  sections: z.array(z.string()).describe('Sections it names.'),
  duties: z.array(z.string()).describe('Duties it names.'),
  isFound: z.boolean().describe('Whether everything it names did change.'),
  missing: z.array(z.string()).describe('Ids that it names and in which nothing was found.'),
})

/** Two editions compared: what changed in every section, duty, register and chapter. Made by `manual compare`. */
export const comparison = z.strictObject({
  format: z.literal('comparison/1').describe('This shape. It changes only with its number.'),
  notice: words.optional().describe('What readers need to be told of the standing of the text.'),
  manual: comparedManual.describe('The manual.'),
  old: comparedEdition.describe('The older edition, or the one compared from.'),
  new: comparedEdition.describe('The newer edition, or the one compared to.'),
  isSame: z.boolean().describe('true: no section, duty, register, chapter or law differs.'),
  counts: z
    .strictObject({
      sections: z
        .strictObject({
          added: count.describe('In the newer edition only, parts split off among them.'),
          withdrawn: count.describe('In the older edition only.'),
          moved: count.describe('Under another id, edited or not.'),
          changed: count.describe('In both editions under one id, with authored changes; split and merged sections are among them.'),
          unchanged: count.describe('In both editions under one id, with no authored change but declared renames.'),
          split: count.describe('Of the changed, those of which part went elsewhere.'),
          merged: count.describe('Of the changed, those that took in text of another.'),
          editorial: count.describe('Of the changed, those whose author says that the meaning is the same.'),
          renamedOnly: count.describe('Of the unchanged, those with declared renames.'),
          generatedOnly: count.describe('Of the unchanged, those in which words made from registers and duties print otherwise.'),
        })
        .describe('Sections.'),
      duties: z
        .strictObject({
          added: count.describe('In the newer edition only.'),
          withdrawn: count.describe('In the older edition only.'),
          changed: count.describe('In both, with another meaning or in another section.'),
          unchanged: count.describe('In both, with the same meaning in the same section.'),
          moved: count.describe('Of the changed, those that only stand in another section.'),
          reworded: count.describe('Of the unchanged, those that print in other words.'),
          strengthened: count.describe('Of the changed, those that ask more.'),
          weakened: count.describe('Of the changed, those that ask less.'),
          mixed: count.describe('Of the changed, those that ask more in one field and less in another.'),
        })
        .describe('Duties.'),
      dutyFields: z.record(z.string(), count).describe('Of the changed duties, in how many each field changed.'),
      chapters: z
        .strictObject({
          added: count.describe('In the newer edition only.'),
          withdrawn: count.describe('In the older edition only.'),
          changed: count.describe('With another title or purpose.'),
          renumbered: count.describe('With another number.'),
        })
        .describe('Chapters.'),
      registers: z.record(z.string(), count).describe('Records that differ, by register; registers with none are left out.'),
      law: count.describe('Instruments whose state differs.'),
      renames: count.describe('Places in which a declared rename was made.'),
    })
    .describe('How much changed.'),
  chapters: z.array(chapterChange).describe('Every chapter, in the order of the newer edition; those withdrawn come last.'),
  sections: z.array(sectionChange).describe('Every section, in the order of the newer edition; those withdrawn come last.'),
  duties: z.array(dutyChange).describe('Every duty, in the order of the newer edition; those withdrawn come last.'),
  registers: z.array(registerChange).describe('Records that differ.'),
  law: z.array(lawChange).describe('Instruments whose state differs between the days on which the two editions state the law.'),
  renames: z
    .array(
      z.strictObject({
        from: words.describe('What was said.'),
        to: words.describe('What is said now.'),
        note: words.optional().describe('Why.'),
        places: count.describe('In how many places of the authored text and the registers it was made.'),
        sections: z.array(z.string()).describe('Sections in which it was made, by the newer id.'),
      }),
    )
    .describe('Declared renames, which a reader may collapse.'),
  declared: z.array(declaredChange).describe('What the later editions say they changed, held against what was found.'),
  undeclared: z
    .strictObject({
      sections: z.array(z.string()).describe('Edited, added, moved or withdrawn sections that no declared change names.'),
      duties: z.array(z.string()).describe('Added, changed or withdrawn duties that no declared change names, by themselves or by their section.'),
    })
    .describe('Changes that nobody declared; empty where the editions declare none at all.'),
})

export type EditionComparison = z.infer<typeof comparison>
export type DutyChange = z.infer<typeof dutyChange>
export type DutyFieldChange = DutyChange['changes'][number]
export type RegisterChange = z.infer<typeof registerChange>
export type LawChange = z.infer<typeof lawChange>
export type ChapterChange = z.infer<typeof chapterChange>
export type DeclaredChange = z.infer<typeof declaredChange>
export type Effect = (typeof EFFECTS)[number]
