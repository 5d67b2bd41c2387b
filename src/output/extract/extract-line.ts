import type { DutyLine, ExtractLine, RegisterName } from '#schemas'
import { audienceWords } from '../../model/audience.ts'
import { bindingNote } from '../../model/binding-note.ts'
import { dropUndefined } from '../../model/drop-undefined.ts'
import { dutyAudience } from '../../model/duty-audience.ts'
import { dutyFingerprint } from '../../model/duty-fingerprint.ts'
import { deadlineWords, dutySentence } from '../../model/duty-sentence.ts'
import { type Edition, sectionOf } from '../../model/edition.ts'
import { changedAddress, permanentAddress } from '../../model/permanent-address.ts'
import type { ReachedDuty } from '../../model/reach-duties.ts'
import { recordTitle } from '../../model/record-title.ts'
import type { Duty } from '../../model/section.ts'

/** One duty in the extract of a post: with every way in which it reaches the post. */
export function extractLine(edition: Edition, { duty, reasons }: ReachedDuty): ExtractLine {
  const { address, changedAddress: changed, ...line } = dutyLine(edition, duty)
  return { ...line, reasons: [...reasons], address, changedAddress: changed }
}

/** One duty as an extract carries it: every id with its title, so that a line can be read by itself. */
export function dutyLine(edition: Edition, duty: Duty): DutyLine {
  const section = sectionOf(edition, duty)
  const fingerprint = dutyFingerprint(duty)
  const named = (register: RegisterName, id: string) => ({ id, title: recordTitle(edition, register, id) })
  const all = (register: RegisterName, ids: readonly string[] | undefined) => (ids ?? []).map((id) => named(register, id))
  const asked = (id: string) => named(edition.registers.recommendations.records.has(id) ? 'recommendations' : 'themes', id)
  return dropUndefined({
    id: duty.id,
    rev: duty.rev,
    fingerprint,
    number: duty.number,
    modality: duty.modality,
    sentence: dutySentence(edition, duty).text,
    role: named('roles', duty.role),
    support: all('roles', duty.support),
    scope: duty.scope,
    trigger: duty.trigger,
    cohorts: all('cohorts', duty.cohorts),
    except: all('cohorts', duty.except),
    conditions: all('condition-classes', duty.conditions),
    deadline: deadlineWords(duty.deadline) || undefined,
    record: duty.record,
    unless: duty.unless,
    shares: (duty.shares ?? []).map((share) => ({
      direction: share.direction,
      information: all('information', share.information),
      with: all('agencies', share.with),
      gateway: named('gateways', share.gateway),
    })),
    binding: duty.binding,
    bindingNote: bindingNote(edition, duty) || undefined,
    audience: audienceWords(edition.config, dutyAudience(edition, duty)),
    basis: all('sources', duty.basis),
    recommendations: (duty.recommendations ?? []).map(asked),
    section: { id: section.id, title: section.title, number: section.number },
    stage: section.stage === undefined ? undefined : named('stages', section.stage),
    address: permanentAddress(edition, { to: 'duty', id: duty.id }),
    changedAddress: changedAddress(edition, { id: duty.id, fingerprint }),
  })
}
