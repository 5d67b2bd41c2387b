import { z } from 'zod'
import { editionNumber, id, reference, text } from './common.ts'

/** manual.yaml: what holds for every edition. */
export const manual = z.strictObject({
  title: text.describe('Full title.'),
  shortTitle: text.describe('Short form used in citations.'),
  publisher: text.describe('Who publishes it.'),
  address: z.url({ protocol: /^https$/, hostname: z.regexes.domain }).describe('Where the site stands: permanent addresses begin with it.'),
  language: z
    .string()
    .regex(/^[a-z]{2}(?:-[A-Z]{2})?$/, 'a language such as en or en-GB')
    .describe('Language of the text, for example en-GB.'),
  inForce: editionNumber.optional().describe('The edition in force; without it the draft stands at the front.'),
  notice: z
    .strictObject({
      banner: text.describe('One or two sentences on every page, extract, print and export.'),
      full: z.array(text).min(1).describe('The whole notice, a paragraph an item.'),
    })
    .optional()
    .describe('What readers need to be told of the standing of this text.'),
  words: z
    .strictObject({
      person: text.describe('A person managed under the manual.'),
      people: text.describe('The plural.'),
      own: text.describe('Our own side, as in "our posts".'),
      partner: text.describe('The other side.'),
      agreement: text.describe('The note on a duty that another body has agreed to.'),
    })
    .describe('The manual’s own words, used by the site and by extracts.'),
  audiences: z
    .array(
      z.strictObject({
        id: id.describe('What marks in the text say.'),
        title: text.describe('Who they are, as it reads after "for": the public.'),
      }),
    )
    .min(1)
    .optional()
    .describe('For whom versions of the manual are made, from the widest to the narrowest: each may read all that those before it may.'),
  defaultAudience: id.optional().describe('Who may read what has no mark. Needed beside `audiences`.'),
  requiredChapters: z.array(reference('chapters')).optional().describe('Chapters that an edition cannot do without.'),
  searchExamples: z.array(text).optional().describe('Questions offered on the start page.'),
  prose: z
    .strictObject({
      longestSentence: z.int().min(10).optional().describe('Words in a sentence; 25 if not given.'),
      readingGrade: z.number().optional().describe('Highest Flesch-Kincaid grade of a section; 14 if not given.'),
      bindingWords: z.array(text).optional().describe('Words that create duties, besides the built-in ones.'),
      markings: z.array(text).optional().describe('Security markings that may not stand in the text.'),
      ranks: z.array(text).optional().describe('Ranks and titles; one followed by a capitalised name is a personal name.'),
      deviceMakers: z.array(text).optional().describe('Makers and models of real devices, which may not be named.'),
      knownAbbreviations: z.array(text).optional().describe('Abbreviations that need no glossary entry.'),
    })
    .optional()
    .describe('Settings of the checks on prose.'),
  deniedNames: z
    .array(
      z.strictObject({
        first: z.string().describe('SHA-256 of the first word.'),
        whole: z.string().describe('SHA-256 of all words.'),
        words: z.int().min(1).max(6).describe('How many words.'),
      }),
    )
    .optional()
    .describe('Names that may not stand anywhere, kept as hashes so that this file does not print them. Written by `manual new denied-name`.'),
})

export type ManualData = z.infer<typeof manual>
