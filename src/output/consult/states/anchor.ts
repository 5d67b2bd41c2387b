import type { AnchorOutcomeKind, AnchorPlace, ConsultationEvent } from '#schemas'

/** Where a comment stands in one later draft. `confirmed`: a person has said so. */
export interface AnchorState {
  readonly outcome: AnchorOutcomeKind | 'confirmed'
  readonly place: AnchorPlace
  /** Of confirmed: opaque reference of who confirmed it, and what had been found. */
  readonly confirmedBy?: string | undefined
  readonly found?: AnchorOutcomeKind | undefined
}

export type AnchorEvent = Extract<ConsultationEvent, { type: 'anchor.assessed' | 'anchor.confirmed' }>

/**
 * Every legal move of an anchor in one draft. What was found may be found again, by better code; what a person confirmed is never
 * changed by a machine, only by a person.
 */
export const ANCHOR_MOVES: Readonly<Record<AnchorEvent['type'], readonly (AnchorState['outcome'] | 'none')[]>> = {
  'anchor.assessed': ['none', 'same', 'changed', 'paragraph', 'candidate', 'orphan'],
  'anchor.confirmed': ['changed', 'paragraph', 'candidate', 'orphan', 'confirmed'],
}

/** The state in one draft after an event, or why the event may not happen, in words. */
export function moveAnchor(now: AnchorState | undefined, event: AnchorEvent): AnchorState | string {
  if (!ANCHOR_MOVES[event.type].includes(now?.outcome ?? 'none')) {
    if (now === undefined) return 'There is nothing to confirm: the comment was not looked for in that draft.'
    return now.outcome === 'confirmed'
      ? 'A person has confirmed where the comment stands; only a person can change it.'
      : 'The words stand unchanged: there is nothing to confirm.'
  }
  const { place } = event.data
  if (event.type === 'anchor.confirmed') {
    if (event.by.kind !== 'staff') return 'Only staff confirm where a comment stands.'
    return { outcome: 'confirmed', place, confirmedBy: event.by.ref, found: now?.found ?? (now?.outcome === 'confirmed' ? undefined : now?.outcome) }
  }
  return refusePlace(event.data.outcome, place) ?? { outcome: event.data.outcome, place }
}

/** Why an outcome cannot have this place, in words; undefined where it can. */
function refusePlace(outcome: AnchorOutcomeKind, { id, start, end }: AnchorPlace): string | undefined {
  if (outcome === 'orphan' && id !== undefined) return 'An orphan stands nowhere: it has a nearest heading and no place.'
  if (outcome !== 'orphan' && id === undefined) return `An anchor that is ${outcome} needs a place.`
  if ((start === undefined) !== (end === undefined)) return 'Words have a start and an end, or neither.'
  if (start !== undefined && end !== undefined && end < start) return 'Words end after they start.'
  return outcome === 'paragraph' && start !== undefined ? 'An anchor on a paragraph only has no words.' : undefined
}
