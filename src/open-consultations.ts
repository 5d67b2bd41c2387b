import type { Consultation } from './model/consultation.ts'
import type { Problem } from './model/finding.ts'
import { parseConsultation } from './parse/parse-consultation.ts'
import { readConsultationFolders } from './source/read-consultation-folders.ts'

/** Every consultation of the manual in `root`, by the day it opened, with what is wrong in its files. */
export function openConsultations(root: string): { consultations: Consultation[]; problems: Problem[] } {
  const { folders, problems } = readConsultationFolders(root)
  const parsed = folders.map(parseConsultation)
  const consultations = parsed.flatMap(({ consultation }) => consultation ?? [])
  return {
    consultations: consultations.sort((a, b) => (a.data.opensOn < b.data.opensOn ? -1 : 1)),
    problems: [...problems, ...parsed.flatMap((each) => each.problems)],
  }
}
