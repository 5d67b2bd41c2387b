import { addressOf, type Consultation, capitalise, PACK_FILE_WORDS, PACK_FILES } from '#engine'
import { allConsultations, isTaken } from '../consultations.ts'
import { openManual } from '../manual.ts'
import { packAddress, packDataFiles } from './consultation-pack.ts'
import type { DataFile } from './data-file.ts'

/** The files that stand with the pages of consultations. */
export const consultationFiles = (): DataFile[] => allConsultations().flatMap((consultation) => [...logFiles(consultation), ...packDataFiles(consultation)])

/** The digests that receipts are held against, once they are published. */
function logFiles({ id, log }: Consultation): DataFile[] {
  if (log === undefined) return []
  const notice = openManual().manual.config.notice?.banner
  return [
    { address: addressOf({ to: 'consultation-file', id, name: 'log-digests.json' }), body: () => `${JSON.stringify({ ...log, ...(notice && { notice }) })}\n` },
  ]
}

/** A file that a respondent can fill in and send back, and what it is called on the page. */
export interface PackFile {
  readonly text: string
  readonly address: string
}

/** The forms of a consultation that can be filled in as files; only those that the site has. */
export const packFiles = (consultation: Consultation): PackFile[] =>
  isTaken(consultation) ? PACK_FILES.map((name) => ({ address: packAddress(consultation.id, name), text: capitalise(PACK_FILE_WORDS[name]) })) : []
