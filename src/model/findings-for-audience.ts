import type { Edition } from './edition.ts'
import type { Finding } from './finding.ts'

/**
 * What an audience is told of the findings of a whole edition: those that are declared, and about nothing but ids of its version.
 * The words of any other may speak of what is withheld.
 */
export function findingsForAudience(findings: readonly Finding[], version: Edition): Finding[] {
  const records = Object.values(version.registers)
  const isThere = (id: string) =>
    version.sections.has(id) ||
    version.duties.has(id) ||
    version.chapters.some((chapter) => chapter.id === id) ||
    records.some((register) => register.records.has(id))
  return findings.filter(({ declared, about = [] }) => declared !== undefined && about.length > 0 && about.every(isThere))
}
