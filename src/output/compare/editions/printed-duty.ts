import { dutySentence } from '../../../model/duty-sentence.ts'
import { dutyLines } from '../../../render/duty-lines.ts'
import { cellText } from './cell-text.ts'
import type { PlacedDuty } from './placed-duty.ts'

/** A duty as it prints: its sentence, and each quiet line under it. Display numbers are left out. */
export const printedDuty = ({ edition, duty }: PlacedDuty): string[] => [
  dutySentence(edition, duty).text,
  ...dutyLines(edition, duty).map(({ label, cell }) => `${label}: ${cellText(cell)}`),
]
