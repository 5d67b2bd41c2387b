import { bindingNote } from '../../model/binding-note.ts'
import { dutyFingerprint } from '../../model/duty-fingerprint.ts'
import { dutySentence } from '../../model/duty-sentence.ts'
import type { Edition } from '../../model/edition.ts'
import { permanentAddress } from '../../model/permanent-address.ts'
import type { Duty } from '../../model/section.ts'

/** A duty as data: every authored field but the findings accepted for it, with what is computed from them. */
export function dutyJson(edition: Edition, duty: Duty) {
  const { index: _index, silence: _silence, section, number, ...authored } = duty
  return {
    ...authored,
    sentence: dutySentence(edition, duty).text,
    bindingNote: bindingNote(edition, duty) || undefined,
    fingerprint: dutyFingerprint(duty),
    section,
    number,
    address: permanentAddress(edition, { to: 'duty', id: duty.id }),
  }
}
