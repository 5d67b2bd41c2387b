import { z } from 'zod'

/** Names of the registers a manual may keep, one YAML file each. */
export const REGISTER_NAMES = [
  'cohorts',
  'roles',
  'agencies',
  'information',
  'gateways',
  'requirements',
  'recommendations',
  'themes',
  'training',
  'devices',
  'condition-classes',
  'regions',
  'law',
  'glossary',
  'returns',
  'stages',
  'functions',
  'sources',
] as const

export type RegisterName = (typeof REGISTER_NAMES)[number]

/** What an identifier field points at: a register, or something that the manual itself holds. */
export type ReferenceTarget = RegisterName | 'sections' | 'chapters' | 'duties' | 'recommendations|themes' | 'chapters|sections'

/** Readable permanent identifier: letters, digits and single hyphens, e.g. `branch-head` or `REC-2`. */
export const ID_PATTERN = /^[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/

/** `chapter.section`, e.g. `devices.matching`. */
export const SECTION_ID_PATTERN = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** Five characters with no vowel and no look-alike, the first a letter: what the tool writes as `[#k7f3p]`. */
export const BLOCK_ID_PATTERN = /^[b-df-hj-kmnp-tv-xz][2-9b-df-hj-kmnp-tv-xz]{4}$/

export const id = z.string().regex(ID_PATTERN, 'letters, digits and single hyphens, starting with a letter')

/** An identifier that must resolve; the target travels as schema metadata so that one walk of a schema finds every reference. */
export const reference = (target: ReferenceTarget) =>
  z
    .string()
    .min(1)
    .meta({ references: target, description: `Id in ${target.replace('|', ' or ')}.` })

/** A calendar day that exists, written 2021-01-29 (ISO 8601). */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date written year-month-day, for example 2021-01-29')
  .refine(isRealDay, 'a day that exists')

/** A day, a month or a year: what the source gives and no more, written 2021-01-29, 2021-01 or "2021" (ISO 8601). */
export const partialDate = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'a year, a month or a day, for example "2021", 2021-03 or 2021-01-29')
  .refine((text) => isRealDay(`${text}-01-01`.slice(0, Math.max(10, text.length))), 'a date that exists')

/** A period as ISO 8601: P3D, P2W, P6M, P1Y or PT4H; one unit only, so that it prints as one figure. */
export const duration = z.string().regex(/^P(?:[1-9]\d*[DWMY]|T[1-9]\d*[HM])$/, 'a period such as P5D, P2W, P3M, P1Y or PT4H')

export const text = z.string().trim().min(1, 'some words')

export const editionNumber = z.string().regex(/^\d+\.\d+$/, 'an edition number in quotes, for example "2.0"')

/** How far the source of a statement of law was read while the text was written. */
export const readDepth = z.enum(['seen', 'partly', 'knowledge']).describe('How far the source was read: seen, partly, or knowledge (not re-read).')

export const sources = z.array(reference('sources')).describe('Where this comes from: ids of the sources register.')

/** Who may read a thing, where that is fewer than may read what it stands in: an id of `audiences` in manual.yaml. */
export const audienceMark = z
  .string()
  .trim()
  .min(1)
  .describe('Who may read it: an id of `audiences` in manual.yaml. What it stands in may narrow it further, never widen it.')

/** What is published of a version for an audience says for whom it is. */
export const versionAudience = z
  .strictObject({ id: z.string().describe('Id of the audience.'), title: text.describe('Who they are, as it reads after "for".') })
  .describe('For whom this version is made: it leaves out what only others may read. Left out of the manual as a whole.')

/** A finding accepted in place. It is then reported as declared, with its reason, and no longer as a fault. */
export const silence = z.strictObject({
  code: z
    .string()
    .regex(/^NM\d{3}$/, 'the code of a check, for example NM310')
    .describe('The check that is silenced here.'),
  about: z.array(z.string()).optional().describe('Only findings that name one of these ids; without it, all of that code in this place.'),
  reason: text.describe('Why the finding is accepted. Printed in the report.'),
  reviewBy: day.describe('When the decision is looked at again; after that day the finding is back.'),
})

export type Silence = z.infer<typeof silence>

/** Fields that any register record may carry. */
export const recordBase = {
  from: editionNumber.optional().describe('The edition this record begins in; without it, it was always there.'),
  withdrawn: z
    .strictObject({
      on: day.describe('The day it stopped.'),
      reason: text.describe('Why.'),
      replacedBy: id.optional().describe('The record that took its place.'),
    })
    .optional()
    .describe('A retired record stays in the register with this entry; its id is never used again.'),
  audience: audienceMark.optional(),
  silence: z.array(silence).optional().describe('Findings accepted in this place.'),
  sources: sources.optional(),
}

function isRealDay(value: string): boolean {
  const [year, month, date] = value.split('-').map(Number) as [number, number, number]
  const real = new Date(Date.UTC(year, month - 1, date))
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === date
}
