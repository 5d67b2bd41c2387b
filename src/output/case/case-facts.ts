import { type Edition, liveRecords } from '../../model/edition.ts'
import type { CaseLine } from './case-lines.ts'
import { actingKey, conditionKey } from './needs-in-case.ts'

/** Something that can be so of a case besides its cohort: an overlay, another measure beside it, a condition, or that the reader acts for another post. */
export interface CaseFact {
  /** As needs and addresses name it. */
  readonly key: string
  readonly kind: 'overlay' | 'measure' | 'condition' | 'acting'
  readonly id: string
  readonly title: string
  /** How many of the post’s duties apply, or cease to, because of it. */
  readonly bearsOn: number
}

/** Overlays and cohorts that can run beside a cohort, in the order of the register. */
export const addedTo = (edition: Edition, cohort: string): { readonly id: string; readonly kind: 'overlay' | 'measure'; readonly title: string }[] =>
  liveRecords(edition, edition.registers.cohorts)
    .filter(({ id, kind, concurrent }) => id !== cohort && (kind === 'overlay' || (kind === 'cohort' && concurrent === true)))
    .map(({ id, kind, title }) => ({ id, title, kind: kind === 'overlay' ? 'overlay' : 'measure' }))

/** What a reader can say of a case. Overlays, measures and conditions are all there; posts to act for only where duties depend on it. */
export function caseFacts(edition: Edition, cohort: string, lines: readonly CaseLine[]): CaseFact[] {
  const counts = new Map<string, number>()
  for (const { needs } of lines) for (const key of new Set([...needs.all.flat(), ...needs.none])) counts.set(key, (counts.get(key) ?? 0) + 1)
  const facts = [
    ...addedTo(edition, cohort).map((added) => ({ ...added, key: added.id })),
    ...liveRecords(edition, edition.registers['condition-classes']).map(({ id, title }) => ({ key: conditionKey(id), kind: 'condition' as const, id, title })),
    ...liveRecords(edition, edition.registers.roles)
      .filter(({ id }) => counts.has(actingKey(id)))
      .map(({ id, title }) => ({ key: actingKey(id), kind: 'acting' as const, id, title })),
  ]
  const order = ['overlay', 'measure', 'condition', 'acting']
  return facts.map((fact) => ({ ...fact, bearsOn: counts.get(fact.key) ?? 0 })).sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}
