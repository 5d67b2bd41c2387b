import type { After } from '../../model/partial-date.ts'
import { formatDate } from '../../model/wording.ts'

const AFTER: Readonly<Record<After, string>> = { yes: ' (after the date of this edition)', unclear: ' (may be after the date of this edition)', no: '' }

/** A date as exact as its source, marked where it lies after the edition. */
export const datedWords = (date: string, after: After): string => formatDate(date) + AFTER[after]
