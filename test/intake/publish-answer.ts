import type { NewEvent } from '#engine'
import type { Intake } from '../../src/intake/intake.ts'
import { CONSULTATION } from './made-up.ts'

export const ONE = { kind: 'staff', ref: 's-tester1' } as const
export const OTHER = { kind: 'staff', ref: 's-tester2' } as const

/** Writes events of one comment as the desk does, whoever may do them. */
export const writeEvents = (intake: Intake, comment: string, events: readonly Pick<NewEvent, 'type' | 'by' | 'data'>[]) =>
  intake.writer.write({
    consultation: CONSULTATION.id,
    comments: [comment],
    decide: () => events.map((event) => ({ ...event, consultation: CONSULTATION.id }) as NewEvent),
  })

/** Takes a comment through all steps to a published answer: it is referred to somebody else. */
export const publishAnswer = (intake: Intake, comment: string) =>
  writeEvents(intake, comment, [
    { type: 'answer.screened', by: ONE, data: { comment } },
    { type: 'answer.triaged', by: ONE, data: { comment, theme: 'gates' } },
    { type: 'answer.proposed', by: ONE, data: { comment, answer: { verdict: 'referred', says: 'Not ours.', reason: 'The weir is.', referredTo: 'The weir' } } },
    { type: 'answer.agreed', by: OTHER, data: { comment } },
    { type: 'answer.published', by: OTHER, data: { comment } },
  ])
