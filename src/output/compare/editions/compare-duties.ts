import type { DutyChange, DutyFieldChange, Effect, LineageEntryData, Modality } from '#schemas'
import { dutyFingerprint, FINGERPRINT_FIELDS } from '../../../model/duty-fingerprint.ts'
import { dutySentence } from '../../../model/duty-sentence.ts'
import { type Edition, sectionOf } from '../../../model/edition.ts'
import { permanentAddress } from '../../../model/permanent-address.ts'
import { recordTitle } from '../../../model/record-title.ts'
import type { Duty } from '../../../model/section.ts'
import { isSameText } from './canonical.ts'
import { type ComparedField, DUTY_FIELD_WORDS } from './duty-field-words.ts'
import type { PlacedDuty } from './placed-duty.ts'
import { printedDuty } from './printed-duty.ts'
import type { Renames } from './renames.ts'

/** Fields whose change changes what a duty means: those of its fingerprint, what it is about and what makes it binding. */
const MEANING: ReadonlySet<string> = new Set<ComparedField>([...FINGERPRINT_FIELDS, 'scope', 'binding', 'personal'])

const FIELDS = Object.keys(DUTY_FIELD_WORDS) as ComparedField[]

/** Fields that hold words; the others hold ids, which no rename touches. */
const WORDED: ReadonlySet<string> = new Set<ComparedField>(['action', 'trigger', 'deadline', 'record', 'unless'])

const isSameField = (field: ComparedField, [old, fresh]: readonly [Duty, Duty], renames: Renames): boolean =>
  isSameText(old[field], fresh[field], WORDED.has(field) ? renames : undefined)

/** What a comparison of duties needs beside the two editions. */
interface Setting {
  readonly renames: Renames
  /** Entries of the lineage that fall between the two editions. */
  readonly lineage: readonly LineageEntryData[]
}

/** Every duty of two editions by its id, in the order of the newer; those that are gone come last. */
export function compareDuties(old: Edition, fresh: Edition, setting: Setting): DutyChange[] {
  const present = [...fresh.duties.values()].map((duty) => {
    const before = old.duties.get(duty.id)
    const now = { edition: fresh, duty }
    return before === undefined ? onlyIn('added', now) : bothOf({ edition: old, duty: before }, now, setting)
  })
  const gone = [...old.duties.values()].filter(({ id }) => !fresh.duties.has(id))
  return [...present, ...gone.map((duty) => withReason(onlyIn('withdrawn', { edition: old, duty }), setting.lineage))]
}

function onlyIn(status: 'added' | 'withdrawn', placed: PlacedDuty): DutyChange {
  const place = placeOf(placed)
  return { id: placed.duty.id, status, effect: 'neither', ...(status === 'added' ? { new: place } : { old: place }), changes: [] }
}

function withReason(change: DutyChange, lineage: readonly LineageEntryData[]): DutyChange {
  const entry = lineage.findLast(({ what, from }) => what === 'duty' && from.includes(change.id))
  return entry?.reason === undefined ? change : { ...change, reason: entry.reason }
}

function bothOf(old: PlacedDuty, fresh: PlacedDuty, { renames }: Setting): DutyChange {
  const changed = FIELDS.filter((field) => !isSameField(field, [old.duty, fresh.duty], renames))
  const changes = changed.map((field) => fieldChange(field, old, fresh))
  const ofMeaning = changes.filter(({ meaning }) => meaning)
  const printed = changes.length > 0 ? [] : printedChange(old, fresh, renames)
  const isMoved = changed.includes('section')
  const status = ofMeaning.length > 0 ? 'changed' : isMoved ? 'moved' : changes.length + printed.length > 0 ? 'reworded' : 'unchanged'
  return {
    id: fresh.duty.id,
    status,
    effect: effectOf(ofMeaning.map(({ effect }) => effect)),
    old: placeOf(old),
    new: placeOf(fresh),
    changes: [...changes, ...printed],
  }
}

function fieldChange(field: ComparedField, old: PlacedDuty, fresh: PlacedDuty): DutyFieldChange {
  const { words, effect, strong } = DUTY_FIELD_WORDS[field](old, fresh)
  const [was, now] = [old.duty[field], fresh.duty[field]]
  return {
    field,
    ...(was === undefined ? {} : { old: was }),
    ...(now === undefined ? {} : { new: now }),
    words,
    ...(strong === undefined ? {} : { strong }),
    // A power binds nobody, so more or less of it neither strengthens nor weakens anything.
    effect: field !== 'modality' && isPower(old.duty.modality) && isPower(fresh.duty.modality) ? 'neither' : effect,
    meaning: MEANING.has(field),
  }
}

const isPower = (modality: Modality) => modality === 'may'

/** One effect of several: the one they agree on; mixed where some ask more and some less. */
function effectOf(effects: readonly Effect[]): Effect {
  const asked = new Set(effects.filter((effect) => effect !== 'neither'))
  if (asked.size > 1) return 'mixed'
  return [...asked][0] ?? 'neither'
}

/** Words that registers make of the same duty and that read otherwise, declared renames apart. */
function printedChange(old: PlacedDuty, fresh: PlacedDuty, renames: Renames): DutyFieldChange[] {
  const was = printedDuty(old).map(renames.apply)
  const now = printedDuty(fresh)
  if (was.join('\n') === now.join('\n')) return []
  const came = now.filter((line) => !was.includes(line)).join(' ')
  const went = was.filter((line) => !now.includes(line)).join(' ')
  const words = sortedWords(came) === sortedWords(went) ? `now printed in another order: “${came}”` : `now printed “${came}” (was “${went}”)`
  return [{ field: 'printed', old: went, new: came, words, effect: 'neither', meaning: false }]
}

/** The words of a line with no order and no joints between them. */
const sortedWords = (line: string) =>
  (line.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word !== 'and')
    .sort()
    .join(' ')

function placeOf({ edition, duty }: PlacedDuty): NonNullable<DutyChange['new']> {
  const section = sectionOf(edition, duty)
  return {
    sentence: dutySentence(edition, duty).text,
    modality: duty.modality,
    role: { id: duty.role, title: recordTitle(edition, 'roles', duty.role) },
    ...(duty.number === undefined ? {} : { number: duty.number }),
    section: { id: section.id, title: section.title, number: section.number },
    scope: duty.scope,
    rev: duty.rev,
    fingerprint: dutyFingerprint(duty),
    address: permanentAddress(edition, { to: 'duty', id: duty.id }),
  }
}

/** Whether two editions hold a duty with the same authored fields, review date and revision apart. */
export const hasSameFields = (old: Duty, fresh: Duty, renames: Renames): boolean =>
  FIELDS.every((field) => field === 'section' || field === 'reviewBy' || isSameField(field, [old, fresh], renames))
