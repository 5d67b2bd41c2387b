import { z } from 'zod'
import { recordBase, text } from '../common.ts'

/** A group of conditions that decides which devices are suitable. */
export const conditionClass = z.strictObject({
  title: text.describe('Name as printed.'),
  rule: text.describe('The rule in words.'),
  appliesTo: z.enum(['device', 'case']).describe('device: decided by capability. case: a rule on the case, so no device is suitable or unsuitable by it.'),
  requires: z
    .strictObject({
      internet: z.array(z.string()).optional().describe('Values that pass.'),
      camera: z.array(z.string()).optional().describe('Values that pass.'),
      messaging: z.array(z.string()).optional().describe('Values that pass.'),
      storage: z.array(z.string()).optional().describe('Values that pass.'),
      wireless: z.array(z.string()).optional().describe('The only connections allowed; having none passes.'),
    })
    .optional()
    .describe('For each capability, the values that pass. Anything else, or unknown, fails.'),
  ...recordBase,
})
