import { z } from 'zod'
import { day, recordBase, text } from '../common.ts'

const yesNo = z.enum(['yes', 'no', 'unknown'])

/** A mobile device. Suitability is computed from these capabilities and never typed; unknown counts as capable. */
export const device = z.strictObject({
  label: text.describe('Product name.'),
  maker: text.describe('Maker.'),
  form: z.enum(['candybar', 'flip', 'smart', 'feature', 'desk']).describe('Shape.'),
  calls: yesNo.describe('Makes calls.'),
  texts: yesNo.describe('Sends texts.'),
  internet: z.enum(['none', 'removable', 'locked-by-software', 'full', 'unknown']).describe('Internet access. Only none is none.'),
  camera: yesNo.describe('Has a camera.'),
  messaging: z.enum(['none', 'fixed', 'installable', 'unknown']).describe('Messaging applications.'),
  storage: z.enum(['none', 'internal', 'card-slot', 'unknown']).describe('Storage for files.'),
  wireless: z.union([z.literal('unknown'), z.array(z.enum(['bluetooth', 'wifi', 'mobile-data']))]).describe('Wireless connections; an empty list is none.'),
  updates: yesNo.describe('Takes software updates.'),
  history: z
    .array(
      z.strictObject({ date: day.describe('From this day.'), status: z.enum(['listed', 'provisional', 'withdrawn', 'refused']).describe('Its standing.') }),
    )
    .describe('Standing over time; before the first entry it is not on the list.'),
  reviews: z
    .array(z.strictObject({ from: day.describe('Decided on this day.'), due: day.describe('To be looked at again by this day.') }))
    .optional()
    .describe('Review dates as they were set; past the latest one, a listed device counts as not listed.'),
  notes: text.optional().describe('Anything else; no way round a control.'),
  ...recordBase,
})
