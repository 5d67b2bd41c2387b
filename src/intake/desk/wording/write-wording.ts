import { type Draft, newFindings } from '../draft/read-draft.ts'
import type { WordingPlan } from './plan-wording.ts'

interface Writing {
  readonly write: (file: string, text: string) => void
  /** Write although checks would find new errors. */
  readonly evenWithErrors: boolean
}

/** Writes a planned edit into the draft, in one step. @returns why it was not written; undefined where it was */
export function writeWording(draft: Draft, plan: WordingPlan, { write, evenWithErrors }: Writing): string | undefined {
  if (!plan.can) return plan.why
  const errors = newFindings(draft, plan.draft).filter(({ severity }) => severity === 'error')
  if (errors.length > 0 && !evenWithErrors)
    return `Checks would fail with it in the draft: ${errors.map(({ code, message }) => `${code} ${message}`).join('; ')}. Nothing was written.`
  write(plan.file, plan.after)
  return undefined
}
