import { z } from 'zod'
import { recordBase, text } from '../common.ts'

/** A body that information comes from or goes to, or that oversees. */
export const agency = z.strictObject({
  title: text.describe('Full name.'),
  name: text.describe('Short name for tables.'),
  kind: z.enum(['operational', 'oversight']).describe('operational: takes part in management. oversight: inspects, investigates or advises.'),
  ...recordBase,
})
