import type { Edition } from './edition.ts'
import type { Duty } from './section.ts'

/**
 * What makes a duty binding on its post, in words that stand alone or after a label: the manual’s own words for an agreement,
 * for every post of a partner; "required by law"; empty for a rule of the manual’s own.
 */
export function bindingNote(edition: Edition, duty: Pick<Duty, 'binding' | 'role'>): string {
  const isPartner = edition.registers.roles.records.get(duty.role)?.side === 'partner'
  if (duty.binding === 'partner-agreement' || isPartner) return edition.config.words.agreement
  return duty.binding === 'law' ? 'required by law' : ''
}
