import { z } from 'zod'
import { ACTORS, COMMENT_LIMITS } from './consultation-words.ts'

/** UUID version 7 (RFC 9562): sorts by the time it was made. */
export const uuid7 = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'a UUID of version 7 in small letters')

/** A moment in UTC to the millisecond, written 2026-11-02T09:30:00.000Z. */
export const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'a moment in UTC, for example 2026-11-02T09:30:00.000Z')
  .refine((value) => !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value, 'a moment that exists')

/** A time on the clock of the consultation’s time zone, written 2027-01-29T17:00. */
export const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d$/, 'a day and a time, for example 2027-01-29T17:00')
  .refine((value) => !Number.isNaN(Date.parse(`${value}Z`)) && new Date(`${value}Z`).toISOString().startsWith(value), 'a day that exists')

/** SHA-256, hexadecimal. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 hexadecimal digits')

/** Refers to a person or body of the respondent register, or to a member of staff, and says nothing of who it is. */
export const opaqueReference = z.string().regex(/^[a-z]-[0-9a-z]{4,40}$/, 'a letter, a hyphen and 4 to 40 letters or digits, for example r-7k2m9x')

/** Id of a consultation, a theme or a question. */
export const consultationId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'small letters, digits and single hyphens')

/** Text that people wrote: well-formed Unicode, within a limit counted in code points. Controls are refused before it gets here. */
export const writtenText = (limit: number) =>
  z
    .string()
    .refine((value) => value.isWellFormed() && !value.includes('\0'), 'text without broken characters')
    .refine((value) => value.length <= limit || [...value].length <= limit, `at most ${limit} characters`)

/** A name: one line. */
export const nameText = writtenText(COMMENT_LIMITS.name).min(1)

/** Who did something, without saying who it is. */
export const actor = z.strictObject({
  kind: z.enum(ACTORS).describe('respondent, coordinator of an organisation, staff, or the system itself.'),
  ref: opaqueReference.describe('Which of them.'),
})

export type Actor = z.infer<typeof actor>
