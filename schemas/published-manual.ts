import { z } from 'zod'
import { day, editionNumber, REGISTER_NAMES, type RegisterName, text, versionAudience } from './common.ts'
import { publishedHeader } from './published-editions.ts'
import { REGISTERS } from './registers.ts'

const printedCount = z.union([z.int().min(0), z.literal('hidden')]).describe('The number, or hidden where it is small or would give a small one away.')

/** Headcounts as they may be read by anybody. */
const printedReturn = { rows: z.array(z.strictObject({ cohort: z.string().describe('The primary cohort.'), count: printedCount })), statedTotal: printedCount }

/** A record with its id, which authors write as the key before it. */
const recordOf = (name: RegisterName) =>
  z.strictObject({ id: text.describe('Permanent id.'), ...REGISTERS[name].shape, ...(name === 'returns' ? printedReturn : {}) })

const registers: Record<string, z.ZodType> = Object.fromEntries(
  REGISTER_NAMES.map((name) => [name, z.array(recordOf(name)).describe(`Live records of the register ${name}.`)]),
)

/** manual.json of an edition: its chapters, sections and registers as data, without its prose. */
export const publishedManual = z.strictObject({
  format: z.literal('manual/1').describe('This shape. It changes only with its number.'),
  ...publishedHeader,
  edition: z
    .strictObject({
      number: editionNumber.describe('Number of the edition.'),
      title: text.describe('Its name.'),
      status: z.enum(['draft', 'consultation', 'approved', 'in-force', 'superseded', 'withdrawn']).describe('Where it stood when it was published.'),
      publishedOn: day.optional().describe('The day it was published.'),
      inForceFrom: day.optional().describe('The day it takes effect.'),
      withdrawnOn: day.optional().describe('The day it was withdrawn.'),
      lawAsAt: day.describe('The law is stated as it stood on this day.'),
      reviewBy: day.describe('When the whole is looked at again.'),
      digest: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .describe('SHA-256 over the paths and texts of its files.'),
      audience: versionAudience.optional(),
    })
    .describe('The edition.'),
  chapters: z
    .array(
      z.strictObject({
        id: text.describe('Permanent id.'),
        number: z.int().min(1).describe('Number in this edition.'),
        title: text.describe('Title as printed.'),
        purpose: text.describe('What it is for.'),
        stage: text.optional().describe('Stage of management.'),
        address: z.url().describe('Where it stands; the address stays.'),
        sections: z
          .array(
            z.strictObject({
              id: text.describe('Permanent id.'),
              number: text.describe('Display number in this edition.'),
              title: text.describe('Title as printed.'),
              address: z.url().describe('Where it stands; the address stays.'),
              duties: z.array(z.string()).describe('Ids of its duties.'),
            }),
          )
          .describe('Its sections, in reading order.'),
      }),
    )
    .describe('Chapters, in reading order.'),
  registers: z.strictObject(registers).describe('Every live record of every register.'),
})
