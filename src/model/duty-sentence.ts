import type { Deadline, Modality } from '#schemas'
import type { Edition } from './edition.ts'
import type { Duty } from './section.ts'
import { capitalise, formatDuration, formatFrequency } from './wording.ts'

/** A duty’s printed sentence in its parts, so that a page can set the binding word in bold. */
export interface DutySentence {
  /** "The head of the branch". */
  readonly post: string
  /** "must not". */
  readonly binding: string
  /** "refer any request to the panel". */
  readonly action: string
  /** ", at least 15 working days before the date"; empty where there is none. */
  readonly deadline: string
  /** All of it with a full stop. */
  readonly text: string
}

export const BINDING: Readonly<Record<Modality, string>> = { must: 'must', 'must-not': 'must not', should: 'should', 'should-not': 'should not', may: 'may' }

/** Modalities from the most binding to the least. */
export const MODALITY_ORDER: readonly Modality[] = ['must', 'must-not', 'should', 'should-not', 'may']

/** The one sentence a duty is printed with, on every page, in every extract: post, modality, action, deadline. */
export function dutySentence(edition: Edition, duty: Pick<Duty, 'role' | 'modality' | 'action' | 'deadline'>): DutySentence {
  const post = `${capitalise('the')} ${edition.registers.roles.records.get(duty.role)?.name ?? duty.role}`
  const binding = BINDING[duty.modality]
  const deadline = deadlinePhrase(duty.deadline)
  return { post, binding, action: duty.action, deadline, text: `${post} ${binding} ${duty.action}${deadline}.` }
}

/** How a deadline reads at the end of the sentence, with the comma before it. What holds at all times needs no words there. */
export function deadlinePhrase(deadline: Deadline | undefined): string {
  const words = deadline === 'ongoing' ? '' : deadlineWords(deadline)
  return words === '' ? '' : `, ${words}`
}

/** A deadline in words by itself, such as "within 5 working days of the request"; empty where the trigger says all. */
export function deadlineWords(deadline: Deadline | undefined): string {
  if (deadline === undefined || deadline === 'on-event') return ''
  if (deadline === 'immediate') return 'immediately'
  if (deadline === 'same-day') return 'on the same day'
  if (deadline === 'ongoing') return 'at all times'
  if ('within' in deadline) return `within ${formatDuration(deadline.within, deadline.days)}${deadline.of === undefined ? '' : ` of ${deadline.of}`}`
  if ('before' in deadline) return `at least ${formatDuration(deadline.before, deadline.days)} before ${deadline.of}`
  if ('by' in deadline) return `by ${deadline.by}`
  const first = formatFrequency(deadline.every)
  const then = deadline.thenEvery === undefined ? '' : `, then ${formatFrequency(deadline.thenEvery)}`
  return deadline.for === undefined ? first + then : `${first} for the first ${formatDuration(deadline.for)}${then}`
}
