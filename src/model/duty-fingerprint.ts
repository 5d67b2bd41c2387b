import type { DutyData } from '#schemas'
import { sha256 } from './sha-256.ts'

/** The fields that make a duty’s meaning. Words around it, its source, training or review date are not among them. */
export const FINGERPRINT_FIELDS = [
  'modality',
  'role',
  'support',
  'action',
  'cohorts',
  'except',
  'conditions',
  'trigger',
  'deadline',
  'shares',
  'record',
  'unless',
  'overrides',
] as const satisfies readonly (keyof DutyData)[]

/** SHA-256 of a duty’s meaning, hexadecimal, first 16 characters. Lists are sets: their order does not count, at any depth. */
export function dutyFingerprint(duty: DutyData): string {
  const meaning = Object.fromEntries(FINGERPRINT_FIELDS.map((field) => [field, duty[field]]))
  return sha256(canonical(meaning)).slice(0, 16)
}

/** Digits of each part of `dutyFieldMarks`. */
const MARK = 4

/** A few digits for each field that makes a duty’s meaning, in the order of `FINGERPRINT_FIELDS`: enough to say which one changed. */
export const dutyFieldMarks = (duty: DutyData): string => FINGERPRINT_FIELDS.map((field) => sha256(canonical([duty[field]])).slice(0, MARK)).join('')

/** The fields in which two duties differ by their marks; none where the marks were made of other fields. */
export function fieldsThatDiffer(a: string, b: string): string[] {
  if (a.length !== b.length || a.length !== FINGERPRINT_FIELDS.length * MARK) return []
  return FINGERPRINT_FIELDS.filter((_, index) => a.slice(index * MARK, (index + 1) * MARK) !== b.slice(index * MARK, (index + 1) * MARK))
}

/** JSON with sorted keys and sorted lists, leaving out what is empty, so that an empty list and none are the same. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== '' && !(Array.isArray(inner) && inner.length === 0))
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .join(',')}}`
}
