import { sha256Of } from './sha-256.ts'

/** The digest of a checklist, from the marks `id.rev.fingerprint` of its duties: the same as that of an extract with these duties. */
export const caseDigest = (marks: readonly string[]): string => sha256Of([...marks].sort().join('\n'))
